import { brush, kick, ride, shaker } from '../synth/drums.ts';
import { uprightBass } from '../synth/plucked.ts';
import { seeded } from '../synth/random.ts';
import { bell, electricPiano, marimba, vibraphone } from '../synth/struck.ts';
import { cello, pad, softBass } from '../synth/sustained.ts';
import { bars, block, picked } from './patterns.ts';
import { above, chords, tune, voiced, type Chord } from './pitch.ts';
import type { Mark, Score } from './score.ts';

const VALLEY = { ringSeconds: 4.2, toneHz: 3_000 };

/** Bells that fall where they like, but only on notes that belong. */
function scattered(progression: readonly Chord[], beats: number, seed: number): readonly Mark[] {
  const random = seeded(seed);
  return bars(progression, beats, (chord) => {
    const choice = voiced(chord, 72);
    const marks: Mark[] = [];
    for (let beat = random() * 2; beat < beats; beat += 0.75 + Math.floor(random() * 5) * 0.5) {
      const pitch = choice[Math.floor(random() * choice.length)]!;
      marks.push({
        beat,
        beats: 2,
        pitch: random() < 0.2 ? pitch + 12 : pitch,
        velocity: 0.25 + random() * 0.3,
      });
    }
    return marks;
  });
}

function root(floor: number, beats: number, velocity: number): (chord: Chord) => readonly Mark[] {
  return (chord) => [{ beat: 0, beats, pitch: above(chord.bass, floor), velocity }];
}

/** Slow chords where the trees stop. */
export function treeLine(): Score {
  const harmony = chords('Dmaj9 Bm9 Gmaj9 Dadd9 | Em9 Gmaj9 Bm9 Asus4 | Dmaj9');
  const song = tune('r:16 F#4:6 E4:2 | D4:8 | r:8 | B3:3 D4:3 A4:2 | F#4:8 | E4:4 D4:4', 0, 0.45);
  return {
    beatsPerMinute: 60,
    parts: [
      { instrument: pad, marks: bars(harmony, 8, block(54, 0, 8, 0.5)), gain: 0.34, room: 0.5 },
      { instrument: softBass, marks: bars(harmony, 8, root(33, 7.6, 0.4)), gain: 0.3, room: 0.1 },
      { instrument: bell, marks: scattered(harmony, 8, 5), gain: 0.55, pan: 0.3, room: 0.6 },
      {
        instrument: vibraphone,
        marks: scattered(harmony, 8, 6).map((mark) => ({ ...mark, pitch: mark.pitch - 12 })),
        gain: 0.4,
        pan: -0.35,
        room: 0.5,
      },
      { instrument: cello, marks: song, gain: 0.32, pan: 0.1, room: 0.6 },
    ],
    room: VALLEY,
    seed: 31,
  };
}

/** A pulse that climbs without hurry: parts come in one by one, and leave so. */
export function switchback(): Score {
  const turn = 'Am9 Fmaj9 Cmaj9 G6';
  const harmony = chords(`${turn} ${turn} ${turn} ${turn} Fmaj9 Fmaj9 Dm9 Em7 ${turn} Am9`);
  const from = (bar: number, to: number) => harmony.slice(bar, to);
  const climb = picked('1234543212345432', 0.25, { bass: 45, voices: 57 }, 0.6, 0.38);
  const pulse = (): readonly Mark[] =>
    [0, 2].map((beat) => ({ beat, beats: 1, pitch: 36, velocity: 0.55 }));
  const grains = (): readonly Mark[] =>
    [0.5, 1, 1.5, 2.5, 3, 3.5].map((beat) => ({
      beat,
      beats: 0.1,
      pitch: 60,
      velocity: beat % 1 ? 0.5 : 0.3,
    }));
  const song = `E5:3 D5 | C5:3 A4 | G4:2 B4:2 | D5:4 | E5:3 G5 | A5:3 E5 | D5:2 B4:2 | B4:4
    C5:2 E5:2 | A4:4 | F5:2 E5:2 | D5:2 B4:2`;
  return {
    beatsPerMinute: 84,
    parts: [
      {
        instrument: marimba,
        marks: bars(harmony.slice(0, -1), 4, climb),
        gain: 0.6,
        pan: -0.3,
        room: 0.3,
      },
      { instrument: pad, marks: bars(harmony, 4, block(52, 0, 4, 0.45)), gain: 0.24, room: 0.4 },
      {
        instrument: softBass,
        marks: bars(from(4, 25), 4, root(33, 3.4, 0.55), 16),
        gain: 0.42,
        room: 0.05,
      },
      { instrument: kick, marks: bars(from(4, 24), 4, pulse, 16), gain: 0.42, room: 0.05 },
      {
        instrument: shaker,
        marks: bars(from(8, 20), 4, grains, 32),
        gain: 0.4,
        pan: 0.35,
        room: 0.15,
      },
      { instrument: electricPiano, marks: tune(song, 32, 0.5), gain: 0.7, pan: 0.2, room: 0.4 },
    ],
    room: { ringSeconds: 2.6, toneHz: 3_400 },
    seed: 32,
    looseSeconds: 0.004,
  };
}

