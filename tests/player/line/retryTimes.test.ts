import { describe, expect, it } from 'vitest';
import { CLOSED } from '#player/line/lineState.ts';
import { nextTryAtMs } from '#player/line/nextTry.ts';
import { wakeAtMs } from '#player/line/retryTimes.ts';
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
