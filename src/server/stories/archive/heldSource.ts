import type { Story } from '#contract/story.ts';
import type { StorySource } from '../../config/storySource.ts';
import type { FeedError } from '../../net/feedError.ts';
import { pollDelayMs } from '../../net/pollDelay.ts';
import type { Dropped } from '../decoded/decodedFeed.ts';

/* What is kept of one source between two polls, and how long it is left alone. */

/** Publishers' servers are asked no more often than this, whatever the config says. */
const MIN_INTERVAL_MS = 60_000;
const FIRST_RETRY_MS = 15_000;

/** One source, and what came of it last. */
export interface HeldSource {
  readonly source: StorySource;
  /** The last good ones: a source that fails keeps them up. */
  stories: readonly Story[];
  dropped: readonly Dropped[];
  /** How often it has failed since it was last good. */
  failures: number;
  /** What came of the last poll instead of stories. */
  error: FeedError | null;
  /** When it last answered or failed, and when it was last good; ISO 8601. */
  askedAt: string | null;
  readAt: string | null;
  /** When it is asked next; null: it is being asked. */
  nextAt: string | null;
  cancel: () => void;
}

export function heldSource(source: StorySource): HeldSource {
  return {
    source,
    stories: [],
    dropped: [],
    failures: 0,
    error: null,
    askedAt: null,
    readAt: null,
    nextAt: null,
    cancel: () => undefined,
  };
}

/** How often a source is asked that answers. */
export function intervalMs({ everyMs }: Pick<StorySource, 'everyMs'>): number {
  return Math.max(everyMs, MIN_INTERVAL_MS);
}

/**
 * How long to wait before a source is asked again: after a failure it is soon, then less and less often.
 *
 * @param random From 0 to 1.
 */
export function delayMs(
  { source, failures }: Pick<HeldSource, 'source' | 'failures'>,
  random: number,
): number {
  const everyMs = intervalMs(source);
  const pace = { everyMs, firstRetryMs: FIRST_RETRY_MS, longestRetryMs: 4 * everyMs };
  return pollDelayMs(pace, failures, random);
}
