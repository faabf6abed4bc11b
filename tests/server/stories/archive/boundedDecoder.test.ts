import { fork, type ChildProcess } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createBoundedDecoder,
  type BoundedDecoder,
} from '#server/stories/archive/boundedDecoder.ts';
import { decodeAnswer } from '#server/stories/archive/decodeAnswer.ts';
import type { SourceAnswer } from '#server/stories/archive/decodeMessages.ts';

const rss = (headline: string) =>
  `<rss><channel><item><title>${headline}</title></item></channel></rss>`;

function anAnswer(text: string, given: Partial<SourceAnswer> = {}): SourceAnswer {
  const url = 'https://radio.example/feed';
  return {
    kind: 'feed',
    url,
    bytes: new TextEncoder().encode(text),
    contentType: null,
    context: { feedUrl: url, topic: null, fetchedAt: '2026-03-02T00:00:00.000Z' },
    ...given,
  };
}

/** A process that reads answers, and does `instead` with those that say 'poison'. */
function aReader(instead: string) {
  const opened: ChildProcess[] = [];
  const open = () => {
    const child = fork(new URL('../../../support/strangeReader.mjs', import.meta.url), [instead], {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=32'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    opened.push(child);
    return child;
  };
  return { open, opened };
}

let decoder: BoundedDecoder | null = null;
afterEach(() => decoder?.stop());

describe('in a process of its own', () => {
  it('an answer is read as it would be here, addresses, dates and all', async () => {
    decoder = createBoundedDecoder();
    const answer = anAnswer(rss('Low water'));
    expect(await decoder.decode(answer)).toEqual(decodeAnswer(answer));
    expect(answer.bytes.byteLength).toBeGreaterThan(0);
  });

  it('a long answer is read whole, though it is sent in parts', async () => {
    decoder = createBoundedDecoder();
    const items = Array.from({ length: 40 }, (_, i) => {
      return `<item><title>Story ${i}</title><description>${`Low water ${i} é. `.repeat(1_500)}</description></item>`;
    });
    const answer = anAnswer(`<rss><channel>${items.join('')}</channel></rss>`);
    const feed = await decoder.decode(answer);
    expect(answer.bytes.byteLength).toBeGreaterThan(750_000);
    expect(feed.stories).toHaveLength(40);
    expect(feed).toEqual(decodeAnswer(answer));
  });

  it('what is wrong with an answer is told as it would be here, and the next is read', async () => {
    decoder = createBoundedDecoder();
    const page = decoder.decode(anAnswer('<html><p>Soon</p></html>'));
    const next = decoder.decode(anAnswer(rss('Low water')));
    await expect(page).rejects.toMatchObject({
      fault: 'malformed',
      feedUrl: 'https://radio.example/feed',
      detail: 'a web page, not a feed',
    });
    expect((await next).stories).toHaveLength(1);
  });
});

/** Time that passes when the test says so. */
function aClock() {
  const timers = new Set<() => void>();
  return {
    timers,
    after: (_ms: number, then: () => void) => {
      timers.add(then);
      return () => void timers.delete(then);
    },
    isUp: () => {
      for (const then of timers) then();
    },
  };
}

describe('an answer that asks too much', () => {
  it('of time is given up, and costs no other answer', async () => {
    const reader = aReader('spin');
    const clock = aClock();
    decoder = createBoundedDecoder({ openProcess: reader.open, deadlineMs: 2_000, ...clock });
    await decoder.decode(anAnswer('fine'));
    const poison = decoder.decode(anAnswer('poison'));
    const next = decoder.decode(anAnswer('fine'));
    const refused = poison.catch((error: unknown) => error);
    // When it has been sent.
    await vi.waitFor(() => expect(clock.timers.size).toBe(1));
    clock.isUp();
    expect(await refused).toMatchObject({
      fault: 'too-complex',
      detail: 'reading it took longer than 2 s',
    });
    expect(await next).toBeDefined();
    expect(reader.opened).toHaveLength(2);
    expect(reader.opened[0]?.killed).toBe(true);
  });

  it.each([
    ['memory', 'fill', /out of memory/],
    ['of its reader', 'exit', /ended with code 7/],
    ['of its reader, which throws,', 'throw', /ended with code 1/],
  ])('%s is given up, and costs no other answer', async (_, instead, why) => {
    const reader = aReader(instead);
    decoder = createBoundedDecoder({ openProcess: reader.open, deadlineMs: 60_000 });
    const poison = decoder.decode(anAnswer('poison'));
    const next = decoder.decode(anAnswer('fine'));
    await expect(poison).rejects.toMatchObject({
      fault: 'too-complex',
      detail: expect.stringMatching(why),
    });
    expect(await next).toBeDefined();
    expect(reader.opened).toHaveLength(2);
  });

  it('does not keep the origin from stopping', async () => {
    const reader = aReader('spin');
    decoder = createBoundedDecoder({ openProcess: reader.open, deadlineMs: 60_000 });
    await decoder.decode(anAnswer('fine'));
    const poison = decoder.decode(anAnswer('poison'));
    decoder.stop();
    await expect(poison).rejects.toMatchObject({ fault: 'too-complex' });
    expect(reader.opened.every((child) => child.killed)).toBe(true);
  });
});
