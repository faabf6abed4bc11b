import type { StorySource } from '../../config/storySource.ts';
import type { FeedFault } from '../../net/feedError.ts';
import type { DecodedFeed, FeedContext } from '../decoded/decodedFeed.ts';

/* What is said between the origin and the process that reads for it. */

/** What a publisher's server sent, with all that its adapter has to know. */
export interface SourceAnswer {
  readonly kind: StorySource['kind'];
  /** As the config names it. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The HTTP header; null: there was none. */
  readonly contentType: string | null;
  readonly context: FeedContext;
}

/**
 * What the process is sent: a long answer's bytes come in parts, so that listeners are served between them, and the answer
 * has the last.
 */
export type DecodeRequest = { readonly part: Uint8Array } | SourceAnswer;

/** First that it is ready; then for each answer that it is sent its stories, some at a time, and at last one of the others. */
export type DecodeReply =
  | { readonly is: 'ready' }
  /** Some, so that listeners are never kept waiting until a whole feed is taken over. */
  | { readonly is: 'stories'; readonly stories: DecodedFeed['stories'] }
  /** Its own stories come after those that were sent before. */
  | { readonly is: 'decoded'; readonly feed: DecodedFeed }
  | { readonly is: 'failed'; readonly fault: FeedFault; readonly detail: string };
