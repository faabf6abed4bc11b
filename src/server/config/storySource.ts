import type { Topic } from '#contract/storyList.ts';

/** A publisher's list of stories, as the config names it. */
export interface StorySource {
  readonly kind: 'wordpress' | 'cds' | 'feed';
  readonly url: string;
  /** Set before what the source says itself; null: only what it says. */
  readonly topic: Topic | null;
  readonly everyMs: number;
  /** null: it is open. */
  readonly token: string | null;
}
