import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideSlowTimes, indexBesideSlow } from '#player/line/besideSlow.ts';
import { feedOf, type LineStream } from '#player/line/lineState.ts';
import { wakeAtMs } from '#player/line/retryTimes.ts';
import { aStream } from '#tests/support/builders.ts';
import { lineStory, ways, type LineStory } from './lineStory.ts';

const BOTH = [ways('timeshift'), ways('timeshift')];
const SLOW_AT_MS = 20_000;

/** Streams of such bit rates, kbit/s; null: nobody knows. */
const rates = (...kbps: readonly (number | null)[]): LineStream[] =>
  kbps.map((bitrateKbps) => ({ ...ways('timeshift'), stream: aStream({ bitrateKbps }) }));

/** The first stream has been heard well, and now brings such a share of what is played. */
function slowed(streams: readonly LineStream[], share: number): LineStory {
  const story = lineStory(streams).flowed(1).at(SLOW_AT_MS);
  return story.send({ type: 'slow', id: 1, share });
}

/** Which stream is dialled beside it. */
const beside = (share: number, ...kbps: readonly (number | null)[]) =>
  slowed(rates(...kbps), share).line.connections[1]?.index;

describe('a stream that brings less than is played', () => {
  it('gets another one beside it, which takes over as soon as it flows', () => {
    const story = slowed(BOTH, 0.5);
    expect(story.line.connections).toMatchObject([
      { id: 1, phase: 'slow' },
      { id: 2, index: 1, phase: 'dialling' },
    ]);
    expect(feedOf(story.line)).toMatchObject({ id: 1 });
    story.flowed(2);
    expect(story.line.connections).toMatchObject([{ id: 2, index: 1 }]);
  });

  it('gets the best of those that the same connection can carry, or the leanest', () => {
    expect(beside(0.6, 128, 128, 32, 64, 96)).toBe(3);
    expect(beside(0.1, 128, 96, 32)).toBe(2);
    expect(beside(0.5, 128, 128, 192)).toBe(1);
  });

  it('is not left for one that needs a wider line, so soon after that was too slow', () => {
    const story = slowed(rates(128, 48), 0.2);
    story.flowed(2).at(24_000).send({ type: 'slow', id: 2, share: 0.5 });
    expect(story.line.connections).toMatchObject([{ id: 2, phase: 'slow' }]);
    expect(wakeAtMs(story.line)).toBe(40_000);
    story.at(40_000).wake();
    expect(story.line.connections).toMatchObject([{ id: 2 }, { id: 3, index: 0 }]);
  });

  it('is left alone for a while once another has taken over: each try takes from what is heard', () => {
    const story = slowed(BOTH, 0.5);
    story.at(20_500).flowed(2);
    expect(wakeAtMs(story.line)).toBe(40_500);
    story.at(40_500).wake();
    expect(story.line.connections).toMatchObject([{ id: 2 }, { id: 3, index: 0 }]);
  });

  it('is waited for while it is dialled beside another slow one', () => {
    const story = slowed(BOTH, 0.5);
    expect(story.unmoved({ type: 'slow', id: 2, share: 0.4 })).toBe(true);
  });

  it('is kept, and not dialled again, where there is no other', () => {
    const story = slowed([ways('timeshift')], 0.5);
    expect(story.line.connections).toMatchObject([{ id: 1, phase: 'slow' }]);
    expect(wakeAtMs(story.line)).toBeNull();
    expect(story.unmoved({ type: 'flowed', id: 1 })).toBe(true);
  });

  it('is kept while the other does not answer, which is tried again', () => {
    const story = slowed(BOTH, 0.5);
    story.lost(2, 'unreachable');
    expect(feedOf(story.line)).toMatchObject({ id: 1, phase: 'slow' });
    story.at(wakeAtMs(story.line)!).wake();
    expect(story.line.connections).toMatchObject([{ id: 1 }, { id: 3, index: 1 }]);
  });
});

describe('the stream that is dialled beside a slow one', () => {
  it.each([
    { share: 0.9, kbps: [128, 96, 64], index: 1, why: 'the line carries 115 kbit/s' },
    {
      share: 0.7,
      kbps: [128, 96, 64],
      index: 2,
      why: 'it carries 90, of which 81 can be counted on',
    },
    { share: 0.05, kbps: [128, 96, 64, 24], index: 3, why: 'none fits: the leanest is nearest' },
    { share: 0.5, kbps: [128, 256], index: 1, why: 'a wider one may come from a better server' },
    {
      share: 0.5,
      kbps: [null, 64],
      index: 1,
      why: 'what is known to be lean is leaner than unknown',
    },
    { share: 0.5, kbps: [128, null], index: 1, why: 'there is no other' },
  ])('of $kbps kbit/s at a share of $share is number $index: $why', ({ share, kbps, index }) => {
    expect(beside(share, ...kbps)).toBe(index);
  });

  it('is never the slow one itself, nor one that only the browser’s own element plays', () => {
    const streams = [...rates(128), ways('direct'), ways()];
    expect(slowed(streams, 0.3).line.connections).toHaveLength(1);
  });

  it('is one that the line can carry, wherever there is one', () => {
    const property = fc.property(
      fc.array(fc.constantFrom(24, 32, 48, 64, 96, 128, 192), { minLength: 2, maxLength: 6 }),
      fc.double({ min: 0.01, max: 0.8, noNaN: true }),
      (kbps, share) => {
        const index = beside(share, ...kbps)!;
        const [feedKbps, ...others] = kbps;
        const carried = feedKbps! * share * 0.9;
        const fit = others.filter((rate) => rate < feedKbps! && rate <= carried);
        const leaner = others.filter((rate) => rate < feedKbps!);
        if (fit.length > 0) return kbps[index] === Math.max(...fit);
        return leaner.length > 0 ? kbps[index] === Math.min(...leaner) : index === 1;
      },
    );
    expect(() => fc.assert(property, { numRuns: 300 })).not.toThrow();
  });

  it('is none while each of them is left alone after a failure', () => {
    const story = lineStory(rates(128, 64)).lost(1, 'refused').lost(2, 'refused');
    story.nudged().flowed(3).at(SLOW_AT_MS).send({ type: 'slow', id: 3, share: 0.5 });
    story.lost(4, 'refused');
    const { line } = story;
    const feed = feedOf(line)!;
    expect(indexBesideSlow(line, feed, story.nowMs)).toBe(-1);
    const [atMs] = besideSlowTimes(line, feed);
    expect(atMs).toBeGreaterThan(story.nowMs);
    expect(indexBesideSlow(line, feed, atMs!)).toBe(1);
    expect(wakeAtMs(line)).toBe(atMs);
  });
});
