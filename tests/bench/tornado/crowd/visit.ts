/* What one listener asks of the origin, and when: decided before, so that a slow origin is not asked less. */

/** As the app asks for what is on all channels: `onAirListQuery`. */
const ON_AIR_EVERY_MS = 30_000;
export const ON_AIR = '/api/on-air';
/** They come when the warning does. */
const WAVE_MS = 60_000;
/** Between one look at a story and the next. */
const SHORTEST_READ_MS = 20_000;
const LONGEST_READ_MS = 120_000;
/** Who comes to the front page; the others were sent a story's address. */
const FRONT_SHARE = 0.6;
/** Who has nothing of the app in the browser's cache yet. */
const NEW_SHARE = 0.5;
/** What they do after reading: open another story, go back to the front page, or load the page anew. */
const STORY_SHARE = 0.6;
const BACK_SHARE = 0.85;

export type Ask =
  /** `isNew`: with all of the app's files. */
  | { readonly is: 'page'; readonly dueMs: number; readonly path: string; readonly isNew: boolean }
  | { readonly is: 'data'; readonly dueMs: number; readonly path: string };

interface Town {
  /** In milliseconds. */
  readonly lengthMs: number;
  /** Slugs. */
  readonly stories: readonly string[];
}

/**
 * One listener's visit: the page, what is on, and a story now and then, to the end.
 *
 * @param random From 0 up to 1.
 * @returns In their order; `dueMs` counts from the warning.
 */
export function visitOf(random: () => number, { lengthMs, stories }: Town): readonly Ask[] {
  const story = () => stories[Math.floor(random() * stories.length)] ?? '';
  // A short run has its wave in its first half.
  const comesMs = random() * Math.min(WAVE_MS, lengthMs / 2);
  const path = random() < FRONT_SHARE ? '/' : `/stories/${story()}`;
  const asks: Ask[] = [{ is: 'page', dueMs: comesMs, path, isNew: random() < NEW_SHARE }];
  for (let dueMs = comesMs + ON_AIR_EVERY_MS; dueMs < lengthMs; dueMs += ON_AIR_EVERY_MS) {
    asks.push({ is: 'data', dueMs, path: ON_AIR });
  }
  const readMs = () => SHORTEST_READ_MS + random() * (LONGEST_READ_MS - SHORTEST_READ_MS);
  for (let dueMs = comesMs + readMs(); dueMs < lengthMs; dueMs += readMs()) {
    const does = random();
    if (does < STORY_SHARE) asks.push({ is: 'data', dueMs, path: `/api/stories/${story()}` });
    else if (does < BACK_SHARE) asks.push({ is: 'data', dueMs, path: '/api/front' });
    else asks.push({ is: 'page', dueMs, path: '/', isNew: false });
  }
  return asks.toSorted((one, other) => one.dueMs - other.dueMs);
}
