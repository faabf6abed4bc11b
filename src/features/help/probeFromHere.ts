import type { Stream } from '#contract/station.ts';
import { mediaFault } from '#player/line/mediaFault.ts';
import { faultOfStatus, type Fault } from '#player/line/fault.ts';
import { kindOfBytes, kindOfType } from '#audio/contentKind.ts';

/** What a stream answered to this browser: its first bytes could be read, or only played; or why neither. */
export type StreamAnswer = { readonly heard: 'read' | 'played' } | { readonly fault: Fault };

const READ_WITHIN_MS = 8_000;
/** Browsers' own start of a stream is slow. */
const PLAY_WITHIN_MS = 15_000;

/**
 * Asks a stream for its first bytes, as the player does, and hangs up. It makes no sound, and what plays plays on.
 *
 * @param signal Ends it early.
 */
export async function probeFromHere(stream: Stream, signal: AbortSignal): Promise<StreamAnswer> {
  const url = new URL(stream.url, location.href);
  const isInsecure = location.protocol === 'https:' && url.protocol === 'http:';
  // The only way a secure page may ask; many servers answer there too.
  if (isInsecure) url.protocol = 'https:';
  const read = await readFirst(url, stream, signal);
  if (read) return read;
  const played = await playFirst(url, signal);
  return isInsecure && 'fault' in played ? { fault: 'insecure' } : played;
}

/** @returns null: this browser's scripts may not read it, or nobody answers; which of the two is not told. */
async function readFirst(
  url: URL,
  { protocol }: Stream,
  signal: AbortSignal,
): Promise<StreamAnswer | null> {
  const ending = new AbortController();
  const late = setTimeout(() => ending.abort(), READ_WITHIN_MS);
  try {
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, ending.signal]),
    });
    const refusal = faultOfStatus(response.status);
    if (refusal) return { fault: refusal };
    const first = await response.body?.getReader().read();
    if (!first?.value) return { fault: 'closed' };
    return judge(kindOfType(response.headers.get('content-type')), first.value, protocol);
  } catch {
    return ending.signal.aborted ? { fault: 'timeout' } : null;
  } finally {
    clearTimeout(late);
    ending.abort();
  }
}

function judge(
  typed: ReturnType<typeof kindOfType>,
  first: Uint8Array,
  protocol: Stream['protocol'],
): StreamAnswer {
  const bytes = kindOfBytes(first);
  if (typed === 'web-page' || bytes === 'web-page') return { fault: 'web-page' };
  const isPlaylist = bytes === 'playlist' || typed === 'playlist';
  // An HLS stream is a playlist; any other should not be one.
  return isPlaylist && protocol !== 'hls' ? { fault: 'playlist' } : { heard: 'read' };
}

/** Muted, and never told to play: an element that can play has heard enough. */
function playFirst(url: URL, signal: AbortSignal): Promise<StreamAnswer> {
  const audio = new Audio();
  audio.muted = true;
  audio.preload = 'auto';
  const { promise, resolve } = Promise.withResolvers<StreamAnswer>();
  const late = setTimeout(() => resolve({ fault: 'timeout' }), PLAY_WITHIN_MS);
  const end = () => resolve({ fault: 'timeout' });
  signal.addEventListener('abort', end);
  audio.addEventListener('canplay', () => resolve({ heard: 'played' }));
  audio.addEventListener('error', () => resolve({ fault: mediaFault(audio.error, url.href) }));
  audio.src = url.href;
  return promise.finally(() => {
    clearTimeout(late);
    signal.removeEventListener('abort', end);
    // Without a source it lets go of the connection.
    audio.removeAttribute('src');
    audio.load();
  });
}
