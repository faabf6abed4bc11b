import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fault } from '#player/line/fault.ts';
import { advance, type LineEvent } from '#player/line/line.ts';
import { hopelessFault } from '#player/line/lineFaults.ts';
import { CLOSED, feedOf, type Line, type LineStream, type Way } from '#player/line/lineState.ts';
import { nextTryAtMs } from '#player/line/nextTry.ts';
import { wakeAtMs } from '#player/line/retryTimes.ts';
import { aStream } from '#tests/support/builders.ts';

const FAULTS: readonly Fault[] = [
  ...(['web-page', 'playlist', 'undecodable', 'not-found'] as const),
  ...(['refused', 'timeout', 'unreachable', 'closed'] as const),
];
const anyWays = fc.constantFrom<readonly Way[]>(
  ['timeshift', 'direct'],
  ['timeshift'],
  ['hls', 'direct'],
  ['direct'],
  [],
);
const anyStreams = fc.array(
  fc
    .tuple(anyWays, fc.constantFrom(48, 128))
    .map(([ways, bitrateKbps]): LineStream => ({ stream: aStream({ bitrateKbps }), ways })),
  { minLength: 1, maxLength: 4 },
);
/** Ids from the newest back, so that most news is of a connection that is open. */
const anyAge = fc.integer({ min: 1, max: 4 });
const anyNews = fc.oneof(
  fc
    .tuple(fc.constantFrom('flowed', 'quiet', 'strained'), anyAge)
    .map(([type, age]) => ({ nextId }: Line): LineEvent => ({ type, id: nextId - age })),
  fc
    .tuple(fc.double({ min: 0, max: 0.8, noNaN: true }), anyAge)
    .map(([share, age]) => ({ nextId }: Line): LineEvent => ({
      type: 'slow',
      id: nextId - age,
      share,
    })),
  fc
    .tuple(fc.constantFrom(...FAULTS), anyAge)
    .map(([fault, age]) => ({ nextId }: Line): LineEvent => ({
      type: 'lost',
      id: nextId - age,
      fault,
    })),
  fc.constantFrom('woke', 'nudged', 'doubted', 'close').map((type) => (): LineEvent => ({ type })),
  anyStreams.map((streams) => (): LineEvent => ({ type: 'open', streams })),
);
const anyStep = fc.record({
  waitMs: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 40_000 })),
  /** Woken when it asked to be, instead of told the news. */
  isOnTime: fc.boolean(),
  news: anyNews,
  random: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
});

interface Moment {
  readonly line: Line;
  readonly before: Line;
  readonly nowMs: number;
}

/** Plays out any story, and throws with the story in which something does not hold. */
function everyMoment(holds: (moment: Moment) => boolean): void {
  const steps = fc.array(anyStep, { maxLength: 60 });
  const property = fc.property(anyStreams, steps, (streams, story) => {
    let nowMs = 0;
    let line = advance(CLOSED, { type: 'open', streams }, { nowMs, random: 0.5 });
    return story.every(({ waitMs, isOnTime, news, random }) => {
      const before = line;
      const wakeMs = wakeAtMs(line) ?? Infinity;
      const isDue = isOnTime && wakeMs < Infinity;
      nowMs = isDue ? Math.max(wakeMs, nowMs) : nowMs + waitMs;
      line = advance(line, isDue ? { type: 'woke' } : news(line), { nowMs, random });
      return holds({ line, before, nowMs });
    });
  });
  fc.assert(property, { numRuns: 1_500 });
}

/** What holds for a line whatever happens to it, in any order. */
const ALWAYS: Readonly<Record<string, (moment: Moment) => boolean>> = {
  'has at most two connections': ({ line }) => line.connections.length <= 2,
  'never dials one stream twice at the same time': ({ line }) => {
    const dialling = line.connections.filter((one) => one.phase === 'dialling');
    return new Set(dialling.map((one) => one.index)).size === dialling.length;
  },
  'gives each connection an id of its own, newer than all before': ({ line, before }) => {
    const known = new Set(before.connections.map((one) => one.id));
    const fresh = line.connections.filter((one) => !known.has(one.id));
    return fresh.every(({ id }) => id >= before.nextId && id < line.nextId);
  },
  'feeds from an open connection or from none': ({ line }) => {
    const { feedId, connections } = line;
    return feedId === null || connections.some((one) => one.id === feedId);
  },
  'feeds from what flows, and tries beside it only what is preferred to it': ({ line }) => {
    const flowing = line.connections.filter((one) => one.phase === 'flowing');
    const feed = feedOf(line);
    if (flowing.length === 0) return true;
    return (
      feed?.phase === 'flowing' &&
      line.connections.every((one) => one === feed || one.index < feed.index)
    );
  },
  'has nothing open and nothing to wait for once closed': ({ line, nowMs }) => {
    const closed = advance(line, { type: 'close' }, { nowMs, random: 0.5 });
    return closed.connections.length === 0 && closed.feedId === null && wakeAtMs(closed) === null;
  },
  'is never stuck: it has a connection, a time to try again, or no hope': ({ line }) => {
    if (line.streams.length === 0 || line.connections.length > 0) return true;
    return Number.isFinite(wakeAtMs(line)) || hopelessFault(line) !== null;
  },
  'wants to be woken again only later, once it has been woken': ({ line, nowMs }) => {
    const woken = advance(line, { type: 'woke' }, { nowMs, random: 0.5 });
    const times = [wakeAtMs(woken), nextTryAtMs(woken)];
    return times.every((timeMs) => timeMs === null || timeMs > nowMs);
  },
  'moves on when it is woken at the time that it asked for': ({ line }) => {
    const wakeMs = wakeAtMs(line) ?? Infinity;
    if (wakeMs === Infinity) return true;
    return advance(line, { type: 'woke' }, { nowMs: wakeMs, random: 0.5 }) !== line;
  },
};

it.each(Object.entries(ALWAYS))('%s', (_, holds) => {
  expect(() => everyMoment(holds)).not.toThrow();
});
