import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTryAtMs } from '#player/line/nextTry.ts';
import { wakeAtMs } from '#player/line/retryTimes.ts';
import { lineStory, ways } from './lineStory.ts';

const ONE = [ways('timeshift')];
const BOTH = [ways('timeshift'), ways('timeshift')];

describe('the time of the next try that a listener is told', () => {
  it('is told while every connection is quiet, and not while one is being dialled', () => {
    const story = lineStory(ONE, { random: 0 }).flowed(1).at(60_000).quiet(1);
    expect(nextTryAtMs(story.line)).toBeNull();
    story.lost(2, 'refused');
    expect(story.line.connections).toMatchObject([{ phase: 'quiet' }]);
    expect(nextTryAtMs(story.line)).toBe(61_000);
  });

  it('is never in the past once the line has been woken, however long the outage', () => {
    const property = fc.property(
      fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { minLength: 1, maxLength: 60 }),
      (chances) => {
        const story = lineStory(BOTH);
        return chances.every(() => {
          for (const { id } of story.line.connections) story.lost(id, 'refused');
          const nextMs = nextTryAtMs(story.line);
          const isAhead = nextMs === null || nextMs > story.nowMs;
          story.at(wakeAtMs(story.line)!).wake();
          return isAhead;
        });
      },
    );
    expect(() => fc.assert(property, { numRuns: 40 })).not.toThrow();
  });

  it('lies within 5 s in the first minute of an outage, and within 30 s for ever', () => {
    const property = fc.property(
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      fc.integer({ min: 30, max: 80 }),
      (random, tries) => {
        const story = lineStory(ONE, { random });
        const waits = Array.from({ length: tries }, () => story.failAndWait());
        const early = waits.slice(0, 24);
        return (
          Math.max(...early) <= 5_000 && Math.max(...waits) <= 30_000 && Math.min(...waits) >= 1_000
        );
      },
    );
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('comes about once in one or two seconds for a channel of two streams', () => {
    const story = lineStory(BOTH, { random: 0.5 });
    let dials = 0;
    while (story.nowMs < 60_000) {
      for (const { id } of story.line.connections) story.lost(id, 'refused');
      const wakeMs = wakeAtMs(story.line)!;
      dials = story.dialled().length;
      story.at(wakeMs).wake();
    }
    expect(dials).toBeGreaterThan(25);
    expect(dials).toBeLessThan(60);
  });
});
