import type { Random } from './random.ts';
import type { Mono } from './sound.ts';

export interface Note {
  readonly hz: number;
  /** How long it is held; what rings after that is the instrument's own. */
  readonly seconds: number;
  /** How hard, 0 to 1. */
  readonly velocity: number;
  readonly random: Random;
}

/** Makes the sound of one note, about as loud as any other instrument does. */
export type Instrument = (note: Note) => Mono;
