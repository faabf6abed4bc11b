import { banjo, guitar, mandolin, uprightBass } from '../synth/plucked.ts';
import { cello, whistle } from '../synth/sustained.ts';
import { again, bars, picked } from './patterns.ts';
import { above, chords, tune, type Chord } from './pitch.ts';
import type { Mark, Score } from './score.ts';

const PORCH = { ringSeconds: 1, toneHz: 3_800 };

/** A bass on the first beat, and on another with the fifth. */
function twoFeel(beats: number, second: number): (chord: Chord) => readonly Mark[] {
  return (chord) => [
    { beat: 0, beats: second, pitch: above(chord.bass, 33), velocity: 0.65 },
    {
      beat: second,
      beats: beats - second,
      pitch: above(chord.classes[2] ?? chord.bass, 31),
      velocity: 0.5,
    },
  ];
}

/** A waltz for mandolin, fiddle and guitar. */
export function sorrelWaltz(): Score {
  const intro = 'D D G A7';
  const first = 'D D G D | Bm Em A7 A7 | D D/F# G Em | D/A A7 D D';
  const second = 'G G D D | Em A7 D D7 | G G F#m Bm | Em A7 D D';
  const harmony = chords(`${intro} ${first} ${second} D D/F# G Em D/A A7 D`);
  const firstTune = `F#4:2 A4 | D5:2 C#5:.5 D5:.5 | B4:2 G4 | A4:3 | B4:2 D5 | E5:2 D5:.5 B4:.5 | C#5:3 | A4:2 G4
    F#4:2 A4 | D5:2 E5 | G5 F#5 D5 | E5:2 B4 | A4:2 D5 | E5 D5 C#5 | D5:3 | r:3`;
  const secondTune = `B4 D5 G5 | G5:2 F#5:.5 E5:.5 | F#5:2 D5 | A4:3 | G4 B4 E5 | E5 D5 C#5 | D5:2 F#5 | F#5:2 C5
    B4:2 D5 | G5:2 A5 | A5:2 F#5 | D5:2 F#5 | G5:1.5 F#5:.5 E5 | C#5 D5 E5 | D5:3 | r:3`;
  const close = 'F#4:2 A4 | D5:2 E5 | G5 F#5 D5 | E5:2 B4 | A4:2 D5 | E5 D5 C#5 | D5:4';
  const under = 'D4:2 F#4 | A4:2 C#5 | D5 D5 B4 | B4:2 G4 | F#4:2 A4 | C#5 B4 A4 | A4:4';
  return {
    beatsPerMinute: 108,
    parts: [
      {
        instrument: guitar,
        marks: bars(harmony, 3, picked('021312', 0.5, { bass: 40, voices: 54 }, 1.6, 0.42)),
        gain: 0.8,
        pan: -0.25,
      },
      { instrument: uprightBass, marks: bars(harmony, 3, twoFeel(3, 2)), gain: 0.55, room: 0.1 },
      {
        instrument: mandolin,
        marks: [...tune(firstTune, 12, 0.55), ...tune(close, 108, 0.55)],
        gain: 0.75,
        pan: 0.3,
      },
      {
        instrument: cello,
        marks: [...tune(secondTune, 60, 0.55), ...tune(under, 108, 0.4)],
        gain: 0.5,
        pan: 0.05,
        room: 0.3,
      },
    ],
    room: PORCH,
    seed: 21,
    looseSeconds: 0.011,
    slowing: 0.5,
  };
}

/** Two guitars on a straight road. */
export function longFenceLine(): Score {
  const verse = 'C C F C | Am F C G';
  const harmony = chords(`C C ${verse} | C C F C | Am Dm G C | F C G Am | F C Dm G | C F G C`);
  const opening = `E4:1.5 G4:.5 C5:2 | D5:.5 C5:.5 A4 G4:2 | A4:1.5 C5:.5 F5 D5 | E5:3 r`;
  const song = `${opening} | E5 D5:.5 C5:.5 A4:2 | C5 A4 F4:2 | G4:1.5 A4:.5 C5 E5 | D5:3 r
    ${opening} | E5 D5:.5 C5:.5 A4:2 | F5:1.5 E5:.5 D5:2 | B4 D5 G4 B4 | C5:4
    A4 C5 F5:2 | E5:1.5 D5:.5 C5:2 | B4 D5 G5:2 | E5 C5 A4:2 | A4 C5 F5 A5 | G5:2 E5:2 | F5 E5 D5 A4 | B4:4
    C5 E5 G5:2 | A5:2 F5:2 | D5 B4 G4:2 | C5:4`;
  const hand = picked('0 f203f3', 0.5, { bass: 40, voices: 55 }, 1.4, 0.42);
  return {
    beatsPerMinute: 100,
    parts: [
      { instrument: guitar, marks: bars(harmony, 4, hand), gain: 0.85, pan: -0.3, room: 0.2 },
      { instrument: guitar, marks: tune(song, 8, 0.62), gain: 0.95, pan: 0.3, room: 0.3 },
      {
        instrument: uprightBass,
        marks: bars(harmony.slice(10), 4, twoFeel(4, 2), 40),
        gain: 0.4,
        room: 0.1,
      },
    ],
    room: PORCH,
    seed: 22,
    looseSeconds: 0.01,
    slowing: 0.5,
  };
}

