/** Whole minutes, never none: how people speak of a recording's length. */
export function wholeMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
