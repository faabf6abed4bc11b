import type { Story } from '#contract/story.ts';
import type { StorySource } from '../../config/config.ts';
import type { Dropped } from '../decoded/decodedFeed.ts';

/** Publishers' servers are asked no more often than this, whatever the config says. */
const MIN_INTERVAL_MS = 60_000;
/** Polls spread by this part of the interval, so that many sources do not all come due at once. */
const JITTER = 0.2;
const FIRST_RETRY_MS = 15_000;

/** One source, and what came of it last. */
export interface HeldSource {
  readonly source: StorySource;
  /** The last good ones: a source that fails keeps them up. */
  stories: readonly Story[];
  dropped: readonly Dropped[];
  /** How often it has failed since it was last good. */
  failures: number;
  cancel: () => void;
}

export function heldSource(source: StorySource): HeldSource {
  return { source, stories: [], dropped: [], failures: 0, cancel: () => undefined };
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
  const interval = Math.max(source.everyMs, MIN_INTERVAL_MS);
  const wait =
    failures > 0 ? Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), 4 * interval) : interval;
  return Math.round(wait * (1 + (random - 0.5) * JITTER));
}
