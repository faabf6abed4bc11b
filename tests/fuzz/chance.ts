/** Chance that can be had again: the same seed gives the same draws. */
export interface Chance {
  /** A whole number in [0, below). */
  readonly below: (below: number) => number;
  readonly isOneIn: (count: number) => boolean;
  readonly bytes: (length: number) => Uint8Array<ArrayBuffer>;
  readonly pick: <T>(choices: readonly T[]) => T;
}

/** By mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (limit: number) => Math.floor((draw() / 2 ** 32) * limit);
  return {
    below,
    isOneIn: (count) => below(count) === 0,
    bytes: (length) => Uint8Array.from({ length }, () => draw() & 255),
    pick: (choices) => choices[below(choices.length)]!,
  };
}

/** What lines, disks and broken encoders do to bytes: wrong, lost, repeated and foreign ones. */
export function mutated(chance: Chance, bytes: Uint8Array, times: number): Uint8Array<ArrayBuffer> {
  let all = Array.from(bytes);
  for (let i = 0; i < times; i += 1) {
    const at = chance.below(all.length + 1);
    const some = 1 + chance.below(chance.pick([1, 4, 40, 800]));
    const part = all.slice(at, at + some);
    const change = chance.pick([
      () => all.splice(at, part.length, ...part.map((byte) => byte ^ (1 << chance.below(8)))),
      () => all.splice(at, some),
      () => all.splice(at, 0, ...chance.bytes(some)),
      () => all.splice(at, 0, ...part),
      () => all.splice(at, 0, ...chance.pick(LURES)),
    ]);
    change();
  }
  return Uint8Array.from(all);
}

const LURES: readonly (readonly number[])[] = [
  [0xff, 0xfb, 0x90, 0x40],
  [0xff, 0xf1, 0x50, 0x80, 0x19, 0x1f, 0xfc],
  [0xff, 0xff, 0xff, 0xff, 0xff],
  [0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0x0f, 0x7f],
  [0x49, 0x44, 0x33, 3, 0, 0x10, 0x7f, 0x7f, 0x7f, 0x7f],
  [0x54, 0x41, 0x47, 0, 0, 0],
];

/** In pieces of any size, as a line brings them. */
export function pieces(chance: Chance, bytes: Uint8Array): Uint8Array[] {
  const cut: Uint8Array[] = [];
  const most = chance.pick([3, 50, 1_400, 70_000]);
  for (let at = 0; at < bytes.length;) {
    const length = 1 + chance.below(most);
    cut.push(bytes.subarray(at, at + length));
    at += length;
  }
  return cut;
}
