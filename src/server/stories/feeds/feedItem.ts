import type { Picture } from '#contract/picture.ts';
import type { Person, StoryAudio } from '#contract/story.ts';

/** An item of a feed of any format, in one form. Markup is as the publisher wrote it; '' is not known. */
export interface FeedItem {
  readonly id: string;
  readonly titleHtml: string;
  readonly url: string | null;
  readonly contentHtml: string;
  readonly summaryHtml: string;
  /** What relative addresses inside the markup are resolved against. */
  readonly baseUrl: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly people: readonly Person[];
  readonly picture: Picture | null;
  readonly audio: StoryAudio | null;
  readonly categories: readonly string[];
  readonly rights: string;
  /** The publisher that it was taken from, where that is not the feed's own. */
  readonly owner: string | null;
}
