import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSED } from '#player/line/lineState.ts';
import { nextTryAtMs, wakeAtMs } from '#player/line/retryTimes.ts';
import { lineStory, ways } from './lineStory.ts';

const ONE = [ways('timeshift')];
const BOTH = [ways('timeshift'), ways('timeshift')];

describe('a line that wants nothing', () => {
  it('is closed', () => {
    expect([wakeAtMs(CLOSED), nextTryAtMs(CLOSED)]).toEqual([null, null]);
  });

  it('hears its preferred stream', () => {
    const { line } = lineStory(BOTH).flowed(1);
    expect([wakeAtMs(line), nextTryAtMs(line)]).toEqual([null, null]);
  });
});

describe('a line that is woken', () => {
  it('is woken when a dial has had its time, where nothing else can be tried', () => {
    expect(wakeAtMs(lineStory(ONE).line)).toBe(10_000);
    expect(wakeAtMs(lineStory([ways('direct')]).line)).toBe(15_000);
  });

  it('is woken to ask another stream before that', () => {
    expect(wakeAtMs(lineStory(BOTH).line)).toBe(1_500);
    expect(wakeAtMs(lineStory(BOTH).at(1_500).wake().line)).toBe(10_000);
  });

  it('is woken for the first of the streams that may be asked again', () => {
    const story = lineStory(BOTH, { random: 0 }).lost(1, 'web-page').at(400).lost(2, 'refused');
    expect(wakeAtMs(story.line)).toBe(1_400);
    expect(nextTryAtMs(story.line)).toBe(1_400);
  });
});

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

describe('HLS that falls quiet', () => {
  it('goes on trying by itself, while another stream is dialled beside it', () => {
    const story = lineStory([ways('hls'), ways('timeshift')])
      .flowed(1)
      .at(20_000)
      .quiet(1);
    expect(story.line.connections).toMatchObject([
      { id: 1, index: 0, phase: 'quiet' },
      { id: 2, index: 1, phase: 'dialling' },
    ]);
    story.flowed(1);
    expect(story.line.connections).toMatchObject([{ id: 1, phase: 'flowing' }]);
  });

  it('keeps its place when it has fallen quiet and its sound runs out', () => {
    const story = lineStory([ways('hls')])
      .flowed(1)
      .at(20_000)
      .quiet(1);
    expect(story.unmoved({ type: 'doubted' })).toBe(true);
  });

  it('has no next try to tell of where it is alone', () => {
    const story = lineStory([ways('hls')])
      .flowed(1)
      .at(20_000)
      .quiet(1);
    expect([nextTryAtMs(story.line), wakeAtMs(story.line)]).toEqual([null, null]);
  });
});
