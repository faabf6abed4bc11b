import { summaryOf, type Story } from '#contract/story.ts';
import type { FrontPage, Topic, TopicPage } from '#contract/storyList.ts';
import type { StorySummary } from '#contract/storyList.ts';
import type { StoryArchive } from '../storyArchive.ts';

/* Which stories stand on the front page, on a topic's page and under a story, and in which order. */

const SECTION_STORIES = 6;
const PAGE_STORIES = 20;
const RELATED_STORIES = 4;

/** The newest story with a picture leads; every other stands once, under its kicker. */
export function frontPage(archive: StoryArchive, topics: readonly Topic[]): FrontPage {
  const latest = archive.latest();
  const lead = latest.find((story) => story.lead) ?? latest[0] ?? null;
  const byKicker = Map.groupBy(
    latest.filter((story) => story !== lead),
    (story) => story.topics[0]?.id,
  );
  const sections = topics.flatMap((topic) => {
    const stories = byKicker.get(topic.id)?.slice(0, SECTION_STORIES).map(summaryOf) ?? [];
    return stories.length > 0 ? [{ topic, stories }] : [];
  });
  return { lead: lead && summaryOf(lead), sections };
}

/**
 * @param page From 1.
 * @returns null: the topic has no such page.
 */
export function topicPage(archive: StoryArchive, topic: Topic, page: number): TopicPage | null {
  const stories = archive.latest().filter((story) => hasTopic(story, topic.id));
  const pageCount = Math.max(1, Math.ceil(stories.length / PAGE_STORIES));
  if (!Number.isInteger(page) || page < 1 || page > pageCount) return null;
  const first = (page - 1) * PAGE_STORIES;
  const shown = stories.slice(first, first + PAGE_STORIES).map(summaryOf);
  return { topic, stories: shown, page, pageCount };
}

/** Those that share the most topics with it; among equals, the newest. */
export function relatedTo(archive: StoryArchive, story: Story): StorySummary[] {
  const shared = (other: Story) => other.topics.filter(({ id }) => hasTopic(story, id)).length;
  return archive
    .latest()
    .filter((other) => other.slug !== story.slug && shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, RELATED_STORIES)
    .map(summaryOf);
}

function hasTopic(story: Story, topicId: string): boolean {
  return story.topics.some((topic) => topic.id === topicId);
}
