import { RATE, type Mono } from './sound.ts';

/** Six decibels an octave above `hz` are taken away, in place. */
export function lowpass(sound: Mono, hz: number): Mono {
  const keep = Math.exp((-2 * Math.PI * hz) / RATE);
  let held = 0;
  for (let i = 0; i < sound.length; i += 1) {
    held = sound[i]! * (1 - keep) + held * keep;
    sound[i] = held;
  }
  return sound;
}

/** What is below `hz` is taken away, in place. */
export function highpass(sound: Mono, hz: number): Mono {
  const keep = Math.exp((-2 * Math.PI * hz) / RATE);
  let held = 0;
  for (let i = 0; i < sound.length; i += 1) {
    held = sound[i]! * (1 - keep) + held * keep;
    sound[i] = sound[i]! - held;
  }
  return sound;
}

/**
 * Raises or lowers the surroundings of `hz`, in place: a guitar's body, a reed's mouth.
 *
 * @see Robert Bristow-Johnson, Audio EQ Cookbook: peaking EQ.
 */
export function peak(sound: Mono, hz: number, decibels: number, q: number): Mono {
  const w = (2 * Math.PI * hz) / RATE;
  const alpha = Math.sin(w) / (2 * q);
  const a = 10 ** (decibels / 40);
  const norm = 1 + alpha / a;
  const [b0, b1, b2] = [(1 + alpha * a) / norm, (-2 * Math.cos(w)) / norm, (1 - alpha * a) / norm];
  const [a1, a2] = [b1, (1 - alpha / a) / norm];
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < sound.length; i += 1) {
    const x = sound[i]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    sound[i] = y;
  }
  return sound;
}

/** Ramps at both ends, raised-cosine, in place. */
export function faded(sound: Mono, inSeconds: number, outSeconds: number): Mono {
  const inLength = Math.min(sound.length, Math.round(inSeconds * RATE));
  const outLength = Math.min(sound.length, Math.round(outSeconds * RATE));
  for (let i = 0; i < inLength; i += 1) sound[i]! *= ramp(i / inLength);
  for (let i = 0; i < outLength; i += 1) sound[sound.length - 1 - i]! *= ramp(i / outLength);
  return sound;
}

function ramp(at: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * at);
}
