import { faded, lowpass } from './filters.ts';
import type { Instrument, Note } from './note.ts';
import { RATE, silence, type Mono } from './sound.ts';

interface Partial {
  readonly ratio: number;
  readonly gain: number;
  /** Until it has died away by 60 dB. */
  readonly ringSeconds: number;
}

/** Adds up tones that each die away in their own time. */
function partials(sound: Mono, hz: number, tones: readonly Partial[], phase: () => number): void {
  for (const { ratio, gain, ringSeconds } of tones) {
    const turn = (2 * Math.PI * hz * ratio) / RATE;
    if (turn > 2.4) continue;
    const keep = 0.001 ** (1 / (ringSeconds * RATE));
    const [cos, sin] = [Math.cos(turn) * keep, Math.sin(turn) * keep];
    const start = phase();
    let [x, y] = [gain * Math.cos(start), gain * Math.sin(start)];
    for (let i = 0; i < sound.length; i += 1) {
      sound[i]! += y;
      [x, y] = [x * cos - y * sin, x * sin + y * cos];
    }
  }
}

/** A felt hammer on three strings: overtones a little sharp, the loud start gone soon, the rest ringing long. */
export const piano: Instrument = (note) => {
  const sound = silence(note.seconds + 0.45);
  const stiffness = 0.00018 * (note.hz / 261.6) ** 1.1;
  const ring = 6.5 * (261.6 / note.hz) ** 0.6;
  const tones: Partial[] = [];
  for (let k = 1; k <= 14; k += 1) {
    const ratio = k * Math.sqrt(1 + stiffness * k * k);
    const gain = 0.2 * k ** -0.55 * Math.exp((-0.55 + 0.28 * note.velocity) * (k - 1)) * hammer(k);
    const ringSeconds = ring / (1 + 0.32 * (k - 1));
    tones.push({ ratio, gain: gain * 0.62, ringSeconds: ringSeconds * 0.32 });
    tones.push({ ratio: ratio * 1.0004, gain: gain * 0.38, ringSeconds });
    tones.push({ ratio: ratio * 0.9997, gain: gain * 0.24, ringSeconds: ringSeconds * 0.9 });
  }
  partials(sound, note.hz, tones, () => 0);
  knock(sound, note, 260);
  return shaped(sound, note, 0.004, 0.4);
};

/** A hammer at an eighth of the string leaves the eighth overtone still. */
function hammer(k: number): number {
  return Math.abs(Math.sin((Math.PI * k) / 8.3)) * 1.6 + 0.1;
}

/** The soft thud of wood and felt that says a hand did it. */
function knock(sound: Mono, { random, velocity }: Note, hz: number): void {
  const thud = silence(0.06).map((_, i) => (random() * 2 - 1) * Math.exp(-i / (RATE * 0.012)));
  lowpass(lowpass(thud, hz), hz);
  for (let i = 0; i < thud.length && i < sound.length; i += 1)
    sound[i]! += thud[i]! * 0.3 * velocity;
}

/** A bar of metal over a tube, with a slow fan in it. */
export const vibraphone: Instrument = (note) => {
  const sound = silence(note.seconds + 1.6);
  const ring = 4.2 * (440 / note.hz) ** 0.4;
  partials(
    sound,
    note.hz,
    [
      { ratio: 1, gain: 0.26, ringSeconds: ring },
      { ratio: 3.98, gain: 0.06 * note.velocity, ringSeconds: ring * 0.22 },
      { ratio: 10.1, gain: 0.012 * note.velocity, ringSeconds: ring * 0.07 },
    ],
    () => 0,
  );
  const fan = (2 * Math.PI * 4.1) / RATE;
  const fanned = sound.map((x, i) => x * (0.86 + 0.14 * Math.cos(fan * i)));
  return shaped(fanned, note, 0.003, 1.5);
};

/** Rosewood: a warm knock, soon over. */
export const marimba: Instrument = (note) => {
  const sound = silence(1.6);
  const ring = 1.35 * (262 / note.hz) ** 0.5;
  partials(
    sound,
    note.hz,
    [
      { ratio: 1, gain: 0.3, ringSeconds: ring },
      { ratio: 3.93, gain: 0.07 * note.velocity, ringSeconds: ring * 0.25 },
      { ratio: 9.6, gain: 0.015 * note.velocity, ringSeconds: ring * 0.1 },
    ],
    () => 0,
  );
  return shaped(sound, note, 0.003, 1);
};

/** A small bell far off: more glow than stroke. */
export const bell: Instrument = (note) => {
  const sound = silence(note.seconds + 3.4);
  partials(
    sound,
    note.hz,
    [
      { ratio: 0.5, gain: 0.05, ringSeconds: 5 },
      { ratio: 1, gain: 0.16, ringSeconds: 5.5 },
      { ratio: 2.003, gain: 0.07, ringSeconds: 3.4 },
      { ratio: 2.99, gain: 0.035, ringSeconds: 2.1 },
      { ratio: 4.17, gain: 0.02 * note.velocity, ringSeconds: 1.1 },
    ],
    () => note.random() * 6,
  );
  return shaped(sound, note, 0.012, 3);
};

/** A tuning-fork piano: a sine bent by another, more so when struck hard. */
export const electricPiano: Instrument = (note) => {
  const sound = silence(note.seconds + 0.5);
  const turn = (2 * Math.PI * note.hz) / RATE;
  const decay = RATE * 1.7 * (262 / note.hz) ** 0.3;
  for (let i = 0; i < sound.length; i += 1) {
    const bend = (0.25 + 1.1 * note.velocity) * Math.exp(-i / (RATE * 0.55));
    const tine = 0.035 * note.velocity * Math.exp(-i / (RATE * 0.12)) * Math.sin(14 * turn * i);
    const body = Math.sin(turn * i + bend * Math.sin(turn * i)) + tine;
    sound[i] = 0.24 * body * Math.exp(-i / decay) * (1 - 0.12 * Math.sin(i * 0.00052));
  }
  return lowpass(shaped(sound, note, 0.004, 0.42), 5_200);
};

function shaped(sound: Mono, { velocity }: Note, inSeconds: number, outSeconds: number): Mono {
  const gain = 0.35 + 0.65 * velocity;
  return faded(sound, inSeconds, outSeconds).map((x) => x * gain);
}
