import type { FrameFormat } from '#audio/frame.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { kindOfBytes } from '#audio/contentKind.ts';
import type { SourceEvent } from './source.ts';
import { refuseOther, SourceError } from './sourceError.ts';

/** What comes out of a body. */
export type Decoded = Extract<SourceEvent, { type: 'frames' | 'title' }>;

/** More than this without one true frame, and it is not the audio that it said it was. */
const MAX_SKIPPED_BYTES = 64 * 1_024;

/** Cuts the sound of a body into frames, and says what came, in its order. */
export class FrameSink {
  readonly #format: FrameFormat;
  readonly #parser: FrameParser;
  readonly #tell: (event: Decoded) => void;
  #isFirst = true;
  #hasSounded = false;
  /** Before the first frame nobody knows yet that this connection is the one that counts. */
  #earlyTitle: string | null = null;

  constructor(format: FrameFormat, tell: (event: Decoded) => void) {
    this.#format = format;
    this.#parser = new FrameParser(format);
    this.#tell = tell;
  }

  /** @throws SourceError It is no sound, or none that can be cut. */
  readonly addAudio = (audio: Uint8Array): void => {
    if (this.#isFirst) refuseOther(kindOfBytes(audio));
    this.#isFirst = false;
    const frames = this.#parser.push(audio);
    if (frames.length > 0) {
      this.#tell({ type: 'frames', frames, mime: this.#format.mime });
      this.#hasSounded = true;
      if (this.#earlyTitle !== null) this.addTitle(this.#earlyTitle);
      this.#earlyTitle = null;
    } else if (this.#parser.skippedBytes > MAX_SKIPPED_BYTES) throw new SourceError('undecodable');
  };

  readonly addTitle = (title: string): void => {
    if (this.#hasSounded) this.#tell({ type: 'title', title });
    else this.#earlyTitle = title;
  };
}
