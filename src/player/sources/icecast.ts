/* A connection to an Icecast or SHOUTcast mount: read, watched for silence, and closed. */

import { decodeStream } from './decodeStream.ts';
import { dialStream } from './dialStream.ts';
import { SilenceTimer } from './silenceTimer.ts';
import type { OpenSource } from './source.ts';
import { SourceError } from './sourceError.ts';

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

/** A burst in one piece would keep a press waiting, which may be the very one that it is for. */
const SLICE_BYTES = 4_096;

/** Icecast and SHOUTcast mounts of MP3 or AAC, read by `fetch`. */
export function icecastSource({ fetch, quietAfterMs, baseUrl, rest }: IcecastDeps): OpenSource {
  return (stream, report) => {
    const abort = new AbortController();
    const silence = new SilenceTimer(quietAfterMs, () => tell({ type: 'quiet' }));
    const tell = silence.passing(report);
    const close = () => {
      abort.abort();
      silence.stop();
    };

    void read().catch((error: unknown) => {
      tell({ type: 'lost', fault: error instanceof SourceError ? error.fault : 'closed' });
      close();
    });

    async function read(): Promise<never> {
      const url = new URL(stream.url, baseUrl);
      const response = await dialStream(fetch, url, stream, abort.signal);
      const decode = decodeStream(response.headers, stream, tell);
      const reader = response.body.getReader();
      for (let reads = 0; ; reads += 1) {
        // oxlint-disable-next-line no-await-in-loop -- A stream is read in order.
        const { done, value } = await reader.read();
        if (done) throw new SourceError('closed');
        for (let at = 0; at < value.length; at += SLICE_BYTES) {
          // oxlint-disable-next-line no-await-in-loop -- What waits comes between.
          if (at > 0) await nextTask(abort.signal);
          decode(value.subarray(at, at + SLICE_BYTES));
          silence.restart();
        }
        // oxlint-disable-next-line no-await-in-loop -- And at a pace.
        if (rest && reads > READS_BEFORE_REST) await rest();
      }
    }

    return { close };
  };
}

/** After what the page has to do meanwhile. Rejects when it is aborted by then. */
async function nextTask(signal: AbortSignal): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
  signal.throwIfAborted();
}
