import { delayMs } from '#server/stories/archive/heldSource.ts';
import type { Poll } from './polls.ts';
import type { Publisher } from '../town/publishers.ts';

/** From the end of one poll to the next, and the bounds that the origin's own rule gives it. All in milliseconds. */
export interface Wait {
  readonly ms: number;
  readonly leastMs: number;
  readonly mostMs: number;
}

/** A busy machine's, until a request has come to the other side. */
const SLACK_MS = 1_000;

/**
 * How long a source was left alone after each poll, by when it was asked and by what the log says of it.
 *
 * @param endMs When it was last looked at: a source may wait still, but no longer than it may.
 * @returns null: the log does not tell of each time that it was asked.
 */
export function waitsOf(
  { askedMs, kind, url }: Pick<Publisher, 'askedMs' | 'kind' | 'url'>,
  polls: readonly Poll[],
  everyMs: number,
  endMs: number,
): readonly Wait[] | null {
  const own = polls.filter((poll) => poll.url === url);
  // The last may be going on.
  if (own.length === 0 || askedMs.length - own.length > 1 || own.length > askedMs.length) {
    return null;
  }
  const source = { kind, url, topic: null, everyMs, token: null };
  let failures = 0;
  return own.map(({ fault, endMs: polledMs }, index) => {
    failures = fault === null ? 0 : failures + 1;
    const nextMs = askedMs[index + 1];
    return {
      ms: (nextMs ?? endMs) - polledMs,
      leastMs: nextMs === undefined ? 0 : delayMs({ source, failures }, 0) - SLACK_MS,
      mostMs: delayMs({ source, failures }, 1) + SLACK_MS,
    };
  });
}

/** Whether each wait keeps its bounds. */
export function areKept(waits: readonly Wait[] | null): boolean {
  return waits?.every(({ ms, leastMs, mostMs }) => leastMs <= ms && ms <= mostMs) ?? false;
}
