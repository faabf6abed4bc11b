/**
 * The latest of these moments that has come: what is drawn for it holds until the next one.
 *
 * @param moments UTC milliseconds, as all here, in any order.
 * @returns -Infinity: none has come.
 */
export function latestOf(moments: readonly number[], atMs: number): number {
  let latest = -Infinity;
  for (const moment of moments) {
    if (moment <= atMs && moment > latest) latest = moment;
  }
  return latest;
}
