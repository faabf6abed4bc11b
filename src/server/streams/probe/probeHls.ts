import { readHlsPlaylist, type HlsPlaylist, type HlsSegment } from './hlsPlaylist.ts';
import { measureAudio } from './measureAudio.ts';
import { ProbeFault } from './probeFault.ts';
import type { Probed } from './probed.ts';
import { askStream, type StreamAnswer, type AskDeps } from './askStream.ts';
import { isTransportStream, transportStreamCodec } from './transportStream.ts';
import { readStart } from './readStart.ts';

interface HlsDeps extends AskDeps {
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly listenMs: number;
}

/** What is told of HLS beyond what its first answer told. */
export type HlsProbed = Pick<
  Probed,
  | 'protocol'
  | 'startMs'
  | 'bitrateKbps'
  | 'codec'
  | 'cors'
  | 'sound'
  | 'hls'
  | 'isStarved'
  | 'origins'
  | 'newestSequence'
>;

const MAX_PLAYLIST_BYTES = 262_144;
const MAX_SEGMENT_BYTES = 2_000_000;

/**
 * Follows an HLS playlist to its newest segment, and takes that.
 *
 * @param text The playlist, master or media.
 * @throws {ProbeFault}
 */
export async function probeHls(
  deps: HlsDeps,
  text: string,
  answer: StreamAnswer,
): Promise<HlsProbed> {
  const startedMs = performance.now();
  const first = readHlsPlaylist(text, answer.url);
  const variant = first.kind === 'master' ? await variantOf(deps, first) : null;
  const media = variant?.playlist ?? first;
  if (media.kind !== 'media' || !media.newest) throw new ProbeFault('playlist');
  if (media.hasEnded) throw new ProbeFault('stale');
  const segment = await takeSegment(deps, media.newest);
  const firstByteMs = performance.now() - startedMs - segment.bodyMs;
  const { endMs } = media.newest;
  return {
    protocol: 'hls',
    startMs: Math.round(firstByteMs),
    bitrateKbps: Math.round(
      (segment.bytes.length * 8) / 1_000 / Math.max(media.newest.seconds, 0.1),
    ),
    codec: codecOf(first, segment.bytes),
    cors: [answer, variant?.answer, segment.answer].reduce(lessReadable, true),
    sound: null,
    hls: {
      newestAgeSeconds: endMs === null ? null : Math.round((deps.now() - endMs) / 1_000),
      hasProgramDateTime: media.hasProgramDateTime,
    },
    isStarved: segment.bodyMs > media.newest.seconds * 1_000,
    origins: [variant?.answer, segment.answer].flatMap((one) => one?.origins ?? []),
    newestSequence: media.newest.sequence,
  };
}

async function variantOf(deps: HlsDeps, master: Extract<HlsPlaylist, { kind: 'master' }>) {
  if (!master.variant) throw new ProbeFault('playlist');
  const answer = await askStream(deps, master.variant);
  const { bytes } = await readStart(answer.body, {
    maxBytes: MAX_PLAYLIST_BYTES,
    isEnough: () => false,
    maxMs: () => deps.listenMs,
  });
  const playlist = readHlsPlaylist(Buffer.from(bytes).toString('utf8'), answer.url);
  return { answer, playlist };
}

async function takeSegment(deps: HlsDeps, { url }: HlsSegment) {
  const answer = await askStream(deps, url);
  const { bytes, firstByteMs, lastedMs } = await readStart(answer.body, {
    maxBytes: MAX_SEGMENT_BYTES,
    isEnough: () => false,
    maxMs: () => deps.listenMs,
  });
  if (firstByteMs === null) throw new ProbeFault('timeout');
  return { answer, bytes, bodyMs: lastedMs };
}

/** The playlist may say; else the segment, whether it is a transport stream or bare frames. */
function codecOf(playlist: HlsPlaylist, segment: Uint8Array): 'mp3' | 'aac' | null {
  if (playlist.kind === 'master' && playlist.codec) return playlist.codec;
  return isTransportStream(segment)
    ? transportStreamCodec(segment)
    : (measureAudio(segment)?.codec ?? null);
}

function lessReadable(sofar: boolean | null, one: StreamAnswer | undefined): boolean | null {
  if (!one || sofar === false) return sofar;
  return one.cors === true ? sofar : one.cors;
}
