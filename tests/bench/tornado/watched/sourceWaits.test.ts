import { describe, expect, it } from 'vitest';
import { faultCounts, pollsIn, type Poll } from './polls.ts';
import { areKept, waitsOf } from './sourceWaits.ts';

const MINUTE_MS = 60_000;
const url = 'http://127.0.0.1:1/feed';
const poll = (endMs: number, fault: string | null = null): Poll => ({
  endMs,
  url,
  fault,
  message: fault,
});
const waits = (askedMs: readonly number[], polls: readonly Poll[], endMs: number) =>
  waitsOf({ askedMs, kind: 'feed', url }, polls, MINUTE_MS, endMs);

describe('waitsOf', () => {
  it('counts from the end of a poll to the next request', () => {
    const found = waits([0, 65_000], [poll(2_000)], 70_000);
    expect(found).toMatchObject([{ ms: 63_000 }]);
    expect(areKept(found)).toBe(true);
  });

  it.each([
    ['a source that is asked too soon', [0, 52_000], 60_000, false],
    ['as soon as may be', [0, 55_000], 60_000, true],
    ['as late as may be', [0, 66_000], 70_000, true],
    ['too late', [0, 68_000], 70_000, false],
    ['not any more', [0], 68_000, false],
    ['not yet', [0], 60_000, true],
  ])('judges %s', (_, askedMs, endMs, isKept) => {
    expect(areKept(waits(askedMs, [poll(0)], endMs))).toBe(isKept);
  });

  it('expects a source that fails soon again, then less and less often', () => {
    const polls = [poll(0, 'malformed'), poll(15_000, 'timeout'), poll(45_000)];
    expect(areKept(waits([0, 15_000, 45_000, 105_000], polls, 110_000))).toBe(true);
    expect(areKept(waits([0, 60_000, 120_000], [poll(0, 'malformed')], 120_000))).toBe(false);
    expect(areKept(waits([0, 60_000], [poll(0, 'malformed')], 70_000))).toBe(false);
  });

  it('looks at no other source', () => {
    const other = { ...poll(0), url: `${url}/other` };
    expect(areKept(waits([0, 60_000], [other, poll(0)], 61_000))).toBe(true);
  });

  it('is not content with a log that leaves some out', () => {
    expect(waits([0, 60_000, 120_000], [poll(0)], 121_000)).toBeNull();
    expect(areKept(null)).toBe(false);
  });
});

it('reads of the log what it says of sources', () => {
  const log = [
    'Longwave: Prairie at http://localhost:4173',
    '{"time":"2026-03-01T12:00:00.000Z","source":"feed","url":"http://a/","stories":3,"dropped":0}',
    '{"time":"2026-03-01T12:00:01.000Z","method":"GET","path":"/","status":200,"ms":1,"bytes":9}',
    '{"time":"2026-03-01T12:00:02.000Z","source":"feed","url":"http://b/","stories":0,"dropped":0,"fault":"malformed","message":"no"}',
    '',
  ].join('\n');
  const polls = pollsIn(log);
  expect(polls).toEqual([
    { endMs: Date.UTC(2026, 2, 1, 12), url: 'http://a/', fault: null, message: null },
    { endMs: Date.UTC(2026, 2, 1, 12, 0, 2), url: 'http://b/', fault: 'malformed', message: 'no' },
  ]);
  expect([...faultCounts(polls)]).toEqual([
    ['read', 1],
    ['malformed', 1],
  ]);
});
