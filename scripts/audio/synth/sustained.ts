import { highpass, lowpass, peak } from './filters.ts';
import type { Instrument, Note } from './note.ts';
import { RATE, silence, type Mono } from './sound.ts';

const TABLE = 2_048;

interface Tone {
  /** How loud each overtone is, the fundamental first. */
  readonly overtones: (k: number) => number;
  /** No overtone above this. */
  readonly ceilingHz: number;
  /** Players at once, each a little apart in pitch. */
  readonly players: number;
  readonly detuneCents: number;
  readonly vibratoCents: number;
  readonly attackSeconds: number;
  readonly releaseSeconds: number;
}

/** A note that is held: bowed, blown, or simply kept up. */
function held(note: Note, tone: Tone): Mono {
  const sound = silence(note.seconds + tone.releaseSeconds);
  const table = cycle(note.hz, tone);
  for (let player = 0; player < tone.players; player += 1)
    addPlayer(sound, table, note, tone, player);
  const [attack, hold, release] = [
    tone.attackSeconds * RATE,
    note.seconds * RATE,
    tone.releaseSeconds * RATE,
  ];
  const gain = (0.22 / Math.sqrt(tone.players)) * (0.35 + 0.65 * note.velocity);
  for (let i = 0; i < sound.length; i += 1) {
    const rise = i < attack ? Math.sin((Math.PI / 2) * (i / attack)) ** 2 : 1;
    const fall = i > hold ? Math.cos((Math.PI / 2) * Math.min(1, (i - hold) / release)) ** 2 : 1;
    const swell = 0.82 + 0.18 * Math.sin(Math.PI * Math.min(1, i / (hold || 1)));
    sound[i]! *= gain * rise * fall * swell;
  }
  return sound;
}

function cycle(hz: number, tone: Tone): Mono {
  const table = new Float32Array(TABLE);
  const count = Math.max(1, Math.min(24, Math.floor(tone.ceilingHz / hz)));
  let power = 0;
  for (let k = 1; k <= count; k += 1) {
    const gain = tone.overtones(k) * (1 - (k / (count + 1)) ** 2);
    power += (gain * gain) / 2;
    for (let i = 0; i < TABLE; i += 1) table[i]! += gain * Math.sin((2 * Math.PI * k * i) / TABLE);
  }
  return table.map((x) => x / Math.sqrt(power || 1) / 1.4);
}

function addPlayer(sound: Mono, table: Mono, note: Note, tone: Tone, player: number): void {
  const spread = tone.players === 1 ? 0 : (player / (tone.players - 1) - 0.5) * 2;
  const step = ((note.hz * 2 ** ((spread * tone.detuneCents) / 1_200)) / RATE) * TABLE;
  const rate = ((4.6 + note.random() * 0.9) * 2 * Math.PI) / RATE;
  const start = note.random() * 6;
  let phase = note.random() * TABLE;
  for (let i = 0; i < sound.length; i += 1) {
    const depth = tone.vibratoCents * Math.min(1, Math.max(0, i / RATE - 0.25) / 0.5);
    phase += step * (1 + 0.000578 * depth * Math.sin(rate * i + start));
    const at = phase % TABLE;
    const low = at | 0;
    const here = table[low]!;
    sound[i]! += here + (table[(low + 1) % TABLE]! - here) * (at - low);
  }
}

/** A desk of strings. */
export const strings: Instrument = (note) => {
  const tone = held(note, {
    overtones: (k) => k ** -1.15 * (k === 2 || k === 3 ? 1.2 : 1),
    ceilingHz: 6_500,
    players: 4,
    detuneCents: 5,
    vibratoCents: 9,
    attackSeconds: Math.min(0.22, 0.08 + note.seconds * 0.12),
    releaseSeconds: 0.32,
  });
  return lowpass(peak(peak(tone, 480, 2, 1), 2_600, -3, 0.8), 4_200);
};

/** One cello, or the viola above it. */
export const cello: Instrument = (note) => {
  const tone = held(note, {
    overtones: (k) => k ** -1.1,
    ceilingHz: 5_000,
    players: 2,
    detuneCents: 2,
    vibratoCents: 11,
    attackSeconds: 0.11,
    releaseSeconds: 0.26,
  });
  return lowpass(peak(peak(tone, 230, 3, 1.2), 1_800, -2, 1), 3_200);
};

export const clarinet: Instrument = (note) =>
  lowpass(
    held(note, {
      overtones: (k) => (k % 2 === 1 ? k ** -1.1 : 0.16 * k ** -1),
      ceilingHz: 5_500,
      players: 1,
      detuneCents: 0,
      vibratoCents: 3,
      attackSeconds: 0.05,
      releaseSeconds: 0.12,
    }),
    3_400,
  );

/** A low wooden whistle, with breath in it. */
export const whistle: Instrument = (note) => {
  const tone = held(note, {
    overtones: (k) => [0, 1, 0.34, 0.1, 0.05][k] ?? 0.01,
    ceilingHz: 6_000,
    players: 1,
    detuneCents: 0,
    vibratoCents: 10,
    attackSeconds: 0.07,
    releaseSeconds: 0.16,
  });
  const breath = lowpass(
    highpass(
      silence(tone.length / RATE).map(() => note.random() * 2 - 1),
      900,
    ),
    2_600,
  );
  return tone.map((x, i) => x * (1 + 0.3 * breath[i]!) + Math.abs(x) * 0.12 * breath[i]!);
};

/** A warm cloud that takes its time. */
export const pad: Instrument = (note) =>
  lowpass(
    lowpass(
      held(note, {
        overtones: (k) => k ** -1.5,
        ceilingHz: 3_600,
        players: 5,
        detuneCents: 9,
        vibratoCents: 3,
        attackSeconds: Math.min(2.4, note.seconds * 0.4),
        releaseSeconds: 2.6,
      }),
      1_500,
    ),
    2_600,
  );

/** Nothing but a low tone and its octave. */
export const softBass: Instrument = (note) =>
  held(note, {
    overtones: (k) => [0, 1, 0.3, 0.08][k] ?? 0,
    ceilingHz: 900,
    players: 1,
    detuneCents: 0,
    vibratoCents: 0,
    attackSeconds: 0.03,
    releaseSeconds: 0.18,
  }).map((x) => x * 1.2);
