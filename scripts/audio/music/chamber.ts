import { harp } from '../synth/plucked.ts';
import { cello, clarinet, strings } from '../synth/sustained.ts';
import { piano } from '../synth/struck.ts';
import { again, bars, block, picked } from './patterns.ts';
import { above, chords, tune } from './pitch.ts';
import type { Score } from './score.ts';

const HALL = { ringSeconds: 2.4, toneHz: 4_200 };

/** Broken chords on a harp, with a cello under them from the second page on. */
export function risingTide(): Score {
  const harmony = chords(`
    G Am7/G D7/F# G | Em A7/C# D Bm/D | Em7 C Am7 D7 | G/B C F#m7b5 B7
    Em C G/D D7 | G7/F C/E Am7 D7 | G`);
  const hand = picked('0123453201234532', 0.25, { bass: 43, voices: 62 }, 1.5, 0.42);
  const moving = bars(harmony.slice(0, -1), 4, hand);
  const last = tune('G2:.25 D3:.25 G3:.25 B3:.25 D4:.25 G4:.25 B4:.25 D5:.25 G5:4', 96, 0.5);
  const low = tune(
    `E3:4 C3:4 A2:4 D3:4 | B2:4 C3:4 A2:4 B2:4 | E3:4 C3:4 D3:4 D3:4 | F3:4 E3:4 A2:4 D3:4 | G2:6`,
    32,
    0.4,
  );
  const high = tune('B4:4 C5:4 D5:4 C5:4 | B4:4 C5:4 C5:2 E5:2 D5:2 C5:2 | B4:6', 72, 0.3);
  return {
    beatsPerMinute: 82,
    parts: [
      { instrument: harp, marks: [...moving, ...last], gain: 0.9, pan: -0.15, room: 0.3 },
      { instrument: cello, marks: low, gain: 0.42, pan: 0.3, room: 0.35 },
      { instrument: strings, marks: high, gain: 0.3, pan: 0.1, room: 0.4 },
    ],
    room: HALL,
    seed: 11,
    slowing: 0.5,
  };
}

/** Three voices say the same thing one after another, over a bass that walks down and begins again. */
export function canonOverGround(): Score {
  const phrases = [
    'F#5:2 E5:2 D5:2 F#5:2 | B4:2 A4:2 B4:2 C#5:2',
    'A4 D5 E5 C#5 F#5 D5 A4 F#4 | G4 B4 D5 F#5 G5 E5 E5 C#5',
    `D5:.5 E5:.5 F#5:.5 G5:.5 A5:.5 G5:.5 F#5:.5 E5:.5 F#5:.5 E5:.5 D5:.5 C#5:.5 D5:.5 C#5:.5 D5:.5 A4:.5
     B4:.5 C#5:.5 D5:.5 B4:.5 A4:.5 D5:.5 F#5:.5 D5:.5 G5:.5 F#5:.5 E5:.5 D5:.5 C#5:.5 B4:.5 A4:.5 C#5:.5`,
    'A5:4 F#5:4 D5:4 G5:2 E5:2',
  ];
  const song = phrases.flatMap((phrase, index) => tune(phrase, index * 16, 0.5));
  const voice = (entry: number, semitones: number, until: number) =>
    again(song, entry * 16, { semitones }).filter(({ beat }) => beat < until);
  const ground = tune('D3:2 C#3:2 B2:2 A2:2 | G2:2 F#2:2 E2:2 A2:2', 0, 0.5);
  const cycles = [0, 1, 2, 3, 4].flatMap((cycle) => again(ground, cycle * 16));
  return {
    beatsPerMinute: 68,
    parts: [
      {
        instrument: strings,
        marks: [...voice(1, 0, 80), ...tune('F#5:5', 80)],
        gain: 0.5,
        pan: -0.5,
      },
      {
        instrument: strings,
        marks: [...voice(2, 0, 80), ...tune('D5:5', 80)],
        gain: 0.46,
        pan: 0.45,
      },
      {
        instrument: cello,
        marks: [...voice(3, -12, 80), ...tune('A4:5', 80)],
        gain: 0.5,
        pan: 0.1,
      },
      { instrument: cello, marks: [...cycles, ...tune('D2:5', 80)], gain: 0.55, room: 0.2 },
      {
        instrument: harp,
        marks: [...again(cycles, 0, { semitones: 12 }), ...tune('D3:5', 80)],
        gain: 0.5,
        pan: 0.3,
      },
    ],
    room: HALL,
    seed: 12,
    looseSeconds: 0.012,
    slowing: 0.4,
  };
}

