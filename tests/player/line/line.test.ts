import { describe, expect, it } from 'vitest';
import { advance } from '#player/line/line.ts';
import { worstFault } from '#player/line/lineFaults.ts';
import { CLOSED, feedOf, type Line } from '#player/line/lineState.ts';
import { nextTryAtMs } from '#player/line/nextTry.ts';
import { wakeAtMs } from '#player/line/retryTimes.ts';
import { aStream } from '#tests/support/builders.ts';
import { lineStory, ways } from './lineStory.ts';

const BOTH = [ways('timeshift'), ways('timeshift')];

describe('the first dial', () => {
  it('dials the preferred stream', () => {
    expect(lineStory(BOTH).dialled()).toEqual([0]);
  });

  it('dials the next stream beside one that has not answered for 1.5 s', () => {
    const story = lineStory(BOTH);
    expect(story.at(1_499).wake().dialled()).toEqual([0]);
    expect(story.at(1_500).wake().dialled()).toEqual([0, 1]);
  });

  it('keeps whichever delivers first, and closes the other', () => {
    const story = lineStory(BOTH).at(1_500).wake();
    story.flowed(2);
    expect(story.line.connections).toMatchObject([{ id: 2, index: 1, phase: 'flowing' }]);
    expect(feedOf(story.line)?.id).toBe(2);
  });

  it('never dials a third beside two that are slow', () => {
    const three = [...BOTH, ways('timeshift')];
    const story = lineStory(three).at(1_500).wake().at(9_000).wake();
    expect(story.dialled()).toEqual([0, 1]);
  });

  it('gives up a dial that is not answered in 10 s', () => {
    const story = lineStory([ways('timeshift')])
      .at(10_000)
      .wake();
    expect(story.line.connections).toEqual([]);
    expect(worstFault(story.line)?.fault).toBe('timeout');
  });

  it('dials a channel of one stream once, and does not hurry it', () => {
    const story = lineStory([ways('timeshift')])
      .at(5_000)
      .wake();
    expect(story.dialled()).toEqual([0]);
  });
});

describe('a stream that is not there', () => {
  it('goes on to the next stream at once when the answer is 404', () => {
    expect(lineStory(BOTH).lost(1, 'not-found').dialled()).toEqual([0, 1]);
  });

  it('waits longer after each failure, up to 5 s while somebody may still be waiting', () => {
    const story = lineStory([ways('timeshift')], { random: 0.999_999 });
    const waits = Array.from({ length: 8 }, () => Math.round(story.failAndWait() / 1_000));
    expect(waits).toEqual([2, 4, 5, 5, 5, 5, 5, 5]);
  });

  it('waits at least a second, so that no listener hammers a dead server', () => {
    const story = lineStory([ways('timeshift')], { random: 0 });
    const waits = Array.from({ length: 8 }, () => story.failAndWait());
    expect(Math.min(...waits)).toBe(1_000);
  });

  it('spreads the listeners of one station over the whole wait', () => {
    const waits = [0, 0.5, 0.999].map((random) => {
      const story = lineStory([ways('timeshift')], { random });
      story.failAndWait();
      return story.failAndWait();
    });
    expect(waits.map((ms) => Math.round(ms / 100) * 100)).toEqual([1_000, 2_500, 4_000]);
  });

  it('tells when the next try is only while it waits for one', () => {
    const story = lineStory([ways('timeshift')], { random: 0 });
    expect(nextTryAtMs(story.line)).toBeNull();
    story.lost(1, 'refused');
    expect(nextTryAtMs(story.line)).toBe(1_000);
    expect(wakeAtMs(story.line)).toBe(1_000);
    expect(nextTryAtMs(story.at(1_000).wake().line)).toBeNull();
  });

  it('tries at once when something has changed for the better', () => {
    const story = lineStory(BOTH).lost(1, 'refused').lost(2, 'refused');
    expect(story.line.connections).toEqual([]);
    expect(story.nudged().dialled()).toEqual([0, 1, 0]);
  });

  it('does not mind a nudge while it is dialling or flowing', () => {
    const story = lineStory(BOTH);
    expect(story.unmoved({ type: 'nudged' })).toBe(true);
    expect(story.flowed(1).unmoved({ type: 'nudged' })).toBe(true);
  });

  it('is not held up, after a nudge, by a stream that this browser cannot play', () => {
    const story = lineStory([ways(), ways('timeshift')]);
    story.lost(1, 'refused').nudged();
    expect(story.dialled()).toEqual([1, 1]);
    story.lost(2, 'refused');
    expect(wakeAtMs(story.line)).toBeGreaterThan(story.nowMs);
  });
});

