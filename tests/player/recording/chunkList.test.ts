import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame, FrameMime } from '#audio/frame.ts';
import type { Chunk, Join } from '#player/recording/chunk.ts';
import { ChunkList } from '#player/recording/chunkList.ts';
import { bytesOf } from '#tests/support/frames.ts';

/** 32 of them are a second to the bit: sums of it have no rounding. */
const FRAME_SECONDS = 1 / 32;
const JOIN: Join = { originMs: 0 };

/** Frames of two bytes, each unlike the others. */
function frames(from: number, count: number): Frame[] {
  return Array.from({ length: count }, (_, i) => ({
    bytes: Uint8Array.of((from + i) >> 8, (from + i) & 255),
    durationSeconds: FRAME_SECONDS,
  }));
}

function all(chunks: ChunkList): Chunk[] {
  const found: Chunk[] = [];
  for (let one = chunks.at(0); one; one = chunks.at(one.endSeconds)) found.push(one);
  return found;
}

const bytesIn = (chunks: ChunkList) => bytesOf(...all(chunks).map((one) => one.bytes!));

/** Appends pieces of so many frames each. */
function appended(counts: readonly number[], mime: FrameMime = 'audio/mpeg'): ChunkList {
  const chunks = new ChunkList();
  let sent = 0;
  for (const count of counts) {
    chunks.append(frames(sent, count), mime, JOIN);
    sent += count;
  }
  return chunks;
}

const anyCounts = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 40 });

describe('what is appended', () => {
  it('is one line without holes, of every byte in its order, in pieces of any size', () => {
    const property = fc.property(anyCounts, (counts) => {
      const chunks = appended(counts);
      const list = all(chunks);
      const isWhole = list.every((one, i) => one.startSeconds === (list[i - 1]?.endSeconds ?? 0));
      const sent = counts.reduce((sum, count) => sum + count, 0);
      const expected = bytesOf(...frames(0, sent).map((one) => one.bytes));
      return isWhole && bytesIn(chunks).join() === expected.join();
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('ends up in chunks of a second or a little more, but for the newest part', () => {
    const property = fc.property(anyCounts, (counts) => {
      const whole = all(appended(counts)).filter((one) => one.endSeconds - one.startSeconds >= 1);
      const parts = all(appended(counts)).slice(whole.length);
      const partSeconds = parts.reduce((sum, one) => sum + one.endSeconds - one.startSeconds, 0);
      return whole.every((one) => one.endSeconds - one.startSeconds < 2) && partSeconds < 1;
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('can be played the moment that it has come: a part of a chunk is a chunk', () => {
    const chunks = appended([1]);
    expect(chunks.at(0)).toMatchObject({ startSeconds: 0, endSeconds: FRAME_SECONDS });
    expect(chunks.last).toBe(chunks.at(0));
  });

  it('can be cut wherever a piece of it came', () => {
    const chunks = appended([8, 8, 8, 8]);
    expect(all(chunks)).toHaveLength(1);
    expect(chunks.at(0)?.marks).toEqual([
      { seconds: 0.25, atByte: 16 },
      { seconds: 0.5, atByte: 32 },
      { seconds: 0.75, atByte: 48 },
    ]);
  });

  it('is not put together with sound of another connection, or of another codec', () => {
    const chunks = appended([10]);
    chunks.append(frames(10, 10), 'audio/mpeg', { originMs: 5 });
    chunks.append(frames(20, 60), 'audio/aac', { originMs: 9 });
    const kinds = all(chunks).map((one) => [one.mime, one.join.originMs]);
    expect(kinds.slice(0, 3)).toEqual([
      ['audio/mpeg', 0],
      ['audio/mpeg', 5],
      ['audio/aac', 9],
    ]);
  });
});

describe('a moment', () => {
  it('is found in the chunk that holds it, however many there are', () => {
    const chunks = appended(Array.from({ length: 3_600 }, () => 32));
    const property = fc.property(fc.double({ min: 0, max: 3_599, noNaN: true }), (seconds) => {
      const one = chunks.at(seconds)!;
      return one.startSeconds <= seconds && seconds < one.endSeconds;
    });
    expect(() => fc.assert(property)).not.toThrow();
    expect(chunks.at(chunks.endSeconds)).toBeNull();
    expect(chunks.at(1e9)).toBeNull();
  });

  it('that is gone is answered with the oldest that is there', () => {
    const chunks = appended([400]);
    chunks.trim(5);
    expect(chunks.startSeconds).toBe(5);
    expect(chunks.at(0)).toBe(chunks.at(chunks.startSeconds));
  });
});

describe('letting go', () => {
  it('keeps a chunk until all of it is too old', () => {
    const chunks = appended([400]);
    chunks.trim(4.5);
    expect(chunks.startSeconds).toBe(4);
    chunks.trim(5.1);
    expect(chunks.startSeconds).toBe(5);
  });

  it('of everything leaves the end where it is, and goes on from there', () => {
    const chunks = appended([400]);
    const { endSeconds } = chunks;
    chunks.trim(100);
    expect([chunks.startSeconds, chunks.endSeconds]).toEqual([endSeconds, endSeconds]);
    chunks.append(frames(400, 40), 'audio/mpeg', JOIN);
    expect(chunks.at(0)?.startSeconds).toBe(endSeconds);
  });

  it('of what cannot be read leaves a hole, and what is around it', () => {
    const chunks = appended([400]);
    chunks.lose(3, 6);
    expect(chunks.at(3.5)?.startSeconds).toBe(6);
    expect(chunks.at(2.5)?.startSeconds).toBe(2);
    expect(chunks.between(0, 10).map((one) => one.startSeconds)).toEqual([0, 1, 2, 6, 7, 8, 9]);
  });

  it('in the middle of a second does not lose what is still to come of it', () => {
    const chunks = appended([32, 32, 10]);
    chunks.trim(1.9);
    chunks.append(frames(74, 40), 'audio/mpeg', JOIN);
    const expected = bytesOf(...frames(32, 82).map((one) => one.bytes));
    expect(bytesIn(chunks)).toEqual(expected);
  });
});

it('gives a span by the chunks that lie inside it', () => {
  const chunks = appended([400]);
  const span = chunks.between(2, 5).map((one) => one.startSeconds);
  expect(span).toEqual([2, 3, 4]);
  expect(chunks.between(20, 30)).toEqual([]);
});
