/* How long an answer says what is true by the clock; what else it says changes with what it is made of. */

/** What is on changes by the second; within a step all are answered alike. */
const STEP_MS = 10_000;

/** Files: of these nothing hangs on the clock. */
const FILES = /^\/(?:assets|network|pages\/files)\/|^\/[\w-]+\.[a-z]+$/;
/** Whom the page thanks, and what stands over it, changes at moments that are known. Anything else may tell what is on. */
const UNTIL_A_MOMENT =
  /^\/(?:api\/)?(?:stories|topics|pages)\/|^\/stations$|^\/stations\/in\/|^\/listen\/|^\/api\/(?:network|site|front|directory|stations)$|^\/api\/stations\//;

/**
 * @param momentAfter The next moment at which what stands on all pages changes.
 * @returns UTC milliseconds, as all here.
 */
export function holdsUntil(
  address: string,
  nowMs: number,
  momentAfter: (nowMs: number) => number,
): number {
  if (FILES.test(address)) return Infinity;
  const momentMs = momentAfter(nowMs);
  if (UNTIL_A_MOMENT.test(address)) return momentMs;
  return Math.min(momentMs, Math.floor(nowMs / STEP_MS + 1) * STEP_MS);
}
