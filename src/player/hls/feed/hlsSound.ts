import { concatBytes } from '#audio/concatBytes.ts';

/** A piece of a segment, in the element's time, as hls.js gives it to the element. */
export interface CodedPiece {
  readonly type: 'audio' | 'video' | 'audiovideo';
  readonly data: Uint8Array;
  readonly frag: Segment;
}

interface Segment {
  readonly start: number;
  readonly end: number;
}

/** What has been appended of one segment, in pieces that each begin with a whole box or frame. */
interface KeptSegment {
  readonly segment: Segment;
  /** What such pieces need before them; null: they are bare frames. */
  readonly header: Uint8Array | null;
  readonly pieces: Uint8Array[];
}

const KEPT_BEHIND_SECONDS = 10;
const FRAME_SYNC = 0xff;

/** The coded sound around the playhead, as hls.js gave it to the element: nothing is fetched for it a second time. */
export class HlsSound {
  #header: Uint8Array | null = null;
  #kept: readonly KeptSegment[] = [];

  add({ type, data, frag }: CodedPiece, playheadSeconds: number): void {
    if (type === 'video') return;
    if (isHeader(data)) {
      this.#header = data;
      return;
    }
    this.#kept = this.#kept.filter(
      ({ segment }) => segment.end > playheadSeconds - KEPT_BEHIND_SECONDS,
    );
    const last = this.#kept.at(-1);
    const header = data[0] === FRAME_SYNC ? null : this.#header;
    if (last?.segment === frag) last.pieces.push(data);
    else this.#kept = [...this.#kept, { segment: frag, header, pieces: [data] }];
  }

  /** A second or some of the sound around a moment of the element's time; null: it is not kept. */
  at(seconds: number): Uint8Array<ArrayBuffer> | null {
    const kept = this.#kept.findLast(
      ({ segment }) => segment.start <= seconds && seconds < segment.end,
    );
    if (!kept) return null;
    const { segment, header, pieces } = kept;
    const share = (seconds - segment.start) / (segment.end - segment.start);
    const piece = pieces[Math.floor(share * pieces.length)]!;
    return concatBytes(header ? [header, piece] : [piece]);
  }
}

/** ISO/IEC 14496-12: a box says its name after its length, and what describes the sound comes before the sound. */
function isHeader(data: Uint8Array): boolean {
  const name = String.fromCharCode(...data.subarray(4, 8));
  return name === 'ftyp' || name === 'moov';
}
