import { describe, expect, it } from 'vitest';
import { dial, dialDeadlineMs, dialFirst } from '#player/line/dial.ts';
import { CLOSED, type Connection } from '#player/line/lineState.ts';
import { lineStory, ways } from './lineStory.ts';

const THREE = [ways('timeshift'), ways('hls', 'direct'), ways('direct')];
const one = (given: Partial<Connection>): Connection => ({
  id: 1,
  index: 0,
  way: 'timeshift',
  phase: 'dialling',
  sinceMs: 5_000,
  ...given,
});

it('gives a server ten seconds to answer, and the browser’s own element five more', () => {
  expect(dialDeadlineMs(one({ way: 'timeshift' }))).toBe(15_000);
  expect(dialDeadlineMs(one({ way: 'hls' }))).toBe(15_000);
  expect(dialDeadlineMs(one({ way: 'direct' }))).toBe(20_000);
});

describe('a dial', () => {
  it('takes the best way that is left to the stream', () => {
    const { line } = lineStory(THREE);
    expect(dial(line, 1, 7).connections.at(-1)).toEqual({
      id: 2,
      index: 1,
      way: 'hls',
      phase: 'dialling',
      sinceMs: 7,
    });
    expect(dial(line, 2, 7).connections.at(-1)).toMatchObject({ way: 'direct' });
  });

  it('is not made of a stream that is not there, or that this browser cannot play', () => {
    const { line } = lineStory([ways('timeshift'), ways()]);
    expect(dial(line, 1, 7)).toBe(line);
    expect(dial(line, 2, 7)).toBe(line);
    expect(dial(line, -1, 7)).toBe(line);
    expect(dial(CLOSED, 0, 7)).toBe(CLOSED);
  });

  it('leaves what is heard alone, and lets the oldest of two go', () => {
    const { line } = lineStory(THREE).flowed(1);
    const two = dial(line, 1, 7);
    expect(two.connections.map(({ id }) => id)).toEqual([1, 2]);
    expect(two.feedId).toBe(1);
    const three = dial(two, 2, 8);
    expect(three.connections.map(({ id }) => id)).toEqual([2, 3]);
    expect(three.feedId).toBeNull();
  });
});

describe('the stream to dial', () => {
  it('is the preferred of those that are fit and due', () => {
    const { line } = lineStory(THREE).lost(1, 'refused');
    expect(line.connections.at(-1)).toMatchObject({ index: 1 });
    expect(dialFirst(line, () => true, 0).connections.at(-1)).toMatchObject({ index: 1 });
    expect(dialFirst(line, (_, i) => i === 2, 0).connections.at(-1)).toMatchObject({ index: 2 });
    expect(dialFirst(line, () => true, 60_000).connections.at(-1)).toMatchObject({ index: 0 });
  });

  it('is none where none is fit, and the line stays the very same', () => {
    const { line } = lineStory(THREE);
    expect(dialFirst(line, () => false, 60_000)).toBe(line);
  });
});
