import type { ChildProcess } from 'node:child_process';
import { afterTimeout, type After } from '../../net/afterTimeout.ts';
import { FeedError } from '../../net/feedError.ts';
import type { DecodedFeed } from '../decoded/decodedFeed.ts';
import type { SourceAnswer } from './decodeMessages.ts';
import { openDecodeProcess, replyOf, sendParts } from './readerProcess.ts';

/* Where publishers' answers are read: in a process of their own, within bounds of time and memory. Decision 015. */

/** The longest lists that there are take a tenth of it. */
const DEADLINE_MS = 2_000;
/** Node starts in some 100 ms, and on a machine that is busy in much more. */
const START_WITHIN_MS = 30_000;

/** @throws {FeedError} 'malformed'; 'too-complex' when it took more time or memory than it may. */
export type DecodeInBounds = (answer: SourceAnswer) => Promise<DecodedFeed>;

interface Bounds {
  /** For one answer, in milliseconds. */
  readonly deadlineMs?: number;
  readonly openProcess?: () => ChildProcess;
  readonly after?: After;
}

export interface BoundedDecoder {
  /** One answer at a time; each waits for those before it. */
  readonly decode: DecodeInBounds;
  /** Ends the process, whatever it is at. */
  readonly stop: () => void;
}

export function createBoundedDecoder({
  deadlineMs = DEADLINE_MS,
  openProcess = openDecodeProcess,
  after = afterTimeout,
}: Bounds = {}): BoundedDecoder {
  let child: ChildProcess | null = null;
  let isStopped = false;
  let last: Promise<unknown> = Promise.resolve();

  const end = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  const opened = async () => {
    if (isStopped) throw new Error('the origin stops');
    if (child?.connected) return child;
    child = openProcess();
    await replyOf(child, () => undefined, START_WITHIN_MS, after);
    return child;
  };
  async function decode(answer: SourceAnswer): Promise<DecodedFeed> {
    try {
      const reader = await opened();
      const rest = await sendParts(reader, answer);
      const { last: reply, stories } = await replyOf(
        reader,
        () => reader.send(rest),
        deadlineMs,
        after,
      );
      if (reply.is === 'failed') throw new FeedError(reply.fault, answer.url, reply.detail);
      if (reply.is !== 'decoded') throw new Error('its reader is ready twice');
      return { ...reply.feed, stories: [...stories, ...reply.feed.stories] };
    } catch (error) {
      if (error instanceof FeedError) throw error;
      end();
      const detail = error instanceof Error ? error.message : String(error);
      throw new FeedError('too-complex', answer.url, detail, error);
    }
  }

  return {
    decode: (answer) => {
      const decoded = last.then(() => decode(answer));
      last = decoded.catch(() => undefined);
      return decoded;
    },
    stop: () => {
      isStopped = true;
      end();
    },
  };
}
