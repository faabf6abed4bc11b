/* What a connection is to the player: frames, titles, and what becomes of it. */

import type { Stream } from '#contract/station.ts';
import type { SupplyEvent } from '../line/supplyEvent.ts';
import type { Frame, FrameMime } from '#audio/frame.ts';

/** What a connection brings, and what becomes of it. */
export type SourceEvent =
  /** In order, none missing. */
  | { readonly type: 'frames'; readonly frames: readonly Frame[]; readonly mime: FrameMime }
  /** What sounds from here on, said by the stream itself (ICY `StreamTitle`). */
  | { readonly type: 'title'; readonly title: string }
  /** Frames say by themselves that it flows, and end 'quiet'. */
  | Extract<SupplyEvent, { type: 'quiet' | 'lost' }>;

/** A connection that brings frames until it is closed or lost. */
export interface Source {
  readonly close: () => void;
}

/**
 * Connects to a stream.
 *
 * @param report Told what happens; never before `OpenSource` has returned, and never after `close`.
 */
export type OpenSource = (stream: Stream, report: (event: SourceEvent) => void) => Source;
