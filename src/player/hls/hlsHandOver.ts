import type { Followed, Follower } from '../decks/follower.ts';
import { isTimeToFollow, lastsUntilFollowed } from './handOverTime.ts';

const LOOK_EVERY_MS = 250;
/** A deck is sent so far ahead of what is heard, which is more than it takes to get there. */
const AHEAD_MS = 400;
/** From `play()` to sound, where all is in hand. */
const START_MS = 80;

/**
 * Waits until one deck is to follow another, and makes it ready a moment ahead, so that both are at the same word when it
 * begins.
 *
 * @param soundFromMs From when on, at a moment of the clock or after it, the next deck has sound without a hole.
 * @param then Lets it begin.
 * @param tick Milliseconds of a clock that nobody sets.
 * @returns A function that ends the wait.
 */
export function handOver(
  next: Follower,
  soundFromMs: (clockMs: number) => number | null,
  before: () => Followed,
  then: () => void,
  tick: () => number,
): () => void {
  const sinceMs = tick();
  const isDue = () => {
    const { heardMs, deck, isSpent, isSounding } = before();
    const now = {
      heardMs,
      inHandUntilMs: deck?.inHandUntilMs ?? null,
      soundFromMs: heardMs === null ? null : soundFromMs(heardMs),
      isSpent,
      waitedMs: tick() - sinceMs,
    };
    if (!isSounding || isTimeToFollow(now)) return true;
    if (lastsUntilFollowed(now)) deck?.playOut();
    return false;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(timer);
    const { heardMs, isFollowing, isSounding } = before();
    const isReadied = heardMs !== null && isSounding;
    if (heardMs !== null) next.takeUp(heardMs + (isSounding ? AHEAD_MS : 0), isFollowing);
    if (isReadied) timer = setTimeout(then, AHEAD_MS - START_MS);
    else then();
  };
  if (isDue()) begin();
  else timer = setInterval(() => isDue() && begin(), LOOK_EVERY_MS);
  return () => clearTimeout(timer);
}
