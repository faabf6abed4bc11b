/** What is heard, and what is to follow it; all times in UTC milliseconds. */
export interface HandOver {
  readonly heardMs: number | null;
  /** Until when what is heard has sound in hand; null: it cannot be told. */
  readonly inHandUntilMs: number | null;
  /** From when on what follows has sound without a hole, Infinity: it has not come so far; null: it cannot be told. */
  readonly soundFromMs: number | null;
  /** What is heard brings too little, or nothing. */
  readonly isSpent: boolean;
  /** How long what follows has been there. */
  readonly waitedMs: number;
}

/** What is heard is not played on for longer than this for the sake of a hole in what is preferred to it. */
const MAX_WAIT_MS = 30_000;
const NEARLY_DRY_MS = 1_500;
/** What a hand-over takes: to look, to begin to sound, to fade. */
const FOLLOW_MS = 500;

/**
 * Whether one HLS stream is to follow another now. What is spent is played to its end, while the other gathers sound. Else
 * it waits for the moment from which on it has all: a stream that was away lacks what was on the air then.
 */
export function isTimeToFollow(handOver: HandOver): boolean {
  const { heardMs, inHandUntilMs, soundFromMs, isSpent, waitedMs } = handOver;
  if (heardMs === null || inHandUntilMs === null || soundFromMs === null) return true;
  if (inHandUntilMs - heardMs < NEARLY_DRY_MS || waitedMs > MAX_WAIT_MS) return true;
  return heardMs >= soundFromMs && !isSpent;
}

/** Whether what is heard needs nothing more until the other follows. */
export function lastsUntilFollowed({ inHandUntilMs, soundFromMs }: HandOver): boolean {
  return inHandUntilMs !== null && soundFromMs !== null && inHandUntilMs >= soundFromMs + FOLLOW_MS;
}
