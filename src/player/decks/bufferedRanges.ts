/** Two ranges so near are one to the ear, and to the element. */
const TOUCHING_SECONDS = 0.1;

/** What of it is to be heard without a hole around a moment; null: that moment is not there. */
export function rangeAt(
  buffered: TimeRanges,
  seconds: number,
): { readonly start: number; readonly end: number } | null {
  let run: { start: number; end: number } | null = null;
  for (let i = 0; i < buffered.length; i += 1) {
    const start = buffered.start(i);
    if (run && start - run.end <= TOUCHING_SECONDS) run.end = buffered.end(i);
    else if (run && seconds <= run.end) break;
    else run = { start, end: buffered.end(i) };
  }
  return run && run.start - TOUCHING_SECONDS <= seconds && seconds <= run.end ? run : null;
}

/** Where sound begins again after a moment; null: nowhere. */
export function startAfter(buffered: TimeRanges, seconds: number): number | null {
  for (let i = 0; i < buffered.length; i += 1) {
    if (buffered.start(i) > seconds) return buffered.start(i);
  }
  return null;
}
