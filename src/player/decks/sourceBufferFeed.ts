import type { Recording } from '../recording.ts';

/** How much sound stands ready in the element. */
const AHEAD_SECONDS = 25;
const BEHIND_SECONDS = 20;
/** Old sound is taken out in pieces, not frame by frame. */
const EVICT_SECONDS = 20;

export interface SourceBufferFeed {
  /** Brings the buffer up to what the playhead needs now. */
  readonly pump: () => void;
  /** Whether a moment can be played without asking the recording again. */
  readonly holds: (seconds: number) => boolean;
  /** Drops what is buffered and goes on from another moment. */
  readonly restartAt: (seconds: number) => void;
}

/**
 * Keeps a SourceBuffer filled with the part of a recording around the playhead, and no more: browsers allow about 12 MB
 * of audio. `audio/mpeg` and `audio/aac` carry no times, so each runs on from the last; where a run starts is set by
 * `timestampOffset`. MSE §4.2 (generate timestamps), "MPEG Audio Byte Stream Format".
 */
export function feedSourceBuffer(
  mediaSource: MediaSource,
  recording: Recording,
  node: HTMLMediaElement,
  onBroken: () => void,
): SourceBufferFeed {
  let buffer: SourceBuffer | null = null;
  let mime: string | null = null;
  /** The next moment to append, and whether it runs on from what was appended last. */
  let next = { seconds: 0, runsOn: false };
  let isFlushing = false;

  function pump(): void {
    if (mediaSource.readyState !== 'open' || buffer?.updating) return;
    try {
      if (isFlushing) flush();
      else if (!evict()) appendNext();
    } catch (error) {
      if (!isQuotaExceeded(error)) onBroken();
    }
  }

  function appendNext(): void {
    const isDue = next.seconds - node.currentTime < AHEAD_SECONDS;
    const chunk = isDue ? recording.chunkAt(next.seconds) : null;
    if (!chunk) return;
    const target = bufferFor(chunk.mime);
    // A jump: on the listener's wish, or because the oldest part went before it was played.
    if (!next.runsOn || chunk.startSeconds !== next.seconds) {
      target.abort();
      target.timestampOffset = chunk.startSeconds;
    }
    next = { seconds: chunk.endSeconds, runsOn: true };
    target.appendBuffer(chunk.bytes);
  }

  function bufferFor(wanted: string): SourceBuffer {
    if (!buffer) {
      buffer = mediaSource.addSourceBuffer(wanted);
      buffer.addEventListener('updateend', pump);
      buffer.addEventListener('error', onBroken);
    } else if (mime !== wanted) {
      buffer.changeType(wanted);
      next.runsOn = false;
    }
    mime = wanted;
    return buffer;
  }

  /** @returns Whether there was something to take out, and the buffer is busy with it. */
  function evict(): boolean {
    if (!buffer || buffer.buffered.length === 0) return false;
    const oldest = node.currentTime - BEHIND_SECONDS;
    if (oldest - buffer.buffered.start(0) < EVICT_SECONDS) return false;
    buffer.remove(0, oldest);
    return true;
  }

  function flush(): void {
    isFlushing = false;
    if (!buffer) return;
    buffer.abort();
    buffer.remove(0, Infinity);
  }

  function holds(seconds: number): boolean {
    const ranges = buffer?.buffered;
    for (let i = 0; ranges && i < ranges.length; i += 1) {
      if (ranges.start(i) <= seconds && seconds < ranges.end(i)) return true;
    }
    return false;
  }

  return {
    pump,
    holds,
    restartAt: (seconds) => {
      next = { seconds: recording.chunkAt(seconds)?.startSeconds ?? seconds, runsOn: false };
      isFlushing = buffer !== null;
      pump();
    },
  };
}

function isQuotaExceeded(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
