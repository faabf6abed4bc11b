import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Story } from '#contract/story.ts';
import type { After } from '../../net/afterTimeout.ts';
import type { DecodeReply, DecodeRequest, SourceAnswer } from './decodeMessages.ts';

/* The process that reads for the origin: how it starts, and how both talk without keeping listeners waiting. */

/** An answer of 5 MB, its document and its stories take less than a half. */
const HEAP_MB = 256;
/** Copied and sent in a few milliseconds. */
const PART_BYTES = 250_000;

/** Starts it; it says by itself when it is ready. */
export function openDecodeProcess(): ChildProcess {
  const child = fork(fileURLToPath(new URL('./decodeProcess.ts', import.meta.url)), [], {
    // Typed arrays as they are.
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    // It needs no token of the publisher's, and what Node says of its end is said in a line of ours.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  letGo(child);
  // Busy, it would not see that nobody is there any more who waits for it.
  const endToo = () => void child.kill('SIGKILL');
  process.once('exit', endToo);
  child.once('exit', () => process.off('exit', endToo));
  return child;
}

/** Sends all of a long answer but its last part, which is returned. */
export async function sendParts(reader: ChildProcess, answer: SourceAnswer): Promise<SourceAnswer> {
  const send = promisify((request: DecodeRequest, sent: (error: Error | null) => void) => {
    reader.send(request, sent);
  });
  let at = 0;
  for (; answer.bytes.length - at > PART_BYTES; at += PART_BYTES) {
    // oxlint-disable-next-line no-await-in-loop -- In their order, and what is served meanwhile comes between.
    await send({ part: answer.bytes.subarray(at, at + PART_BYTES) });
  }
  return at === 0 ? answer : { ...answer, bytes: answer.bytes.subarray(at) };
}

/** While an answer is read, ours goes on for it. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

/** A server that has nothing else to do may end. */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function isReply(said: unknown): said is DecodeReply {
  return typeof said === 'object' && said !== null && 'is' in said;
}

interface Replied {
  readonly last: Exclude<DecodeReply, { readonly is: 'stories' }>;
  readonly stories: readonly Story[];
}

/** What the process says next, to its end. Rejects when that has not come within `withinMs`, or the process ends. */
export async function replyOf(
  child: ChildProcess,
  ask: () => void,
  withinMs: number,
  after: After,
): Promise<Replied> {
  const { promise, resolve, reject } = Promise.withResolvers<Replied>();
  const stories: Story[] = [];
  const hear = (said: unknown) => {
    if (!isReply(said)) return;
    if (said.is === 'stories') stories.push(...said.stories);
    else resolve({ last: said, stories });
  };
  const onExit = (code: number | null, signal: string | null) =>
    reject(new Error(`its reader ended with ${signal ?? `code ${code}`}: out of memory, mostly`));
  const cancel = after(withinMs, () =>
    reject(new Error(`reading it took longer than ${withinMs / 1_000} s`)),
  );
  child.on('message', hear).once('error', reject).once('exit', onExit);
  hold(child);
  try {
    ask();
    return await promise;
  } finally {
    cancel();
    letGo(child);
    child.off('message', hear).off('exit', onExit).off('error', reject);
  }
}
