import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '#player/line/fault.ts';
import { feedOf } from '#player/line/lineState.ts';
import { wakeAtMs } from '#player/line/retryTimes.ts';
import {
  canReturn,
  RETURN_AFTER_MS,
  RETURN_AFTER_SLOW_MS,
  STRAIN_STEP_MS,
  TRIAL_MS,
  trialOf,
} from '#player/line/returnPolicy.ts';
import { lineStory, ways } from './lineStory.ts';

const BOTH = [ways('timeshift'), ways('timeshift')];

/** A line whose preferred stream died at 10 s, and whose backup has been heard since 10.5 s. */
function onBackup(streams = BOTH) {
  const story = lineStory(streams).at(1_000).flowed(1).at(10_000).lost(1, 'closed');
  story.lost(2, 'unreachable').at(10_500);
  return story.flowed(3);
}

describe('a preferred stream that was lost', () => {
  it('is left alone while its successor has only begun, and then dialled beside it', () => {
    const story = onBackup();
    expect(feedOf(story.line)).toMatchObject({ index: 1 });
    expect(wakeAtMs(story.line)).toBe(15_500);
    story.at(15_500).wake();
    expect(story.line.connections).toMatchObject([
      { id: 3, index: 1, phase: 'flowing' },
      { id: 4, index: 0, phase: 'dialling' },
    ]);
    expect(feedOf(story.line)).toMatchObject({ id: 3 });
  });

  it('takes over once it has flowed beside the other for two seconds', () => {
    const story = onBackup().at(15_500).wake().at(15_800).flowed(4);
    expect(feedOf(story.line)).toMatchObject({ id: 3 });
    expect(wakeAtMs(story.line)).toBe(17_800);
    story.at(17_800).wake();
    expect(story.line.connections).toMatchObject([{ id: 4, index: 0, phase: 'flowing' }]);
    expect(feedOf(story.line)).toMatchObject({ id: 4 });
  });

  it('is tried less and less often, up to a minute, and never hurts what is heard', () => {
    const story = onBackup();
    const waits: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      const before = story.nowMs;
      story.at(wakeAtMs(story.line)!).wake();
      waits.push(Math.round((story.nowMs - before) / 1_000));
      story.lost(story.line.nextId - 1, 'unreachable');
      expect(feedOf(story.line)).toMatchObject({ id: 3, phase: 'flowing' });
    }
    expect(waits).toEqual([5, 9, 17, 31, 31, 31, 31, 31]);
  });

  it('is heard at once when its successor is lost while it is on trial', () => {
    const story = onBackup().at(15_500).wake().flowed(4).at(16_000).lost(3, 'closed');
    expect(feedOf(story.line)).toMatchObject({ id: 4, index: 0 });
    expect(story.line.connections).toHaveLength(1);
  });

  it('is not gone back to where only the browser’s own element can play it', () => {
    const story = onBackup([ways('direct'), ways('timeshift')]);
    expect(wakeAtMs(story.line)).toBeNull();
  });
});

describe('a preferred stream on trial', () => {
  it('fails its trial, and what is heard stays', () => {
    const story = onBackup().at(15_500).wake().flowed(4).at(17_000);
    story.send({ type: 'slow', id: 4, share: 0.5 });
    expect(story.line.connections).toMatchObject([{ id: 3, phase: 'flowing' }]);
    expect(wakeAtMs(story.line)).toBe(37_000);
  });

  it('has its trial ended when it is lost, and is left alone for at least five seconds', () => {
    const story = onBackup().at(15_500).wake().flowed(4).at(16_500).lost(4, 'closed');
    expect(story.line.connections).toMatchObject([{ id: 3, phase: 'flowing' }]);
    expect(wakeAtMs(story.line)).toBeGreaterThanOrEqual(21_500);
  });

  it('has to prove itself from the start when it has fallen quiet in between', () => {
    const story = onBackup().at(15_500).wake().flowed(4).at(16_500).quiet(4);
    expect(feedOf(story.line)).toMatchObject({ id: 3 });
    story.at(17_000).flowed(4);
    expect(wakeAtMs(story.line)).toBe(19_000);
  });

  it('takes over sooner than what is heard would be thought to flow badly', () => {
    expect(TRIAL_MS).toBeLessThan(RETURN_AFTER_MS);
  });
});

describe('how long what is heard is left in peace', () => {
  it('is longer after a line that was too narrow than after a server that was away', () => {
    expect(RETURN_AFTER_MS).toBeLessThan(RETURN_AFTER_SLOW_MS);
    // What is put off by steps must be able to be put off before it is due.
    expect(STRAIN_STEP_MS).toBeLessThan(RETURN_AFTER_MS);
  });

  it('is five seconds at least, whatever becomes of the preferred stream', () => {
    const anyFate = fc.constantFrom<Fault | 'flows'>('refused', 'unreachable', 'closed', 'flows');
    const property = fc.property(fc.array(anyFate, { maxLength: 12 }), (fates) => {
      const story = onBackup();
      return fates.every((fate) => {
        const triedMs = wakeAtMs(story.line)!;
        story.at(triedMs).wake();
        const tried = story.line.nextId - 1;
        if (fate === 'flows')
          story
            .flowed(tried)
            .at(triedMs + 500)
            .lost(tried, 'closed');
        else story.lost(tried, fate);
        const isHeard = feedOf(story.line)?.phase === 'flowing';
        return isHeard && wakeAtMs(story.line)! - story.nowMs >= RETURN_AFTER_MS;
      });
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});

describe('of several preferred streams', () => {
  const THREE = [ways('timeshift'), ways('timeshift'), ways('timeshift')];

  it('the best that is due is tried, one at a time', () => {
    const story = lineStory(THREE).lost(1, 'refused').lost(2, 'refused').flowed(3);
    const triedMs = wakeAtMs(story.line)!;
    story.at(triedMs).wake();
    expect(story.line.connections).toMatchObject([{ id: 3 }, { index: 0, phase: 'dialling' }]);
    expect(canReturn(story.line, 0)).toBe(false);
    expect(canReturn(story.line, 1)).toBe(true);
    expect(story.at(triedMs + 3_000).wake().line.connections).toHaveLength(2);
  });

  it('the second is a way back too, while the first is away', () => {
    const story = lineStory(THREE).lost(1, 'web-page').lost(2, 'refused').flowed(3);
    story.at(wakeAtMs(story.line)!).wake();
    const trial = story.line.nextId - 1;
    story.flowed(trial);
    expect(trialOf(story.line)).toMatchObject({ index: 1 });
    story.at(story.nowMs + TRIAL_MS).wake();
    expect(feedOf(story.line)).toMatchObject({ index: 1 });
  });

  it('none is tried beside the best', () => {
    const { line } = lineStory(THREE).flowed(1);
    expect([0, 1, 2].filter((index) => canReturn(line, index))).toEqual([]);
  });
});

describe('a stream that takes all that the connection carries', () => {
  it('has nothing tried beside it until there is room again', () => {
    const story = onBackup().at(14_000).send({ type: 'strained', id: 3 });
    expect(wakeAtMs(story.line)).toBe(19_000);
    story.at(18_000).send({ type: 'strained', id: 3 }).at(22_999).wake();
    expect(story.line.connections).toHaveLength(1);
    story.at(23_000).wake();
    expect(story.line.connections).toMatchObject([{ id: 3 }, { index: 0, phase: 'dialling' }]);
  });

  it('has nothing to wait for where it is the preferred one', () => {
    const story = lineStory(BOTH).flowed(1).at(20_000);
    expect(story.unmoved({ type: 'strained', id: 1 })).toBe(true);
  });
});
