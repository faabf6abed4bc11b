/** Numbers in [0, 1) that are the same on every run: a picture drawn twice is the same picture. */
export type Chance = () => number;

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const between = (random: Chance, low: number, high: number) => low + (high - low) * random();

/** Smooth noise in [0, 1] over a whole sheet, with lumps of about `size` pixels. */
export function noiseSheet(widthPx: number, heightPx: number, size: number, seed: number) {
  const random = chance(seed);
  const columns = Math.ceil(widthPx / size) + 2;
  const knots = Float32Array.from({ length: columns * (Math.ceil(heightPx / size) + 2) }, random);
  const sheet = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const row = Math.floor(y / size);
    const down = ease(y / size - row);
    for (let x = 0; x < widthPx; x++) {
      const column = Math.floor(x / size);
      const along = ease(x / size - column);
      const at = row * columns + column;
      const upper = mix(knots[at] ?? 0, knots[at + 1] ?? 0, along);
      const lower = mix(knots[at + columns] ?? 0, knots[at + columns + 1] ?? 0, along);
      sheet[y * widthPx + x] = mix(upper, lower, down);
    }
  }
  return sheet;
}

const ease = (t: number) => t * t * (3 - 2 * t);
const mix = (a: number, b: number, t: number) => a + (b - a) * t;
