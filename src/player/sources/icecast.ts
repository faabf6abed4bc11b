import type { Stream } from '#contract/station.ts';
import { faultOfStatus, type Fault } from '../line/fault.ts';
import { blockTimeMs } from '#audio/blockTime.ts';
import { kindOfBytes, kindOfType, type ContentKind } from '#audio/contentKind.ts';
import { adts } from '#audio/adts.ts';
import type { FrameFormat } from '#audio/frame.ts';
import { FrameParser } from '#audio/frameParser.ts';
import { mp3 } from '#audio/mp3.ts';
import { createIcyReader } from '#audio/icyReader.ts';
import type { OpenSource, SourceEvent } from './source.ts';

interface IcecastDeps {
  readonly fetch: typeof globalThis.fetch;
  /** No bytes for this long are reported as 'quiet', in milliseconds; for longer, where the sound is of fewer bytes than a server sends at once. */
  readonly quietAfterMs: number;
  /** Where root-relative stream addresses stand. */
  readonly baseUrl: string;
  /** Waited for between two looks at a stream that flows: a server's many small pieces are less work together. */
  readonly rest?: () => Promise<void>;
}

/** The burst, and what follows it, is taken as it comes: it is waited for. */
const READS_BEFORE_REST = 40;
/** More than this without one true frame, and it is not the audio that it said it was. */
const MAX_SKIPPED_BYTES = 64 * 1_024;
/** After a page was too busy for anything, its timers ring before it is given the bytes that have come meanwhile. */
const CATCH_UP_MS = 50;
/** A block may be late by half the time that it takes to fill. */
const BLOCKS_AWAITED = 1.5;
const FORMATS: readonly FrameFormat[] = [mp3, adts];

/** What went wrong with a stream, on its way from where it is seen to where it is reported. */
class StreamFault extends Error {
  override readonly name = 'StreamFault';
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/**
 * Icecast and SHOUTcast mounts of MP3 or AAC, read by `fetch`.
 *
 * It is a simple request, without headers of ours, unless the station's record says that the server answers preflights:
 * a stock Icecast 2.4.4 hangs up on them.
 */
export function icecastSource({ fetch, quietAfterMs, baseUrl, rest }: IcecastDeps): OpenSource {
  return (stream, report) => {
    const abort = new AbortController();
    let quietTimer: ReturnType<typeof setTimeout> | undefined;
    let patienceMs = quietAfterMs;
    const tell = (event: SourceEvent) => {
      if (event.type === 'frames')
        patienceMs = Math.max(quietAfterMs, BLOCKS_AWAITED * blockTimeMs(event.frames));
      if (!abort.signal.aborted) report(event);
    };
    const close = () => {
      abort.abort();
      clearTimeout(quietTimer);
    };
    const heard = () => {
      clearTimeout(quietTimer);
      quietTimer = setTimeout(() => {
        quietTimer = setTimeout(tell, CATCH_UP_MS, { type: 'quiet' });
      }, patienceMs);
    };

    void read().catch((error: unknown) => {
      tell({ type: 'lost', fault: error instanceof StreamFault ? error.fault : 'closed' });
      close();
    });

    async function read(): Promise<never> {
      const response = await dial(fetch, new URL(stream.url, baseUrl), stream, abort.signal);
      const decode = decoder(response, stream, tell);
      const reader = response.body!.getReader();
      for (let reads = 0; ; reads += 1) {
        // oxlint-disable-next-line no-await-in-loop -- A stream is read in order.
        const { done, value } = await reader.read();
        if (done) throw new StreamFault('closed');
        decode(value);
        heard();
        // oxlint-disable-next-line no-await-in-loop -- And at a pace.
        if (rest && reads > READS_BEFORE_REST) await rest();
      }
    }

    return { close };
  };
}

async function dial(
  fetch: typeof globalThis.fetch,
  url: URL,
  stream: Stream,
  signal: AbortSignal,
): Promise<Response> {
  const headers: HeadersInit = stream.inBandTitles ? { 'Icy-MetaData': '1' } : {};
  const response = await fetch(url, {
    headers,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch((error: unknown) => {
    throw new StreamFault('unreachable', error);
  });
  const refusal = faultOfStatus(response.status) ?? (response.body ? null : 'refused');
  if (refusal) throw new StreamFault(refusal, response.status);
  return response;
}

/** @returns What to feed every piece of the body to; it throws a StreamFault when the body is not what can be played. */
function decoder(
  response: Response,
  stream: Stream,
  tell: (event: SourceEvent) => void,
): (bytes: Uint8Array) => void {
  const typed = kindOfType(response.headers.get('content-type'));
  refuseOther(typed);
  const format = formatOf(typed, stream);
  const parser = new FrameParser(format);
  let isFirst = true;
  let hasSounded = false;
  let earlyTitle: string | null = null;
  const onTitle = (title: string) => {
    // Before the first frame nobody knows yet that this connection is the one that counts.
    if (hasSounded) tell({ type: 'title', title });
    else earlyTitle = title;
  };
  const onAudio = (audio: Uint8Array) => {
    const frames = parser.push(audio);
    if (frames.length > 0) {
      tell({ type: 'frames', frames, mime: format.mime });
      hasSounded = true;
      if (earlyTitle !== null) onTitle(earlyTitle);
      earlyTitle = null;
    } else if (parser.skippedBytes > MAX_SKIPPED_BYTES) throw new StreamFault('undecodable');
  };
  const read = createIcyReader(response.headers.get('icy-metaint'), { onAudio, onTitle });

  return (bytes) => {
    if (isFirst) refuseOther(kindOfBytes(bytes));
    isFirst = false;
    read(bytes);
  };
}

function refuseOther(kind: ContentKind): void {
  if (kind === 'web-page' || kind === 'playlist') throw new StreamFault(kind);
  // Ogg and its kin: sound, but not for us to cut. The browser's own element may play it.
  if (kind === 'other-audio') throw new StreamFault('unreachable');
}

/** The header knows better than the record: stations change their encoders and forget their lists. */
function formatOf(typed: ContentKind, stream: Stream): FrameFormat {
  const said = FORMATS.find((format) => format.mime === typed);
  return said ?? (stream.codec === 'aac' ? adts : mp3);
}
