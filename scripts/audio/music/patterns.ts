import { above, voiced, type Chord } from './pitch.ts';
import type { Mark } from './score.ts';

/** A chord a bar, each written out by `bar`, which counts its beats from 0. */
export function bars(
  progression: readonly Chord[],
  beatsPerBar: number,
  bar: (chord: Chord, index: number) => readonly Mark[],
  startBeat = 0,
): readonly Mark[] {
  return progression.flatMap((chord, index) =>
    bar(chord, index).map((mark) => ({
      ...mark,
      beat: startBeat + index * beatsPerBar + mark.beat,
    })),
  );
}

/**
 * A chord's notes one after another by a pattern of places: 0 is its bass, 1 its lowest voice above that, 2 the next; a space rests.
 *
 * @param floors The lowest pitch of the bass, and of the voices.
 */
export function picked(
  pattern: string,
  step: number,
  floors: { readonly bass: number; readonly voices: number },
  ringBeats: number,
  velocity = 0.5,
): (chord: Chord) => readonly Mark[] {
  return (chord) => {
    const voices = spread(chord, floors.voices);
    const marks: Mark[] = [];
    for (const [index, place] of pattern.split('').entries()) {
      if (place === ' ') continue;
      const isBass = place === '0' || place === 'f';
      const pitch =
        place === '0'
          ? above(chord.bass, floors.bass)
          : place === 'f'
            ? above(chord.classes[2] ?? chord.bass, floors.bass - 3)
            : voices[Number(place) - 1]!;
      const accent = (isBass ? 0.12 : 0) + (index % 4 === 0 ? 0.05 : 0);
      marks.push({ beat: index * step, beats: ringBeats, pitch, velocity: velocity + accent });
    }
    return marks;
  };
}

/** Six voices upwards from a floor, going on into the next octave when the chord has fewer. */
function spread(chord: Chord, floor: number): readonly number[] {
  const near = voiced(chord, floor);
  return [...near, ...near.map((pitch) => pitch + 12), ...near.map((pitch) => pitch + 24)];
}

/** A chord struck at once. */
export function block(
  floor: number,
  beat: number,
  beats: number,
  velocity = 0.5,
): (chord: Chord) => readonly Mark[] {
  return (chord) => voiced(chord, floor).map((pitch) => ({ beat, beats, pitch, velocity }));
}

/** The same passage again, later, higher or lower, louder or softer. */
export function again(
  marks: readonly Mark[],
  beatsLater: number,
  change: { readonly semitones?: number; readonly louder?: number } = {},
): readonly Mark[] {
  return marks.map((mark) => ({
    ...mark,
    beat: mark.beat + beatsLater,
    pitch: mark.pitch + (change.semitones ?? 0),
    velocity: (mark.velocity ?? 0.6) + (change.louder ?? 0),
  }));
}
