/** What was rendered in 20 ms of an element's sound, or less where samples ceased. */
export interface TapWindow {
  /** UTC milliseconds, as the browser stamped it: late by the machine's load, never early. */
  readonly atMs: number;
  readonly durationMs: number;
  /** Root mean square, 0–1, after the element's volume. */
  readonly level: number;
  /** Whether there is sound in each part, the first part in the lowest bit; {@link TapRecord.parts} of them. */
  readonly audible: number;
  /** The clock tone's second of the cycle; null when none is heard clearly. */
  readonly second: number | null;
  readonly carrierHz: number | null;
  /** How much of the sound are the two tones of the signal, 0–1: a click or a torn frame is neither. */
  readonly purity: number;
  /** Where one clock tone gave way to this one, in ms from the window's start, -20 to 20; null: it is the one of before. */
  readonly changedAtMs: number | null;
  readonly playbackRate: number;
}

export interface TapRecord {
  /** Each element's tracks, by a number of their own: what came since it was last asked for. */
  readonly tracks: readonly { readonly id: number; readonly windows: readonly TapWindow[] }[];
  /** UTC milliseconds, by the page's clock. */
  readonly nowMs: number;
  /** When the document began, UTC milliseconds: each has its own tracks. */
  readonly pageMs: number;
}

/** What sounds at one moment. */
export interface Sounding {
  readonly id: number;
  readonly level: number;
  readonly carrierHz: number | null;
  readonly second: number | null;
}

export interface SoundTap {
  readonly nowMs: () => number;
  readonly sounding: () => readonly Sounding[];
  /** When sound was first audible after a moment, UTC milliseconds; null: not yet. */
  readonly firstSoundAfter: (momentMs: number) => number | null;
  readonly take: () => TapRecord;
}

/** Chromium's, and not yet in TypeScript's library. */
export interface Samples {
  numberOfFrames: number;
  sampleRate: number;
  /** Microseconds. */
  timestamp: number;
  copyTo: (to: Float32Array, how: { planeIndex: number; format: string }) => void;
  close: () => void;
}
declare global {
  interface HTMLMediaElement {
    captureStream: () => MediaStream;
  }
  var MediaStreamTrackProcessor: new (how: { track: MediaStreamTrack; maxBufferSize: number }) => {
    readable: ReadableStream<Samples>;
  };
  interface Window {
    soundTap: SoundTap;
  }
}

export interface TapOptions {
  readonly carriersHz: readonly number[];
  /** By second of the cycle. */
  readonly clockHz: readonly number[];
  readonly parts: number;
}

/** What samples come from; asked for each window. */
export interface TapSource {
  /** What the samples are still to be multiplied by. */
  readonly gain: number;
  readonly playbackRate: number;
  readonly isPaused: boolean;
}

export interface Block {
  readonly samples: Float32Array;
  readonly sampleRate: number;
  /** When its first sample was rendered, UTC milliseconds: late by the machine's load, never early. */
  readonly atMs: number;
}
