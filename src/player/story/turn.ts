import type { Tuning } from '../radio/tuning.ts';

/** Who made way for whom, until that is over. */
export type Turn =
  | { readonly who: 'nobody' }
  /** The radio: it waits where it was left, or was stopped where it cannot wait. */
  | { readonly who: 'radio'; readonly tuning: Tuning }
  | { readonly who: 'story' };

export const NOBODY: Turn = { who: 'nobody' };
