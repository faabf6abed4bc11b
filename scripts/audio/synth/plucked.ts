import { faded, highpass, lowpass, peak } from './filters.ts';
import type { Instrument, Note } from './note.ts';
import { RATE, silence, type Mono } from './sound.ts';

interface String {
  /** Until a middle string has died away by 60 dB; high ones are shorter, low ones longer. */
  readonly ringSeconds: number;
  /** 0 (wool) to 1 (wire). */
  readonly brightness: number;
  /** Where it is plucked, as a part of its length. */
  readonly pluckedAt: number;
  /** After the note's end: damped by a hand, or left to ring. */
  readonly releaseSeconds: number;
}

/**
 * A string by Karplus and Strong: a burst of noise goes round a loop as long as the pitch's period, and loses a little each time.
 *
 * @see Jaffe and Smith, "Extensions of the Karplus-Strong Plucked-String Algorithm" (1983).
 */
function string(note: Note, kind: String): Mono {
  const ring = kind.ringSeconds * (220 / note.hz) ** 0.35;
  const sound = silence(Math.min(note.seconds + kind.releaseSeconds, ring));
  const soften = 0.5 - 0.35 * kind.brightness;
  const period = RATE / note.hz - soften;
  const length = Math.floor(period - 0.1);
  const tuning = (1 - (period - length)) / (1 + (period - length));
  const keep = 0.001 ** (1 / (note.hz * ring));
  const loop = burst(length, note, kind);
  let [before, allIn, allOut] = [0, 0, 0];
  for (let i = 0, at = 0; i < sound.length; i += 1) {
    const now = loop[at]!;
    sound[i] = now;
    const softened = keep * ((1 - soften) * now + soften * before);
    before = now;
    allOut = tuning * (softened - allOut) + allIn;
    allIn = softened;
    loop[at] = allOut;
    at = at + 1 === length ? 0 : at + 1;
  }
  return faded(sound, 0.0015, Math.min(kind.releaseSeconds, sound.length / RATE / 2));
}

/** One period of noise, even in strength whatever the pitch, without the overtones that are still where it is plucked. */
function burst(length: number, { random, velocity, hz }: Note, kind: String): Mono {
  const noise = new Float32Array(length);
  const cutoff = Math.min(16_000, (900 + hz * 2) * (0.6 + 3 * kind.brightness) * (0.5 + velocity));
  const raw = lowpass(
    lowpass(
      Float32Array.from({ length: length * 3 }, () => random() * 2 - 1),
      cutoff,
    ),
    cutoff,
  );
  const offset = Math.max(1, Math.round(length * kind.pluckedAt));
  for (let i = 0; i < length; i += 1) noise[i] = raw[i + length]! - raw[i + length - offset]!;
  const mean = noise.reduce((sum, x) => sum + x, 0) / length;
  const power = Math.sqrt(noise.reduce((sum, x) => sum + (x - mean) ** 2, 0) / length) || 1;
  return noise.map((x) => ((x - mean) / power) * 0.16 * (0.35 + 0.65 * velocity));
}

/** Gut strings over a wooden body. */
export const guitar: Instrument = (note) => {
  const sound = string(note, {
    ringSeconds: 3.6,
    brightness: 0.42,
    pluckedAt: 0.23,
    releaseSeconds: 0.5,
  });
  return peak(peak(highpass(sound, 60), 108, 4, 1.4), 215, 3, 1.6);
};

export const harp: Instrument = (note) =>
  peak(
    string(note, { ringSeconds: 4.6, brightness: 0.3, pluckedAt: 0.42, releaseSeconds: 2.2 }),
    320,
    2,
    0.8,
  );

/** Paired wire strings, a hair apart. */
export const mandolin: Instrument = (note) => {
  const kind = { ringSeconds: 1.9, brightness: 0.55, pluckedAt: 0.17, releaseSeconds: 0.6 };
  const one = string(note, kind);
  const other = string({ ...note, hz: note.hz * 1.0022 }, kind);
  const both = one.map((x, i) => 0.62 * (x + (other[i] ?? 0)));
  return lowpass(highpass(both, 150), 7_000);
};

/** Short, round and dry: a banjo played near its neck. */
export const banjo: Instrument = (note) => {
  const sound = string(note, {
    ringSeconds: 0.95,
    brightness: 0.5,
    pluckedAt: 0.3,
    releaseSeconds: 0.25,
  });
  return lowpass(peak(highpass(sound, 140), 560, 4, 1), 6_000);
};

export const uprightBass: Instrument = (note) => {
  const sound = string(note, {
    ringSeconds: 1.5,
    brightness: 0.16,
    pluckedAt: 0.3,
    releaseSeconds: 0.14,
  });
  return peak(lowpass(sound, 1_500), 90, 3, 1).map((x) => x * 1.5);
};
