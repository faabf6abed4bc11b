import { describe, expect, it } from 'vitest';
import { hopelessFault, worstFault } from '#player/line/lineFaults.ts';
import { CLOSED } from '#player/line/lineState.ts';
import { lineStory, ways } from './lineStory.ts';

const BOTH = [ways('timeshift'), ways('timeshift')];

describe('a channel that can never play', () => {
  it('has no hope when no stream suits this browser', () => {
    const { line } = lineStory([ways(), ways()]);
    expect(line.connections).toEqual([]);
    expect(hopelessFault(line)).toBe('unsupported');
  });

  it('has no hope when every address answers with something that is not sound', () => {
    const story = lineStory(BOTH).lost(1, 'web-page');
    expect(hopelessFault(story.line)).toBeNull();
    expect(hopelessFault(story.lost(2, 'playlist').line)).toBe('web-page');
  });

  it('has hope while one stream is merely away', () => {
    const story = lineStory(BOTH).lost(1, 'web-page').lost(2, 'unreachable');
    expect(hopelessFault(story.line)).toBeNull();
  });
});

describe('the fault to tell a listener of', () => {
  it('is that of the preferred stream, and names its address', () => {
    const story = lineStory(BOTH).lost(1, 'refused').lost(2, 'not-found');
    expect(worstFault(story.line)).toEqual({ fault: 'refused', url: BOTH[0]!.stream.url });
  });

  it('is that of the next stream while nothing is known against the first', () => {
    const story = lineStory(BOTH).at(1_500).wake().lost(2, 'not-found');
    expect(worstFault(story.line)).toEqual({ fault: 'not-found', url: BOTH[1]!.stream.url });
  });

  it('is forgotten once the stream is heard', () => {
    const story = lineStory(BOTH).lost(1, 'refused').nudged();
    story.lost(2, 'refused').nudged().flowed(3);
    expect(story.line.records[0]?.fault).toBeNull();
    expect(worstFault(story.line)).toMatchObject({ url: BOTH[1]!.stream.url });
  });

  it('is none of a channel that is closed, or has only begun', () => {
    expect(worstFault(CLOSED)).toBeNull();
    expect(hopelessFault(CLOSED)).toBeNull();
    expect(worstFault(lineStory(BOTH).line)).toBeNull();
  });
});
