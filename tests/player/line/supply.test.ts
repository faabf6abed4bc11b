import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '#player/line/fault.ts';
import { worstFault } from '#player/line/lineFaults.ts';
import { feedOf, type Line } from '#player/line/lineState.ts';
import { wakeAtMs } from '#player/line/retryTimes.ts';
import { supplied } from '#player/line/supply.ts';
import { lineStory, ways } from './lineStory.ts';

const ONE = [ways('timeshift')];
const BOTH = [ways('timeshift'), ways('timeshift')];
const AT = { nowMs: 90_000, random: 0.5 };

describe('the ways to play one stream', () => {
  it('goes on to the browser’s own element when no script may read the stream', () => {
    const story = lineStory([ways('timeshift', 'direct')]).lost(1, 'unreachable');
    expect(story.line.connections).toMatchObject([{ id: 2, index: 0, way: 'direct' }]);
    expect(worstFault(story.line)).toBeNull();
  });

  it('begins with the best way again when neither has worked', () => {
    const story = lineStory([ways('timeshift', 'direct')]).lost(1, 'unreachable');
    story.lost(2, 'unreachable').nudged();
    expect(story.line.connections).toMatchObject([{ way: 'timeshift' }]);
  });

  it('stays with a way that has flowed, however often the network fails', () => {
    const story = lineStory([ways('timeshift', 'direct')])
      .flowed(1)
      .at(60_000)
      .lost(1, 'closed');
    story.lost(2, 'unreachable').nudged();
    expect(story.line.connections).toMatchObject([{ way: 'timeshift' }]);
  });

  it('does not hurry the element’s own slow start', () => {
    const story = lineStory([ways('direct'), ways('timeshift')])
      .at(5_000)
      .wake();
    expect(story.dialled()).toEqual([0]);
  });

  it('hedges with a stream that can be read, not with one that only the element plays', () => {
    const mixed = [ways('timeshift'), ways('direct'), ways('timeshift')];
    expect(lineStory(mixed).at(1_500).wake().dialled()).toEqual([0, 2]);
  });
});

describe('what a failure costs', () => {
  const failures = (line: Line) => line.records.map((record) => record.failures);

  it('is counted from one again after a stream that flowed for five seconds', () => {
    const story = lineStory(ONE).lost(1, 'refused').nudged().lost(2, 'refused').nudged();
    story.flowed(3);
    expect(failures(story.at(4_999).lost(3, 'closed').line)).toEqual([3]);
    const steady = lineStory(ONE).lost(1, 'refused').nudged().lost(2, 'refused').nudged();
    steady.flowed(3);
    expect(failures(steady.at(5_000).lost(3, 'closed').line)).toEqual([1]);
  });

  it('is counted once for a stream that fell quiet and was then lost', () => {
    const story = lineStory(ONE).flowed(1).at(1_000).quiet(1);
    expect(failures(story.line)).toEqual([1]);
    expect(failures(story.lost(1, 'closed').line)).toEqual([1]);
  });

  it('is no failure of the stream’s when another way is tried in its place', () => {
    const story = lineStory([ways('timeshift', 'direct')]).lost(1, 'unreachable');
    expect(failures(story.line)).toEqual([0]);
    expect(story.line.records[0]).toMatchObject({ way: 1, fault: null });
  });

  it('is half a minute at once where somebody has to correct the address first', () => {
    for (const fault of ['web-page', 'playlist', 'insecure'] as const) {
      const story = lineStory(ONE).lost(1, fault);
      expect(wakeAtMs(story.line)).toBe(30_000);
    }
  });

  it('is nothing the first time for a stream that was heard: it is dialled again at once', () => {
    for (const fault of ['closed', 'timeout', 'unreachable', 'refused'] as const) {
      const story = lineStory(ONE).flowed(1).at(60_000).lost(1, fault);
      expect(story.line.connections).toMatchObject([{ id: 2, phase: 'dialling' }]);
    }
  });

  it('does not pass to the other streams of the channel', () => {
    const story = lineStory(BOTH).lost(1, 'refused').lost(2, 'refused').nudged().flowed(3);
    expect(failures(story.at(60_000).line)).toEqual([1, 1]);
    expect(failures(story.lost(3, 'closed').line)).toEqual([1, 1]);
  });
});

describe('a connection that flows', () => {
  it('closes the other that was dialled beside it', () => {
    const story = lineStory(BOTH).at(1_500).wake().flowed(1);
    expect(story.line.connections).toMatchObject([{ id: 1, phase: 'flowing' }]);
    expect(story.line.hasFlowed).toBe(true);
  });

  it('flows again after it was quiet, without having been dialled', () => {
    const story = lineStory(ONE).flowed(1).at(20_000).quiet(1).at(20_200).flowed(1);
    expect(story.line.connections).toMatchObject([{ id: 1, phase: 'flowing', sinceMs: 20_200 }]);
  });

  it('stays slow until another has taken over: it has brought too little all the time', () => {
    const story = lineStory(ONE).flowed(1).at(20_000).send({ type: 'slow', id: 1, share: 0.4 });
    const [slow] = story.line.connections;
    expect(slow).toMatchObject({ phase: 'slow', share: 0.4 });
    expect(supplied(story.line, slow!, { type: 'flowed' }, AT)).toBe(story.line);
  });
});

describe('a connection that is not heard yet', () => {
  const dialling = () => lineStory(BOTH).line;

  it('is neither quiet nor slow nor strained: it has brought nothing', () => {
    const line = dialling();
    const [one] = line.connections;
    expect(supplied(line, one!, { type: 'quiet' }, AT)).toBe(line);
    expect(supplied(line, one!, { type: 'slow', share: 0.1 }, AT)).toBe(line);
    expect(supplied(line, one!, { type: 'strained' }, AT)).toBe(line);
  });
});

it('loses what is lost, whatever it was lost to, and keeps the rest', () => {
  const anyFault = fc.constantFrom<Fault>(
    'web-page',
    'undecodable',
    'not-found',
    'refused',
    'timeout',
    'unreachable',
    'closed',
  );
  const property = fc.property(anyFault, fc.boolean(), (fault, isFeed) => {
    const story = lineStory(BOTH).flowed(1).at(30_000).quiet(1);
    const [quiet, redial] = story.line.connections;
    const lost = isFeed ? quiet! : redial!;
    const after = supplied(story.line, lost, { type: 'lost', fault }, AT);
    const isKept = after.connections.length === 1 && !after.connections.includes(lost);
    return isKept && (feedOf(after) === null) === isFeed && after.nextId === story.line.nextId;
  });
  expect(() => fc.assert(property)).not.toThrow();
});