/** A piano by itself, in three. */
export function slackWater(): Score {
  const harmony = chords(`
    F C/E Dm7 Bbmaj7 | F/A Gm7 C7 F | Dm Am/C Bbmaj7 F/A | Gm7 G7/B Csus4 C7
    F C/E Dm7 Bbmaj7 | F/A Gm7 C7 F | Bbmaj7 Bbm F/A Dm7 | Gm7 C7 F`);
  const first = `C5:2 A4 | G4:1.5 A4:.5 C5 | F5:2 E5:.5 D5:.5 | D5:2 A4
    C5:2 D5 | Bb4:1.5 A4:.5 G4 | G4 Bb4 E5 | F5:3`;
  const second = `A5:2 F5 | E5:2 C5 | D5:1.5 E5:.5 F5 | A5:2 G5:.5 F5:.5
    Bb5:2 G5 | F5:1.5 E5:.5 D5 | F5:2 C5 | E5:3`;
  const third = `C5:1.5 F5:.5 A4 | G4:1.5 A4:.5 C5 | F5:1.5 G5:.5 F5:.5 D5:.5 | D5:2 A4
    C5:1.5 F5:.5 D5 | Bb4:1.5 A4:.5 G4 | G4 Bb4 E5 | F5:3`;
  const end = 'D5:2 F5 | Db5:2 F5 | C5:2 A4 | F5:2 D5 | Bb4 D5 G5 | E5:2 C5 | A4:4';
  const left = bars(harmony, 3, picked('012321', 0.5, { bass: 36, voices: 52 }, 2.6, 0.3));
  const right = [first, second, third, end].flatMap((text, index) => tune(text, index * 24, 0.58));
  return {
    beatsPerMinute: 84,
    parts: [
      { instrument: piano, marks: left, gain: 0.8, pan: -0.16, room: 0.2 },
      {
        instrument: piano,
        marks: [...right, ...tune('F5:4,', 93.5)],
        gain: 1,
        pan: 0.14,
        room: 0.25,
      },
    ],
    room: { ringSeconds: 2, toneHz: 3_600 },
    seed: 13,
    looseSeconds: 0.014,
    slowing: 0.6,
  };
}

/** A clarinet over strings that hardly move. */
export function foggyMorning(): Score {
  const harmony = chords(`
    Am Dm G C | F Dm Esus4 E7 | C G/B Am F | C/G Dm E7 Am | Dm Am/E E7 Am`);
  const song = tune(
    `A4 C5:1.5 B4:.5 | A4:2 F4 | G4 B4:1.5 D5:.5 | E5:3 | A4 C5:1.5 A4:.5 | F5 E5 D5 | E5:2 A4 | G#4:3
     E5 G5:1.5 E5:.5 | D5:2 B4 | C5 E5:1.5 A5:.5 | A5 G5 F5 | E5:2 G5 | F5 D5 A4 | B4 G#4 B4 | A4:3
     F5:2 D5 | C5:2 A4 | B4:1.5 A4:.5 G#4 | A4:4`,
    0,
    0.6,
  );
  const harpHand = picked('  2345', 0.5, { bass: 45, voices: 57 }, 2, 0.35);
  return {
    beatsPerMinute: 60,
    parts: [
      { instrument: clarinet, marks: song, gain: 0.62, pan: 0.12, room: 0.35 },
      {
        instrument: strings,
        marks: bars(harmony, 3, block(55, 0, 2.95, 0.35)),
        gain: 0.3,
        pan: -0.3,
        room: 0.35,
      },
      {
        instrument: cello,
        marks: bars(harmony, 3, (chord) => [
          { beat: 0, beats: 2.9, pitch: above(chord.bass, 40), velocity: 0.45 },
        ]),
        gain: 0.5,
        pan: 0.35,
      },
      { instrument: harp, marks: bars(harmony, 3, harpHand), gain: 0.6, pan: -0.5, room: 0.35 },
    ],
    room: HALL,
    seed: 14,
    looseSeconds: 0.012,
    slowing: 0.4,
  };
}
