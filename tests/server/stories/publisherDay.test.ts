import { beforeEach, describe, expect, it } from 'vitest';
import type { CachedFetch } from '#server/net/cachedFetch.ts';
import type { StorySource } from '#server/config/storySource.ts';
import { createPolledArchive } from '#server/stories/archive/polledArchive.ts';
import { decodeAnswer } from '#server/stories/archive/decodeAnswer.ts';
import { sourceAsker } from '#server/stories/archive/sourceAsker.ts';
import { frontPage, relatedTo, topicPage } from '#server/stories/archive/storyLists.ts';
import { FeedError } from '#server/net/feedError.ts';
import { aDocument, at, profile } from '#tests/support/publishers.ts';

/* A day of a station that has a newsroom of its own, the network's stories and a podcast: from its servers to its pages. */

const news = { id: 'news', name: 'From our newsroom' };
const nation = { id: 'nation', name: 'Nation' };
const newsroom = 'https://station.example/wp-json/wp/v2/posts?_embed';
const network = 'https://content.example/v1/documents';
const podcast = 'https://station.example/podcast.xml';

const source = (kind: StorySource['kind'], url: string, topic: StorySource['topic']) => ({
  kind,
  url,
  topic,
  everyMs: 300_000,
  token: null,
});

const post = (id: number, headline: string, hour: string, more: object = {}) => ({
  id,
  link: `https://station.example/2026/03/${headline.toLowerCase().replaceAll(' ', '-')}/`,
  date_gmt: `2026-03-01T${hour}:00`,
  title: { rendered: headline },
  excerpt: { rendered: `<p>${headline}, in short.</p>` },
  content: { rendered: `<p>${headline}, at length.</p>` },
  ...more,
});
const pictured = {
  _embedded: {
    'wp:featuredmedia': [{ source_url: 'https://station.example/up/pier.jpg', alt_text: 'A pier' }],
  },
};
const document = (id: string, headline: string, hour: string, more: object = {}) =>
  aDocument({
    id,
    title: headline,
    publishDateTime: `2026-03-01T${hour}:00Z`,
    webPages: [{ href: `https://network.example/${headline.toLowerCase().replaceAll(' ', '-')}` }],
    brandings: [{ href: 'https://organization.example/v4/services/s1' }],
    ...more,
  });
const episode = (headline: string, hour: string) =>
  `<item><guid isPermaLink="false">${headline}</guid><title>${headline}</title><link>https://station.example/show</link>
   <pubDate>Sun, 01 Mar 2026 ${hour}:00 GMT</pubDate><category>Podcasts</category>
   <enclosure url="https://station.example/${hour.slice(0, 2)}.mp3" type="audio/mpeg"/><itunes:duration>12:30</itunes:duration></item>`;

const answers = new Map<string, string | FeedError>();
const json = (value: unknown) => JSON.stringify(value);
const fetch: CachedFetch = async (url) => {
  const answer = answers.get(url) ?? new FeedError('status', url, 'HTTP 404');
  if (answer instanceof FeedError) throw answer;
  return { bytes: new TextEncoder().encode(answer), contentType: null, url, isUnchanged: false };
};

/** The station's archive, after its servers have been asked once; `later` asks them again. */
async function aDay() {
  let due: (() => void)[] = [];
  let polls = 0;
  let polled: () => void = () => undefined;
  const archive = createPolledArchive({
    sources: [
      source('wordpress', newsroom, news),
      source('cds', network, nation),
      source('feed', podcast, null),
    ],
    ask: sourceAsker(fetch, async (answer) => decodeAnswer(answer)),
    log: () => {
      polls += 1;
      polled();
    },
    nowMs: () => Date.parse('2026-03-01T20:00:00Z'),
    random: () => 0.5,
    after: (_, then) => {
      due.push(then);
      return () => void (due = due.filter((one) => one !== then));
    },
  });
  archive.start();
  await archive.ready();
  const later = async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const wanted = polls + due.length;
    polled = () => polls >= wanted && resolve();
    for (const then of due.splice(0)) then();
    await promise;
  };
  return { archive, later, front: () => frontPage(archive, archive.topics()) };
}

