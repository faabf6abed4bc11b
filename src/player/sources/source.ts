import type { Stream } from '#contract/station.ts';
import type { Fault } from '../line/fault.ts';
import type { Frame, FrameMime } from '#audio/frame.ts';

export type SourceEvent =
  /** In order, none missing. */
  | { readonly type: 'frames'; readonly frames: readonly Frame[]; readonly mime: FrameMime }
  /** What sounds from here on, said by the stream itself (ICY `StreamTitle`). */
  | { readonly type: 'title'; readonly title: string }
  /** Nothing came for a while, though the connection stands. Frames after it end it. */
  | { readonly type: 'quiet' }
  /** The connection is over; nothing follows. */
  | { readonly type: 'lost'; readonly fault: Fault };

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
