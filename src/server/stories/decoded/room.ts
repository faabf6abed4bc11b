import type { Story } from '#contract/story.ts';

/* How much the origin keeps of one feed, whatever its publisher sends. */

/** Something that is told of an item. */
interface Line {
  readonly id: string;
  readonly why: string;
}

/** In characters of JSON. The fullest lists that there are, a hundred long stories, take a fifth of it. */
const STORIES = 8_000_000;
/** Of what is told of items, each and together. */
const LINE_LENGTH = 300;
const LINES = 1_000;

/** The first stories, as many as there is room for. @param most In characters of JSON. */
export function storiesWithin(
  stories: readonly Story[],
  most = STORIES,
): { readonly kept: readonly Story[]; readonly dropped: readonly Line[] } {
  let left = most;
  const kept: Story[] = [];
  const dropped: Line[] = [];
  for (const story of stories) {
    left -= JSON.stringify(story).length;
    if (left >= 0) kept.push(story);
    else dropped.push({ id: story.slug, why: 'its feed is too long' });
  }
  return { kept, dropped };
}

/** What an operator would still read of all that is told of items. */
export function linesWithin(told: readonly Line[]): Line[] {
  return told
    .slice(0, LINES)
    .map(({ id, why }) => ({ id: id.slice(0, LINE_LENGTH), why: why.slice(0, LINE_LENGTH) }));
}
