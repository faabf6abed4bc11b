/** Where a deck can begin; all in the element's time. */
interface Choice {
  /** What is heard now on another deck. */
  readonly wanted: number;
  /** How far the other deck has sound, where there is no haste; null: what is wanted is wanted at once. */
  readonly until: number | null;
  readonly live: number;
  /** The oldest that can be had. */
  readonly oldest: number;
  readonly targetSeconds: number;
  readonly segments: readonly { readonly start: number }[];
}

/** So long both have sound: for the hand-over itself. */
const OVERLAP_SECONDS = 0.75;

/**
 * Where a stream begins that is to go on from another one; null: at live. On a line that brings too little it begins
 * with the last segment that still meets what is in hand: the more it leaves to the other, the more it has when it is needed.
 */
export function beginsAt({ wanted, until, live, oldest, targetSeconds, segments }: Choice) {
  const meeting =
    until === null
      ? undefined
      : segments.findLast(({ start }) => start <= until - OVERLAP_SECONDS && start > wanted);
  if (meeting) return meeting.start;
  if (wanted > live - targetSeconds / 2) return null;
  return Math.max(wanted, oldest);
}
