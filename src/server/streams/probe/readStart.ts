import type { Readable } from 'node:stream';
import { everyInterval } from '../../net/everyInterval.ts';

interface Wanted {
  /** Asked after every piece with all that has come. */
  readonly isEnough: (bytes: Uint8Array) => boolean;
  /** Asked from time to time: how long this may take, in milliseconds. */
  readonly maxMs: () => number;
  readonly maxBytes: number;
}

export interface Start {
  readonly bytes: Uint8Array;
  /** Since `readStart` was called, in milliseconds; null: nothing came. */
  readonly firstByteMs: number | null;
  /** From the first byte to the last. */
  readonly lastedMs: number;
  /** 'closed': the other side ended it. */
  readonly end: 'enough' | 'closed' | 'timeout';
}

const LOOK_EVERY_MS = 100;

/** Reads a body from its start until there is enough of it, and hangs up. */
export async function readStart(body: Readable, wanted: Wanted): Promise<Start> {
  const startMs = performance.now();
  const elapsedMs = () => performance.now() - startMs;
  let bytes = Buffer.alloc(0);
  let firstByteMs: number | null = null;
  let end: Start['end'] = 'closed';
  const stopWatching = everyInterval(LOOK_EVERY_MS, () => {
    if (elapsedMs() < wanted.maxMs()) return;
    end = 'timeout';
    body.destroy();
  });
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) continue;
      firstByteMs ??= elapsedMs();
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.length < wanted.maxBytes && !wanted.isEnough(bytes)) continue;
      end = 'enough';
      break;
    }
  } catch {
    // Cut off, by the other side or by us: what has come tells what there is to tell.
  } finally {
    stopWatching();
    body.destroy();
  }
  return { bytes, firstByteMs, lastedMs: elapsedMs() - (firstByteMs ?? elapsedMs()), end };
}
