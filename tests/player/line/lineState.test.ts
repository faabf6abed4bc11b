import { describe, expect, it } from 'vitest';
import {
  amended,
  canDialBeside,
  CLOSED,
  dialsItself,
  feedOf,
  isFree,
  isUnserved,
  wayOf,
  type Connection,
  type Line,
} from '#player/line/lineState.ts';
import { lineStory, ways } from './lineStory.ts';

const STREAMS = [ways('timeshift', 'direct'), ways('hls'), ways('direct'), ways()];
const open = () => lineStory(STREAMS).line;

/** The line with its one connection like this. */
function withOne(given: Partial<Connection>): Line {
  const line = open();
  return { ...line, connections: [{ ...line.connections[0]!, ...given }] };
}

describe('a stream', () => {
  it('is dialled in the way that its record says, and in none where it has none', () => {
    const line = open();
    expect([0, 1, 2, 3, 4].map((index) => wayOf(line, index))).toEqual([
      'timeshift',
      'hls',
      'direct',
      undefined,
      undefined,
    ]);
    expect(wayOf({ ...line, records: amended(line, 0, { way: 1 }) }, 0)).toBe('direct');
  });

  it('is not dialled twice, nor again while it is slow', () => {
    expect(isFree(withOne({ phase: 'dialling' }), 0)).toBe(false);
    expect(isFree(withOne({ phase: 'slow' }), 0)).toBe(false);
    expect(isFree(withOne({ phase: 'quiet' }), 0)).toBe(true);
    expect(isFree(withOne({ phase: 'dialling' }), 1)).toBe(true);
  });

  it('of HLS is not dialled again while it goes on by itself', () => {
    expect(isFree(withOne({ index: 1, way: 'hls', phase: 'quiet' }), 1)).toBe(false);
    expect(dialsItself({ ...open().connections[0]!, way: 'hls', phase: 'quiet' })).toBe(true);
    expect(dialsItself({ ...open().connections[0]!, way: 'hls', phase: 'flowing' })).toBe(false);
    expect(dialsItself({ ...open().connections[0]!, phase: 'quiet' })).toBe(false);
  });

  it('is tried beside another only where we are told how it fares', () => {
    const line = { ...open(), connections: [] };
    expect([0, 1, 2, 3].map((index) => canDialBeside(line, index))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a line', () => {
  it('is served while something flows or is being tried, slowly too', () => {
    for (const phase of ['dialling', 'flowing', 'slow'] as const) {
      expect(isUnserved(withOne({ phase }))).toBe(false);
    }
    expect(isUnserved(withOne({ phase: 'quiet' }))).toBe(true);
    expect(isUnserved({ ...open(), connections: [] })).toBe(true);
  });

  it('that is closed lacks nothing', () => {
    expect(isUnserved(CLOSED)).toBe(false);
    expect(feedOf(CLOSED)).toBeNull();
  });

  it('changes one record, and leaves the others the very same', () => {
    const line = open();
    const records = amended(line, 1, { failures: 3 });
    expect(records[1]).toEqual({ ...line.records[1], failures: 3 });
    expect(records[0]).toBe(line.records[0]);
    expect(records[2]).toBe(line.records[2]);
  });
});