/** A slow air on a low whistle. */
export function windbreak(): Score {
  const harmony = chords('Dm C Dm Am | Dm F C Dm | F C Dm Am | G F C Dm | Dm C Dm');
  const song = tune(
    `A4 D5:2 E5 | E5:1.5 D5:.5 C5:2 | D5 F5:1.5 E5:.5 D5 | A4:4 | A4 D5:2 F5 | A5:2 G5 F5 | E5:1.5 D5:.5 C5 E5 | D5:4
     F5 A5:2 C6 | G5:2 E5 G5 | F5:1.5 E5:.5 D5 F5 | E5:3 A4 | B4:1.5 D5:.5 G5:2 | F5:1.5 E5:.5 A4:2 | C5 E5:1.5 D5:.5 C5 | D5:4
     r A4 D5:2 | E5 C5:3 | D5:5`,
    4,
    0.55,
  );
  const drone = tune('D3:8, D3:8, D3:8, D3:8, D3:8, D3:8, D3:8, D3:8, D3:8, D3:6,', 0, 0.5);
  const fifths = again(drone, 0, { semitones: 7, louder: -0.05 });
  return {
    beatsPerMinute: 66,
    parts: [
      { instrument: whistle, marks: song, gain: 0.5, pan: 0.1, room: 0.5 },
      {
        instrument: guitar,
        marks: bars(
          chords('Dm'),
          4,
          picked('0 1234 3', 0.5, { bass: 38, voices: 57 }, 3, 0.42),
        ).concat(bars(harmony, 4, picked('0 1234 3', 0.5, { bass: 38, voices: 57 }, 3, 0.42), 4)),
        gain: 0.8,
        pan: -0.3,
        room: 0.35,
      },
      { instrument: cello, marks: [...drone, ...fifths], gain: 0.24, pan: 0.35, room: 0.4 },
    ],
    room: { ringSeconds: 2, toneHz: 3_200 },
    seed: 23,
    looseSeconds: 0.014,
    slowing: 0.4,
  };
}

/** A small rag for banjo and mandolin. */
export function depotRag(): Score {
  const first = 'G E7 A7 D7 | G E7 D7 G';
  const second = 'C C#dim G/D E7 | A7 D7 G D7';
  const harmony = chords(`G D7 ${first} ${second} ${first} G`);
  const firstTune = (
    ending: string,
  ) => `D5:.5 E5:.5 G5 D5:.5 B4:.5 D5 | E5:.5 D5:.5 B4 G#4 B4 | C#5:.5 D5:.5 E5 A5:.5 G5:.5 E5
    D5:1.5 C5:.5 A4 F#4 | G4:.5 A4:.5 B4 D5:.5 B4:.5 D5 | E5 G#5 B5 G#5 | A5:.5 F#5:.5 E5 D5:.5 C5:.5 A4 | ${ending}`;
  const secondTune = `E5 G5 E5:.5 D5:.5 C5 | C#5 E5 G5 Bb5 | B5 G5 D5 G5 | G#5 E5 D5 B4
    C#5:.5 E5:.5 A5 G5:.5 E5:.5 C#5 | D5:.5 F#5:.5 A5 F#5:.5 D5:.5 C5 | B4 D5 G5:2 | F#5 D5 A4 C5`;
  const song = `${firstTune('G4:2 B4 D5')} ${secondTune} ${firstTune('G4 B4 D5 F#5')} | G5:4`;
  return {
    beatsPerMinute: 116,
    parts: [
      {
        instrument: banjo,
        marks: bars(
          harmony.slice(0, -1),
          4,
          picked('12312312', 0.5, { bass: 43, voices: 55 }, 0.9, 0.45),
        ),
        gain: 0.55,
        pan: -0.35,
      },
      { instrument: mandolin, marks: tune(song, 8, 0.55), gain: 0.75, pan: 0.3 },
      {
        instrument: guitar,
        marks: bars(harmony, 4, picked(' 2 2', 1, { bass: 43, voices: 52 }, 0.6, 0.35)),
        gain: 0.6,
        pan: 0.1,
      },
      { instrument: uprightBass, marks: bars(harmony, 4, twoFeel(4, 2)), gain: 0.6, room: 0.1 },
    ],
    room: PORCH,
    seed: 24,
    looseSeconds: 0.008,
    swing: 0.08,
    slowing: 0.3,
  };
}
