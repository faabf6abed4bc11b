import type { StorySummary } from '#contract/storyList.ts';
import { frontKeys, storyPageKeys, topicKeys } from '../../answers/answerKeys.ts';
import { mainStation } from '#contract/mainStation.ts';
import {
  listWords,
  reachIn,
  screenOf,
  type FirstWords,
  type Screen,
  type ScreenDeps,
} from './screen.ts';
import { onAirAnswers, stationKeys, stationWords } from './stationScreens.ts';
import { itemList, newsArticle, storyPaths, webSite } from './structuredData.ts';

export function frontScreen(deps: ScreenDeps): Screen {
  const { answers, network, messages, absolute } = deps;
  const front = answers.front();
  const station = front.lead
    ? null
    : mainStation(answers.stations().stations, network.defaultChannel);
  const onAir = answers.onAirList();
  const hasOnAir = onAir.channels.length > 0;
  const stories = [front.lead ?? [], front.sections.flatMap((section) => section.stories)].flat();
  return {
    ...screenOf(deps, {
      title: '',
      description: frontDescription(deps, front.lead !== null),
      canonical: '/',
      picture: front.lead?.lead ?? null,
      first: front.lead
        ? storyWords('lead', front.lead, `/stories/${front.lead.slug}`)
        : station && stationWords(station, null),
      structuredData: [webSite(network, absolute), itemList(storyPaths(stories), absolute)],
      answers: {
        '/api/front': front,
        ...(hasOnAir ? {} : { '/api/on-air': onAir }),
        ...(station && onAirAnswers(station, answers)),
      },
      asked: hasOnAir ? ['/api/on-air'] : [],
      keys: [...frontKeys(front), ...(station ? stationKeys(station) : [])],
      module: 'src/app/FrontRoute.tsx',
    }),
    title: messages.app.frontTitle(network.name, network.tagline),
  };
}

function frontDescription(deps: ScreenDeps, hasStories: boolean): string {
  const { name, tagline } = deps.network;
  const { listenAndRead, listenOnly, readOnly } = deps.messages.server;
  const hasRadio = reachIn(deps).path !== null;
  const what = hasStories && hasRadio ? listenAndRead : hasRadio ? listenOnly : readOnly;
  return [tagline, what(name)].filter(Boolean).join(' ');
}

/** @returns null: there is no such topic, or it has no such page. */
export function topicScreen(deps: ScreenDeps, topicId: string, page: number): Screen | null {
  const { answers, network, messages, absolute } = deps;
  const found = answers.topic(topicId, page);
  if (!found) return null;
  const path = `/topics/${topicId}`;
  const query = page === 1 ? '' : `?page=${page}`;
  return screenOf(deps, {
    title: messages.stories.topicTitle(found.topic.name, page),
    description: messages.server.topicDescription(found.topic.name, network.name),
    canonical: path + query,
    first: listWords(messages.stories.topicTitle(found.topic.name, page)),
    structuredData: [itemList(storyPaths(found.stories), absolute)],
    answers: { [`/api${path}${query}`]: found },
    keys: topicKeys(found),
    module: 'src/features/stories/topic/TopicPage.tsx',
  });
}

/** @returns null: there is no such story. */
export function storyScreen(deps: ScreenDeps, slug: string): Screen | null {
  const { answers, network, absolute } = deps;
  const found = answers.story(slug);
  if (!found) return null;
  const { story } = found;
  return screenOf(deps, {
    title: story.headline,
    description: story.dek || story.headline,
    canonical: story.canonicalUrl ?? `/stories/${slug}`,
    kind: 'article',
    picture: story.lead,
    first: storyWords('story', story, null),
    isUnlisted: story.isUnlisted,
    structuredData: [newsArticle(story, network, absolute)],
    answers: { [`/api/stories/${slug}`]: found },
    keys: storyPageKeys(found),
    module: 'src/app/StoryRoute.tsx',
  });
}

function storyWords(
  shape: 'lead' | 'story',
  { topics, headline, dek }: Pick<StorySummary, 'topics' | 'headline' | 'dek'>,
  href: string | null,
): FirstWords {
  return { shape, kicker: topics[0]?.name ?? null, headline, dek: dek || null, href };
}
