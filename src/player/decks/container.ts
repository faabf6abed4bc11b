import type { FrameMime } from '#audio/frame.ts';

/** How frames are handed to a SourceBuffer. One for each SourceBuffer: it remembers what that has been told. */
export interface Container {
  /** What MediaSource calls it. */
  readonly typeOf: (mime: FrameMime) => string;
  /**
   * Whole frames, in what the browser takes.
   *
   * @param startSeconds When the first begins, since the beginning of the run that it belongs to: where that is,
   *   `timestampOffset` says.
   */
  readonly pack: (
    frames: Uint8Array<ArrayBuffer>,
    mime: FrameMime,
    startSeconds: number,
  ) => Uint8Array<ArrayBuffer>;
  /** What was packed last may not have arrived. */
  readonly forget: () => void;
  /** Nothing of this kind was taken, whatever the browser says of it. Settles when the next container can do it another way. */
  readonly refuse: (mime: FrameMime) => Promise<void>;
}

/** What one way of packing does. */
export type Packing = Omit<Container, 'refuse'>;

/** As they are, one after the other. W3C "MPEG Audio Byte Stream Format". */
export function rawFrames(): Packing {
  return { typeOf: (mime) => mime, pack: (frames) => frames, forget: () => {} };
}

/** Each kind of frames in a container of its own. */
export function eachIn(
  containers: Readonly<Record<FrameMime, Packing>>,
  refuse: Container['refuse'],
): Container {
  return {
    refuse,
    typeOf: (mime) => containers[mime].typeOf(mime),
    pack: (frames, mime, startSeconds) => containers[mime].pack(frames, mime, startSeconds),
    forget: () => {
      for (const container of Object.values(containers)) container.forget();
    },
  };
}