describe('a stream that was flowing', () => {
  const flowing = (streams = BOTH) => lineStory(streams).flowed(1).at(60_000);

  it('is opened again at once when its connection ends', () => {
    const story = flowing().lost(1, 'closed');
    expect(story.dialled()).toEqual([0, 0]);
    expect(story.line.feedId).toBeNull();
  });

  it('gets the next stream dialled beside it when it does not deliver within 400 ms', () => {
    const story = flowing().lost(1, 'closed');
    expect(story.at(60_399).wake().dialled()).toEqual([0, 0]);
    expect(story.at(60_400).wake().dialled()).toEqual([0, 0, 1]);
  });

  it('is dialled anew while its silent connection stays open, and the first to deliver wins', () => {
    const quiet = () => flowing().quiet(1);
    expect(quiet().line.connections).toMatchObject([{ id: 1, phase: 'quiet' }, { id: 2 }]);
    expect(quiet().flowed(1).line.connections).toMatchObject([{ id: 1, phase: 'flowing' }]);
    expect(quiet().flowed(2).line.connections).toMatchObject([{ id: 2, phase: 'flowing' }]);
  });

  it('has its silent connection closed when a third would be needed', () => {
    const story = flowing().quiet(1).at(60_400).wake();
    expect(story.line.connections.map((one) => one.id)).toEqual([2, 3]);
    expect(story.line.feedId).toBeNull();
  });

  it('is dialled anew when its sound is doubted', () => {
    const story = flowing().send({ type: 'doubted' });
    expect(story.line.connections).toMatchObject([{ id: 2, index: 0, phase: 'dialling' }]);
  });

  it('gives way to the next stream when it keeps ending as soon as it has begun', () => {
    const story = lineStory(BOTH).flowed(1).at(200).lost(1, 'closed');
    story.at(300).flowed(2).at(500).lost(2, 'closed');
    expect(story.dialled()).toEqual([0, 0, 1]);
  });

  it('is not hammered when it is the only one and keeps ending as soon as it has begun', () => {
    const story = lineStory([ways('timeshift')])
      .flowed(1)
      .at(200)
      .lost(1, 'closed');
    story.at(300).flowed(2).at(500).lost(2, 'closed');
    expect(story.line.connections).toEqual([]);
    expect(wakeAtMs(story.line)).toBeGreaterThanOrEqual(1_500);
  });

  it('is forgiven its failures once it has flowed for a while', () => {
    const story = lineStory([ways('timeshift')], { random: 0 });
    story.lost(1, 'refused').at(1_000).wake().flowed(2).at(61_000).lost(2, 'closed');
    expect(story.line.connections).toMatchObject([{ id: 3, phase: 'dialling' }]);
  });
});

describe('what means nothing', () => {
  it('ignores the news of a connection that is gone', () => {
    const story = lineStory(BOTH).flowed(1).at(60_000).lost(1, 'closed').flowed(2);
    expect(story.unmoved({ type: 'flowed', id: 1 })).toBe(true);
    expect(story.unmoved({ type: 'quiet', id: 1 })).toBe(true);
    expect(story.unmoved({ type: 'lost', id: 1, fault: 'closed' })).toBe(true);
  });

  it('leaves the line as it is when it flows on, or is woken too early', () => {
    const story = lineStory(BOTH);
    expect(story.unmoved({ type: 'woke' })).toBe(true);
    expect(story.flowed(1).unmoved({ type: 'flowed', id: 1 })).toBe(true);
    expect(story.unmoved({ type: 'woke' })).toBe(true);
  });

  it('does nothing at all while it is closed', () => {
    const at = { nowMs: 5, random: 0.5 };
    for (const type of ['close', 'woke', 'nudged', 'doubted'] as const) {
      expect(advance(CLOSED, { type }, at)).toBe(CLOSED);
    }
  });
});

it('uses no id again when it is closed and opened', () => {
  const first: Line = lineStory(BOTH).line;
  const at = { nowMs: 0, random: 0 };
  const closed = advance(first, { type: 'close' }, at);
  expect(closed.connections).toEqual([]);
  const streams = [{ stream: aStream(), ways: ['timeshift'] as const }];
  expect(advance(closed, { type: 'open', streams }, at).connections[0]?.id).toBe(2);
});
