/** Where recordings lie; each is held by a Web Lock of this prefix as long as its tab lives. */
export const ARCHIVE_DATABASE = 'longwave.archive';
export const ARCHIVE_LOCK_PREFIX = 'longwave.archive/';

/** After what the page has to do first. */
const LATER_MS = 10_000;

/** Deletes, when the page has settled, what visits left that ended without a goodbye: stop forgets it all, and so does a crash. */
export function forgetLeftRecordings(): void {
  setTimeout(() => void forget().catch(() => {}), LATER_MS);
}

async function forget(): Promise<void> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- Neither is there on every page.
  if (!globalThis.indexedDB || !navigator.locks) return;
  const { held = [] } = await navigator.locks.query();
  const isInUse = held.some((lock) => lock.name?.startsWith(ARCHIVE_LOCK_PREFIX));
  if (!isInUse) indexedDB.deleteDatabase(ARCHIVE_DATABASE);
}
