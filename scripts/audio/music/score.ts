import { Mix } from '../synth/mix.ts';
import type { Instrument } from '../synth/note.ts';
import { around, seeded } from '../synth/random.ts';
import type { Stereo } from '../synth/sound.ts';
import { hertz } from './pitch.ts';

/** One note on paper. */
export interface Mark {
  /** From the start of the piece, in beats. */
  readonly beat: number;
  readonly beats: number;
  /** 60 is the middle C. */
  readonly pitch: number;
  /** 0 to 1; 0.6 where nothing is said. */
  readonly velocity?: number;
}

export interface Part {
  readonly instrument: Instrument;
  readonly marks: readonly Mark[];
  readonly gain: number;
  readonly pan?: number;
  /** How much of it the room hears; a quarter where nothing is said. */
  readonly room?: number;
}

export interface Score {
  readonly beatsPerMinute: number;
  readonly parts: readonly Part[];
  readonly room: { readonly ringSeconds: number; readonly toneHz: number };
  readonly seed: number;
  /** How far players stray from the beat, in seconds. */
  readonly looseSeconds?: number;
  /** Off-beat eighths come late by this part of a beat: jazz. */
  readonly swing?: number;
  /** How much slower the last beats are, 0.3 for a third. */
  readonly slowing?: number;
}

/** How long a piece rings after its last note. */
const TAIL_SECONDS = 4;

/** Plays a piece. */
export function played(score: Score): Stereo {
  const random = seeded(score.seed);
  const lastBeat = Math.max(...score.parts.flatMap(({ marks }) => marks.map(ended)));
  const secondsAt = (beat: number) => clock(score, beat, lastBeat);
  const mix = new Mix(secondsAt(lastBeat) + TAIL_SECONDS);
  const loose = score.looseSeconds ?? 0.008;
  for (const { instrument, marks, gain, pan = 0, room = 0.25 } of score.parts) {
    for (const mark of marks) {
      const startSeconds = secondsAt(swung(mark.beat, score.swing ?? 0));
      const seconds = secondsAt(mark.beat + mark.beats) - secondsAt(mark.beat);
      const velocity = Math.min(1, Math.max(0.05, (mark.velocity ?? 0.6) + around(random, 0.07)));
      const sound = instrument({ hz: hertz(mark.pitch), seconds, velocity, random });
      mix.add(sound, { atSeconds: startSeconds + 0.05 + around(random, loose), gain, pan, room });
    }
  }
  return mix.finished(score.room);
}

function ended(mark: Mark): number {
  return mark.beat + mark.beats;
}

function swung(beat: number, swing: number): number {
  const within = beat - Math.floor(beat);
  return within > 0.4 && within < 0.6 ? beat + swing : beat;
}

/** Where a beat falls in time: even, but for a ritardando over the last six beats. */
function clock({ beatsPerMinute, slowing = 0 }: Score, beat: number, lastBeat: number): number {
  const late = Math.max(0, beat - (lastBeat - 6));
  return ((beat + (slowing * late * late) / 12) * 60) / beatsPerMinute;
}
