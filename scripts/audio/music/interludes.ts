import { guitar, harp } from '../synth/plucked.ts';
import { electricPiano, marimba, vibraphone } from '../synth/struck.ts';
import { pad, softBass } from '../synth/sustained.ts';
import { bars, block, picked } from './patterns.ts';
import { above, chords, tune, type Chord } from './pitch.ts';
import type { Mark, Score } from './score.ts';

const STUDIO = { ringSeconds: 1.6, toneHz: 3_600 };

const rooted = (chord: Chord): readonly Mark[] => [
  { beat: 0, beats: 3.6, pitch: above(chord.bass, 33), velocity: 0.5 },
];

/** The network's four notes, as every one of its stations plays them. */
export function signature(): Score {
  return {
    beatsPerMinute: 96,
    parts: [
      {
        instrument: marimba,
        marks: tune('D5:.5 A5:.5 G5:1 E5:.5 F#5:.5 D5:5', 0, 0.6),
        gain: 0.75,
        pan: -0.1,
        room: 0.4,
      },
      {
        instrument: vibraphone,
        marks: tune('D4:.5 A4:.5 B4:1 G4:.5 A4:.5 D5:5', 0, 0.45),
        gain: 0.5,
        pan: 0.2,
        room: 0.4,
      },
      { instrument: pad, marks: block(50, 0, 9, 0.4)(chords('Dadd9')[0]!), gain: 0.26, room: 0.4 },
    ],
    room: STUDIO,
    seed: 41,
  };
}

/** Electric piano and vibraphone, for the minute after the tide table. */
export function lampRoom(): Score {
  const harmony = chords('Gmaj9 Em9 Cmaj9 Dsus4 | Gmaj9 Bm7 Cmaj9 D | Em9 Cmaj9 Gadd9');
  const song = `r B4:.5 D5:.5 G5:2 | F#5 E5 B4:2 | r:.5 C5:.5 E5 G5:2 | A5:2 G5:2
    r D5 B4:2 | D5:1.5 F#5:.5 A5:2 | G5 E5 C5:2 | A4 D5 F#5:2 | G5:2 E5:2 | D5 C5 E5:2 | D5:4`;
  return {
    beatsPerMinute: 78,
    parts: [
      {
        instrument: electricPiano,
        marks: bars(harmony, 4, picked('0 1 2 3 ', 0.5, { bass: 40, voices: 55 }, 2, 0.4)),
        gain: 0.6,
        pan: -0.25,
      },
      { instrument: vibraphone, marks: tune(song, 0, 0.5), gain: 0.65, pan: 0.25, room: 0.35 },
      { instrument: softBass, marks: bars(harmony, 4, rooted), gain: 0.24, room: 0.05 },
    ],
    room: STUDIO,
    seed: 42,
    slowing: 0.4,
  };
}

/** A guitar and a harp, going somewhere small. */
export function mailBoat(): Score {
  const harmony = chords('A E/G# F#m D | A E D E | F#m D A/C# E | D E A');
  const song = `C#5:1.5 B4:.5 A4 E4 | B4:2 G#4 E4 | A4 C#5 F#5:2 | E5 D5 A4:2 | C#5:1.5 D5:.5 E5:2 | B4 E5 G#5:2 | F#5 E5 D5 A4 | B4:4
    A4 F#5 E5 C#5 | D5:2 F#5:2 | E5 C#5 A4 E4 | G#4 B4 E5:2 | F#5 D5 A4 D5 | B4 G#4 B4 E5 | A4:4`;
  return {
    beatsPerMinute: 92,
    parts: [
      {
        instrument: guitar,
        marks: bars(harmony, 4, picked('0 213 12', 0.5, { bass: 40, voices: 57 }, 1.6, 0.42)),
        gain: 0.85,
        pan: -0.2,
      },
      { instrument: harp, marks: tune(song, 0, 0.55), gain: 0.8, pan: 0.25, room: 0.3 },
      { instrument: softBass, marks: bars(harmony, 4, rooted), gain: 0.22, room: 0.05 },
    ],
    room: STUDIO,
    seed: 43,
    slowing: 0.5,
  };
}

/** Marimbas in five: the sound of a room where people type. */
export function wireRoom(): Score {
  const harmony = chords('Dm9 Dm9 Bbmaj9 Bbmaj9 | F C Gm9 Asus4 | Dm9 Bbmaj9 F C | Dadd9');
  const song = `r:2 A4:1.5 C5:1.5 | D5:5 | r:2 F5:1.5 E5:1.5 | D5:5 | C5:2 A4:3 | G4:2 C5:3 | Bb4:2 D5:3 | E5:2 D5:3
    F5:2 E5:3 | D5:2 C5:3 | A4:2 C5:3 | G4:5 | A4:5`;
  return {
    beatsPerMinute: 132,
    parts: [
      {
        instrument: marimba,
        marks: bars(
          harmony.slice(0, -1),
          5,
          picked('1 3241 2 3', 0.5, { bass: 45, voices: 57 }, 0.6, 0.42),
        ),
        gain: 0.6,
        pan: -0.25,
        room: 0.25,
      },
      { instrument: electricPiano, marks: tune(song, 0, 0.45), gain: 0.7, pan: 0.25, room: 0.35 },
      { instrument: pad, marks: bars(harmony, 5, block(53, 0, 5, 0.4)), gain: 0.2, room: 0.4 },
      { instrument: softBass, marks: bars(harmony, 5, rooted), gain: 0.26, room: 0.05 },
    ],
    room: STUDIO,
    seed: 44,
    looseSeconds: 0.005,
  };
}
