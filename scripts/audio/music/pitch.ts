import type { Mark } from './score.ts';

const STEPS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** In equal temperament, from A at 440 Hz. */
export function hertz(pitch: number): number {
  return 440 * 2 ** ((pitch - 69) / 12);
}

/** 'F#4' is 66. */
function pitchOf(name: string): number {
  const found = /^([A-G])([#b]?)(-?\d)$/.exec(name);
  if (!found) throw new Error(`Not a note: "${name}"`);
  const [, letter = '', accidental, octave] = found;
  const shift = accidental === '#' ? 1 : accidental === 'b' ? -1 : 0;
  return STEPS[letter]! + shift + 12 * (Number(octave) + 1);
}

/**
 * Reads a tune: 'G4:1 A4:.5 r:.5 | B4:2!' is notes with their beats, r a rest, bar lines for the eye, ! for louder, , for softer.
 */
export function tune(text: string, startBeat = 0, velocity = 0.6): readonly Mark[] {
  const marks: Mark[] = [];
  let beat = startBeat;
  for (const word of text.split(/[\s|]+/).filter(Boolean)) {
    const [name = '', rest = '1'] = word.split(':');
    const beats = Number.parseFloat(rest);
    const accent = rest.endsWith('!') ? 0.18 : rest.endsWith(',') ? -0.18 : 0;
    if (name !== 'r') {
      marks.push({ beat, beats, pitch: pitchOf(name), velocity: velocity + accent });
    }
    beat += beats;
  }
  return marks;
}

const CHORDS: Readonly<Record<string, readonly number[]>> = {
  '': [0, 4, 7],
  m: [0, 3, 7],
  '7': [0, 4, 7, 10],
  maj7: [0, 4, 7, 11],
  m7: [0, 3, 7, 10],
  m9: [0, 3, 7, 10, 14],
  maj9: [0, 4, 7, 11, 14],
  '9': [0, 4, 7, 10, 14],
  '13': [0, 4, 10, 14, 21],
  m7b5: [0, 3, 6, 10],
  dim: [0, 3, 6, 9],
  sus4: [0, 5, 7],
  sus2: [0, 2, 7],
  add9: [0, 4, 7, 14],
  '6': [0, 4, 7, 9],
};

export interface Chord {
  /** The bass, 0 to 11. */
  readonly bass: number;
  /** Its notes as steps above C, the root first. */
  readonly classes: readonly number[];
}

/** 'Bm7', 'D/F#'. */
function chordOf(symbol: string): Chord {
  const [name = '', under] = symbol.split('/');
  const found = /^([A-G][#b]?)(.*)$/.exec(name);
  const shape = CHORDS[found?.[2] ?? '?'];
  if (!found || !shape) throw new Error(`Not a chord: "${symbol}"`);
  const root = pitchOf(`${found[1]}0`) - 12;
  const bass = under ? pitchOf(`${under}0`) - 12 : root;
  return { bass: (bass + 12) % 12, classes: shape.map((step) => root + step) };
}

/** 'G D/F# | Em C' as chords. */
export function chords(text: string): readonly Chord[] {
  return text
    .split(/[\s|]+/)
    .filter(Boolean)
    .map(chordOf);
}

/** The lowest pitch of a class that is not under `floor`. */
export function above(pitchClass: number, floor: number): number {
  return floor + ((((pitchClass - floor) % 12) + 12) % 12);
}

/** A chord's notes, each as near above `floor` as it goes, from low to high. A chord of five leaves its root to the bass. */
export function voiced(chord: Chord, floor: number): readonly number[] {
  const kept = chord.classes.length > 4 ? chord.classes.slice(1) : chord.classes;
  return kept.map((one) => above(one, floor)).toSorted((a, b) => a - b);
}
