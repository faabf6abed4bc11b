import type { Story } from '#contract/story.ts';
import type { Topic } from '#contract/storyList.ts';

/** Every story that the origin holds now, wherever it came from. Answers at once: nothing is fetched for a reader. */
export interface StoryArchive {
  /** Newest first. */
  readonly latest: () => readonly Story[];
  readonly bySlug: (slug: string) => Story | null;
  /** Topics that have stories, in the order that the front page shows them. */
  readonly topics: () => readonly Topic[];
}
