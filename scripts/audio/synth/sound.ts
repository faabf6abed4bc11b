/** Samples a second, everywhere: one MP3 frame is then 24 ms exactly, and every item a whole number of milliseconds. */
export const RATE = 48_000;

/** One voice, before it has a place between left and right. */
export type Mono = Float32Array;

export interface Stereo {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export function silence(seconds: number): Mono {
  return new Float32Array(Math.max(1, Math.round(seconds * RATE)));
}

export function secondsOf(sound: Stereo): number {
  return sound.left.length / RATE;
}

/** One sound after the other. */
export function joined(sounds: readonly Stereo[]): Stereo {
  const length = sounds.reduce((sum, sound) => sum + sound.left.length, 0);
  const all = { left: new Float32Array(length), right: new Float32Array(length) };
  let at = 0;
  for (const sound of sounds) {
    all.left.set(sound.left, at);
    all.right.set(sound.right, at);
    at += sound.left.length;
  }
  return all;
}

export function slice(sound: Stereo, from: number, to: number): Stereo {
  return { left: sound.left.slice(from, to), right: sound.right.slice(from, to) };
}
