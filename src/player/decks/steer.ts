const FASTER = 1.03;
const SLOWER = 0.97;
/** So near to the end of what has come, every moment gained counts. */
const THIN_SECONDS = 1;
const DRIFTED_SECONDS = 1.5;
/** So much less in hand than it began with is won back, for the next trouble. */
const SHORT_SECONDS = 0.75;
const CAUGHT_UP_SECONDS = 0.25;
const RESERVE_SLACK_SECONDS = 0.5;

interface Position {
  /** How far the sound is behind the newest that has come. */
  readonly lagSeconds: number;
  /** How far "live" is behind it on this stream. */
  readonly liveLagSeconds: number;
  /** How far the listener wants to be behind, to ride through dropouts; 0: not at all. */
  readonly reserveSeconds: number;
  /** The listener means to be live; not after a pause, or a step back. */
  readonly isFollowing: boolean;
  /** The speed now. */
  readonly rate: number;
}

/**
 * How fast to play: never more than 3 % off, with the pitch kept, so that nobody hears it. It builds up the reserve of those
 * who want one, wherever they are, and closes what a stall has cost those who mean to be live.
 */
export function steeredRate({
  lagSeconds,
  liveLagSeconds,
  reserveSeconds,
  isFollowing,
  rate,
}: Position): number {
  if (lagSeconds < THIN_SECONDS) return SLOWER;
  if (reserveSeconds > liveLagSeconds) {
    const isShort = lagSeconds < reserveSeconds - (rate === SLOWER ? 0 : RESERVE_SLACK_SECONDS);
    return isShort ? SLOWER : 1;
  }
  if (!isFollowing) return 1;
  const drift = lagSeconds - liveLagSeconds;
  if (drift < -(rate === SLOWER ? CAUGHT_UP_SECONDS : SHORT_SECONDS)) return SLOWER;
  return drift > (rate === FASTER ? CAUGHT_UP_SECONDS : DRIFTED_SECONDS) ? FASTER : 1;
}
