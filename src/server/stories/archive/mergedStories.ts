import type { Story } from '#contract/story.ts';
import type { Topic } from '#contract/storyList.ts';
import { identityOf, withUniqueSlugs } from '../decoded/slugs.ts';
import { topicsOnce } from '../decoded/topics.ts';

/** Every story once, newest first; of one day's, in the publisher's order. */
export interface MergedStories {
  readonly stories: readonly Story[];
  readonly bySlug: ReadonlyMap<string, Story>;
  readonly topics: readonly Topic[];
}

/**
 * Several sources' stories as one archive. A story that two of them have is the first's, under both their topics.
 *
 * @param own The operator's topics, in the order that pages show them.
 * @param before The archive until now: its stories keep their names, and their dates where the publisher gives none.
 */
export function mergedStories(
  sources: readonly (readonly Story[])[],
  own: readonly Topic[],
  before: MergedStories,
): MergedStories {
  const once = new Map<string, Story>();
  for (const story of sources.flat()) {
    const identity = identityOf(story);
    const same = once.get(identity);
    once.set(
      identity,
      same ? { ...same, topics: topicsOnce([...same.topics, ...story.topics]) } : story,
    );
  }
  const names = new Map(before.stories.map((story) => [identityOf(story), story.slug]));
  const stories = withUniqueSlugs([...once.values()], names).toSorted(newestFirst);
  return {
    stories,
    bySlug: new Map(stories.map((story) => [story.slug, story])),
    topics: topicsOf(stories, own),
  };
}

/**
 * Stories that bear no date are dated by when they were fetched; by when they were first fetched, rather, or each poll
 * would make them the newest.
 */
export function withFirstDates(
  stories: readonly Story[],
  fetchedAt: string,
  before: readonly Story[],
): Story[] {
  const dates = new Map(before.map((story) => [identityOf(story), story.publishedAt]));
  return stories.map((story) => {
    const first = story.publishedAt === fetchedAt ? dates.get(identityOf(story)) : undefined;
    return first ? { ...story, publishedAt: first } : story;
  });
}

/** The operator's first; then those that publishers filed stories under, the fullest first. */
function topicsOf(stories: readonly Story[], own: readonly Topic[]): Topic[] {
  const filed = stories.flatMap((story) => story.topics);
  const counts = new Map<string, number>();
  for (const { id } of filed) counts.set(id, (counts.get(id) ?? 0) + 1);
  const fullestFirst = topicsOnce(filed).toSorted(
    (one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0),
  );
  return topicsOnce([...own, ...fullestFirst]).filter(({ id }) => counts.has(id));
}

function newestFirst(one: Story, other: Story): number {
  if (one.publishedAt === other.publishedAt) return 0;
  return one.publishedAt < other.publishedAt ? 1 : -1;
}
