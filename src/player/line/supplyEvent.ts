/* The words for what becomes of a connection, whatever brings the sound. */

import type { Fault } from './fault.ts';

/** No bytes for this long is silence on the wire: a live stream brings some ten times a second. */
export const QUIET_AFTER_MS = 1_500;

/** What becomes of a connection: the one vocabulary for all that brings sound, whichever way. */
export type SupplyEvent =
  /** Sound comes, or comes again. */
  | { readonly type: 'flowed' }
  /** Nothing comes any more, though the connection stands; 'flowed' ends it. */
  | { readonly type: 'quiet' }
  /** It brings little more than is played: there is no room for another beside it. */
  | { readonly type: 'strained' }
  /** It brings less than is played: such a share of it, 0 to 1. */
  | { readonly type: 'slow'; readonly share: number }
  /** It is over; nothing follows. */
  | { readonly type: 'lost'; readonly fault: Fault };
