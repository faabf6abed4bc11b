/** A number in [0, 1). */
export type Random = () => number;

/** The same numbers on every run, so that the network sounds the same wherever it is made (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number around zero, never beyond ±spread. */
export function around(random: Random, spread: number): number {
  return (random() + random() - 1) * spread;
}