beforeEach(() => {
  answers.clear();
  answers.set(
    newsroom,
    json([post(2, 'Low water', '14:05'), post(1, 'High road', '09:00', pictured)]),
  );
  answers.set(
    network,
    json({
      resources: [document('n1', 'Grain prices', '12:00'), document('n2', 'Night trains', '08:00')],
    }),
  );
  answers.set(
    podcast,
    `<rss><channel>${episode('Tide talk', '10:00')}${episode('Fog talk', '07:00')}</channel></rss>`,
  );
});

describe('the front page', () => {
  it('leads with the newest story that has a picture, and has each other once under its topic', async () => {
    const { lead, sections } = (await aDay()).front();
    expect(lead).toMatchObject({ headline: 'High road', lead: { alt: 'A pier' } });
    expect(
      sections.map(({ topic, stories }) => [topic.name, stories.map((one) => one.headline)]),
    ).toEqual([
      ['From our newsroom', ['Low water']],
      ['Nation', ['Grain prices', 'Night trains']],
      ['Podcasts', ['Tide talk', 'Fog talk']],
    ]);
  });

  it('says how long each episode is', async () => {
    const { sections } = (await aDay()).front();
    const episodes = sections.find(({ topic }) => topic.id === 'podcasts')?.stories ?? [];
    expect(episodes.map(({ hasAudio, audioSeconds }) => [hasAudio, audioSeconds])).toEqual([
      [true, 750],
      [true, 750],
    ]);
  });

  it('is whole though a server is down, and though one answers with a web page', async () => {
    const { later, front } = await aDay();
    const before = front();
    answers.set(newsroom, new FeedError('timeout', newsroom, 'no whole answer in time'));
    answers.set(network, '<!doctype html><p>We are back soon</p>');
    answers.set(podcast, '<rss><channel></channel></rss>'.replace('rss', 'html'));
    await later();
    expect(front()).toEqual(before);
  });
});

describe('a story of the network that the station tells too', () => {
  const shared = { webPages: [{ href: 'https://www.station.example/2026/03/low-water' }] };

  it('stands once, as the station tells it, under both topics', async () => {
    answers.set(network, json({ resources: [document('n1', 'Low water again', '15:00', shared)] }));
    const { archive } = await aDay();
    const named = archive.latest().filter(({ headline }) => headline.startsWith('Low water'));
    expect(named).toMatchObject([{ headline: 'Low water', topics: [news, nation] }]);
    expect(topicPage(archive, nation, 1)?.stories.map(({ headline }) => headline)).toEqual([
      'Low water',
    ]);
  });

  it('is the network’s own again when the station takes it down', async () => {
    answers.set(network, json({ resources: [document('n1', 'Low water again', '15:00', shared)] }));
    const { archive, later } = await aDay();
    answers.set(newsroom, json([post(1, 'High road', '09:00', pictured)]));
    await later();
    expect(archive.bySlug('low-water')).toMatchObject({
      headline: 'Low water again',
      owner: 'NPR',
      topics: [nation],
    });
  });
});

describe('a story that is corrected during the day', () => {
  it('says so at the same address, with what was wrong and when', async () => {
    const { archive, later } = await aDay();
    const { slug = '' } =
      archive.latest().find(({ headline }) => headline === 'Grain prices') ?? {};
    const corrected = {
      editorialLastModifiedDateTime: '2026-03-01T18:00:00Z',
      corrections: at('fix'),
      assets: {
        fix: {
          profiles: profile('correction'),
          text: 'It was wheat.',
          dateTime: '2026-03-01T18:00:00Z',
        },
      },
    };
    answers.set(network, json({ resources: [document('n1', 'Grain prices', '12:00', corrected)] }));
    await later();
    expect(archive.bySlug(slug)).toMatchObject({
      modifiedAt: '2026-03-01T18:00:00.000Z',
      corrections: [{ at: '2026-03-01T18:00:00.000Z', spans: [{ text: 'It was wheat.' }] }],
      rights: '© 2026 NPR',
    });
    expect(archive.latest().some(({ headline }) => headline === 'Night trains')).toBe(false);
  });
});

it('offers a reader who has finished a story the others of its topic, newest first', async () => {
  const { archive } = await aDay();
  const story = archive.bySlug('night-trains');
  if (!story) throw new Error('no story');
  expect(relatedTo(archive, story).map(({ headline }) => headline)).toEqual(['Grain prices']);
});