/** Root, colour, fifth, and a half-step into what comes. */
function walking(progression: readonly Chord[]): readonly Mark[] {
  return bars(progression, 4, (chord, index) => {
    const low = above(chord.bass, 31);
    const next = above((progression[index + 1] ?? chord).bass, 31);
    const third = above(chord.classes[1] ?? chord.bass, low);
    const fifth = above(chord.classes[2] ?? chord.bass, low);
    const into = next > fifth ? next - 1 : next + 1;
    return [low, third, fifth, into].map((pitch, beat) => ({
      beat,
      beats: 0.92,
      pitch,
      velocity: beat === 0 ? 0.6 : 0.48,
    }));
  });
}

/** A trio after the last table has gone: vibraphone, electric piano, bass and brushes. */
export function twoOClockSnow(): Score {
  const first = 'Fmaj9 Dm9 Gm9 C13 | Am7 Dm9 Gm9 C13';
  const harmony = chords(`${first} | Bbmaj9 Bbm7 Am7 D13 | Gm9 C13 Fmaj9 C13 | Fmaj9 Dm9 Gm9 C13`);
  const song = `r C5 A4:.5 G4:.5 E5 | F5:1.5 E5:.5 C5:2 | D5 Bb4:.5 A4:.5 F4:2 | E5:1.5 D5:.5 A4:2
    r:.5 G4:.5 C5 E5 G5 | F5 E5:.5 C5:.5 A4:2 | Bb4 D5 F5 A5 | G5 E5 D5:2
    r F5 D5:.5 C5:.5 A4 | Db5:1.5 C5:.5 Ab4:2 | C5 E5 G5 E5 | F#5:1.5 E5:.5 C5:2
    D5 F5 Bb5 A5 | G5:1.5 E5:.5 Bb4:2 | A4 C5 G5:2 | E5 D5 Bb4 G4
    r C5 A4:.5 G4:.5 E5 | F5:1.5 E5:.5 C5:2 | D5 Bb4:.5 A4:.5 F4:2 | E5 D5 C5 G4 | A4:4`;
  const comping = (chord: Chord, index: number): readonly Mark[] => {
    const beats = index % 2 === 0 ? [0.5, 2.5] : [1, 3.5];
    return beats.flatMap((beat) => block(53, beat, 1.1, 0.34)(chord));
  };
  const sticks = (): readonly Mark[] =>
    [0, 1, 1.5, 2, 3, 3.5].map((beat) => ({
      beat,
      beats: 0.5,
      pitch: 60,
      velocity: beat % 2 === 1 ? 0.5 : 0.32,
    }));
  const sweeps = (): readonly Mark[] =>
    [0, 1, 2, 3].map((beat) => ({
      beat,
      beats: 0.5,
      pitch: 60,
      velocity: beat % 2 === 1 ? 0.6 : 0.32,
    }));
  const end = chords('Fmaj9');
  return {
    beatsPerMinute: 72,
    parts: [
      { instrument: vibraphone, marks: tune(song, 0, 0.55), gain: 0.75, pan: 0.25, room: 0.35 },
      {
        instrument: electricPiano,
        marks: [...bars(harmony, 4, comping), ...bars(end, 4, block(53, 0, 4, 0.35), 80)],
        gain: 0.36,
        pan: -0.3,
        room: 0.25,
      },
      {
        instrument: uprightBass,
        marks: [...walking(harmony), ...bars(end, 4, root(29, 4, 0.55), 80)],
        gain: 0.7,
        room: 0.08,
      },
      { instrument: brush, marks: bars(harmony, 4, sweeps), gain: 0.4, pan: -0.1, room: 0.2 },
      { instrument: ride, marks: bars(harmony, 4, sticks), gain: 0.4, pan: 0.4, room: 0.2 },
    ],
    room: { ringSeconds: 1.4, toneHz: 3_600 },
    seed: 33,
    looseSeconds: 0.01,
    swing: 0.14,
    slowing: 0.4,
  };
}

/** Lights of a town, from above. */
export function overlookAtNight(): Score {
  const harmony = chords('Em9 Cmaj9 Gmaj9 Dsus2 | Em9 Cmaj9 Am9 Bm7 | Em9');
  const song = `r:6 B4:2 | G4:4 E4:2 D4:2 | D5:4 B4:4 | A4:6 r:2 | B4:3 D5 G5:4 | E5:4 D5:2 B4:2 | C5:4 A4:4 | F#4:4 A4:4 | G4:6`;
  return {
    beatsPerMinute: 76,
    parts: [
      { instrument: pad, marks: bars(harmony, 8, block(52, 0, 8, 0.5)), gain: 0.3, room: 0.5 },
      {
        instrument: electricPiano,
        marks: bars(harmony, 8, picked('0 1 2 3 4 3 2 1 ', 0.5, { bass: 40, voices: 55 }, 2, 0.3)),
        gain: 0.5,
        pan: -0.2,
        room: 0.4,
      },
      { instrument: vibraphone, marks: tune(song, 0, 0.45), gain: 0.7, pan: 0.25, room: 0.5 },
      { instrument: softBass, marks: bars(harmony, 8, root(28, 7.5, 0.4)), gain: 0.34, room: 0.05 },
      {
        instrument: bell,
        marks: scattered(harmony, 8, 9).filter((_, index) => index % 2 === 0),
        gain: 0.35,
        pan: 0.5,
        room: 0.7,
      },
    ],
    room: VALLEY,
    seed: 34,
  };
}
