/* Which dates of a story readers are told. */

/** Later changes than this are ones that readers should know of; before it, slips are mended. */
const SETTLED_MS = 60 * 60 * 1000;

/** What an operator reads of a story whose publisher gave it no date that can be read. */
export const NO_DATE = 'no date: dated by when it was fetched';

/** Nothing is planned further ahead: a later date is a slip, or a wish to lead the page for ever. */
const FARTHEST_AHEAD_MS = 366 * 24 * 60 * 60 * 1000;

/** A story whose date nobody can mean is dated by when it was fetched. */
export function withBelievedDate<T extends { readonly publishedAt: string }>(
  story: T,
  fetchedAt: string,
): T {
  const aheadMs = Date.parse(story.publishedAt) - Date.parse(fetchedAt);
  return aheadMs > FARTHEST_AHEAD_MS ? { ...story, publishedAt: fetchedAt } : story;
}

/** When a story was changed in a way that readers should know of; null: never, or it cannot be told. */
export function laterChange(publishedAt: string | null, updatedAt: string | null): string | null {
  if (!publishedAt || !updatedAt) return null;
  return Date.parse(updatedAt) - Date.parse(publishedAt) > SETTLED_MS ? updatedAt : null;
}
