/** Quieter than the quietest room that was ever on the air: nothing but an encoder that is fed nothing. */
const SILENT_BELOW_DB = -70;
const SILENT_AFTER_MS = 20_000;
/** With more between two samples nobody knows what was in between. */
const MAX_GAP_MS = 12_000;

export type Audibility = 'silent' | 'audible';

/** @param peakDb In dB of full scale. */
export function isSilence(peakDb: number): boolean {
  return peakDb < SILENT_BELOW_DB;
}

/**
 * Tells a channel that is on the air but silent from one that is not: a fault of the station's, never of the line's.
 *
 * @returns A function to call every few seconds with the peak of what is heard, in dB of full scale, and the time in
 *   milliseconds. It answers on the sample where that changes, and null otherwise.
 */
export function createSilenceDetector(): (peakDb: number, atMs: number) => Audibility | null {
  let silentSinceMs: number | null = null;
  let lastMs = -Infinity;
  let isSilent = false;

  return (peakDb, atMs) => {
    if (atMs - lastMs > MAX_GAP_MS) silentSinceMs = null;
    lastMs = atMs;
    const wasSilent = isSilent;
    if (!isSilence(peakDb)) {
      silentSinceMs = null;
      isSilent = false;
      return wasSilent ? 'audible' : null;
    }
    silentSinceMs ??= atMs;
    isSilent ||= atMs - silentSinceMs >= SILENT_AFTER_MS;
    return isSilent && !wasSilent ? 'silent' : null;
  };
}
