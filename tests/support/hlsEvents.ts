import { ErrorTypes, Events } from 'hls.js/light';
import type { HlsPlaylist } from '#player/hls/hlsPlaylist.ts';
import type { LoadedSegment } from '#player/hls/feed/segmentLoad.ts';
import type { FakeHls } from './fakeHls.ts';

/** A playlist has come. */
export function tellPlaylist(
  hls: FakeHls,
  playlist: HlsPlaylist,
  liveSeconds: number | null,
): void {
  Object.assign(hls.known, { playlist, liveSeconds });
  if (hls.known.levels.length === 0) hls.known.levels = [{ loadError: 0 }];
  hls.tell(Events.LEVEL_UPDATED, { details: playlist });
}

/** Sound is in the element. */
export function tellSound(hls: FakeHls): void {
  hls.tell(Events.BUFFER_APPENDED, {});
}

/** hls.js has asked for a segment, which is on its way. */
export function tellLoading(hls: FakeHls, segment: LoadedSegment): void {
  hls.tell(Events.FRAG_LOADING, { frag: segment });
}

interface Given {
  readonly isFatal?: boolean;
  readonly status?: number;
}

export function tellPlaylistError(
  hls: FakeHls,
  { isFatal = false, status = 503 }: Given = {},
): void {
  const details = 'levelLoadError';
  const response = { code: status };
  hls.tell(Events.ERROR, { type: ErrorTypes.NETWORK_ERROR, details, fatal: isFatal, response });
}

export function tellSegmentError(
  hls: FakeHls,
  { isFatal = false, status = 503 }: Given = {},
): void {
  const details = 'fragLoadError';
  const response = { code: status };
  const frag = {};
  hls.tell(Events.ERROR, {
    type: ErrorTypes.NETWORK_ERROR,
    details,
    fatal: isFatal,
    response,
    frag,
  });
}

/** What came cannot be played by the element as it is. */
export function tellMediaError(hls: FakeHls, { isFatal = true }: Given = {}): void {
  const details = 'bufferAppendError';
  hls.tell(Events.ERROR, { type: ErrorTypes.MEDIA_ERROR, details, fatal: isFatal });
}

/** A segment that is on its way, unless told otherwise. */
export function aSegment(
  given: Partial<Omit<LoadedSegment, 'stats'>> & { stats?: Partial<LoadedSegment['stats']> } = {},
): LoadedSegment {
  return {
    url: 'https://radio.example/1.aac',
    baseurl: 'https://radio.example/live.m3u8',
    sn: 1,
    duration: 4,
    level: 0,
    ...given,
    stats: {
      aborted: false,
      loaded: 8_000,
      total: 64_000,
      loading: { start: 10_000, end: 0 },
      ...given.stats,
    },
  };
}

/** An ID3 tag (v2.3) that names a song, as HLS carries it. */
export function id3(title: string): Uint8Array {
  const text = new TextEncoder().encode(title);
  const size = text.length + 1;
  const frame = [...ascii('TIT2'), 0, 0, 0, size, 0, 0, 3, ...text];
  return Uint8Array.from([...ascii('ID3'), 3, 0, 0, 0, 0, 0, frame.length, ...frame]);
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
