/** Long enough that no click is heard, short enough that nobody hears two sounds. */
const FADE_MS = 150;
const STEP_MS = 15;

/**
 * One sound gives way to another at equal power: the squares of the two levels always add up to 1, so that what is heard
 * gets neither louder nor quieter.
 *
 * @param setLevels Told both levels, each from 0 to 1, the last time with 1 and 0.
 * @returns A function that ends it at once, without telling anything more.
 */
export function crossFade(
  setLevels: (incoming: number, outgoing: number) => void,
  onDone: () => void,
): () => void {
  const startMs = performance.now();
  const timer = setInterval(() => {
    const share = Math.min((performance.now() - startMs) / FADE_MS, 1);
    const angle = (share * Math.PI) / 2;
    setLevels(share === 1 ? 1 : Math.sin(angle), share === 1 ? 0 : Math.cos(angle));
    if (share < 1) return;
    clearInterval(timer);
    onDone();
  }, STEP_MS);
  return () => clearInterval(timer);
}
