import type { StoryArchive } from '../../stories/storyArchive.ts';
import { embeddedNetwork } from '../network.ts';
import { embeddedStories } from './embeddedStories.ts';

/** The embedded network's stories as the pages find them, at `nowMs`. */
export function embeddedArchive(nowMs: number): StoryArchive {
  const stories = embeddedStories(nowMs);
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  const topics = embeddedNetwork.topics.filter(({ id }) =>
    stories.some((story) => story.topics.some((topic) => topic.id === id)),
  );
  return {
    latest: () => stories,
    bySlug: (slug) => bySlug.get(slug) ?? null,
    topics: () => topics,
  };
}
