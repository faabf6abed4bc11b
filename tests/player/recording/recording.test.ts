import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Recording } from '#player/recording/recording.ts';
import type { Frame } from '#audio/frame.ts';
import { bytesOf } from '#tests/support/frames.ts';

const FRAME_SECONDS = 0.025;
const NOON_MS = Date.parse('2026-03-01T12:00:00Z');

/** Frames of 25 ms, each of two bytes that nothing else has. */
function frames(from: number, to: number): Frame[] {
  return Array.from({ length: to - from }, (_, i) => ({
    bytes: Uint8Array.of((from + i) >> 8, (from + i) & 255),
    durationSeconds: FRAME_SECONDS,
  }));
}

function aRecording({ windowSeconds = 600 } = {}) {
  const clock = { nowMs: NOON_MS };
  const recording = new Recording(windowSeconds, () => clock.nowMs);
  const add = (from: number, to: number) => recording.intake.add(frames(from, to), 'audio/mpeg');
  /** So many seconds of sound, at the pace of the clock, ten times a second. */
  const record = (seconds: number, from = 0) => {
    for (let i = 0; i < seconds * 10; i += 1) {
      clock.nowMs += 100;
      add(from + i * 4, from + i * 4 + 4);
    }
    return from + seconds * 40;
  };
  return { clock, recording, add, record };
}

/** All that is kept, in the order in which it would be played. */
function kept(recording: Recording): Uint8Array {
  const pieces: Uint8Array[] = [];
  let chunk = recording.chunkAt(0);
  while (chunk) {
    pieces.push(chunk.bytes!);
    chunk = recording.chunkAt(chunk.endSeconds);
  }
  return bytesOf(...pieces);
}

const bytesFrom = (from: number, to: number) => bytesOf(...frames(from, to).map((f) => f.bytes));

describe('what comes in', () => {
  it('is kept whole, in order and without holes', () => {
    const { recording, add } = aRecording();
    add(0, 3);
    add(3, 100);
    add(100, 101);
    expect(kept(recording)).toEqual(bytesFrom(0, 101));
    expect(recording.startSeconds).toBe(0);
    expect(recording.endSeconds).toBeCloseTo(101 * FRAME_SECONDS);
  });

  it('is the same in pieces of any size', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 });
    const isKept = (counts: number[]) => {
      const { recording, add } = aRecording();
      add(0, 4);
      const end = counts.reduce((at, count) => (add(at, at + count), at + count), 4);
      return bytesOf(kept(recording)).join() === bytesFrom(0, end).join();
    };
    expect(() => fc.assert(fc.property(sizes, isKept))).not.toThrow();
  });

  it('is kept in pieces of about a second, each found by any moment in it', () => {
    const { recording, add } = aRecording();
    add(0, 400);
    const chunk = recording.chunkAt(4.5)!;
    expect(chunk.startSeconds).toBeLessThanOrEqual(4.5);
    expect(chunk.endSeconds).toBeGreaterThan(4.5);
    expect(chunk.endSeconds - chunk.startSeconds).toBeCloseTo(1);
    expect(recording.chunkAt(recording.endSeconds)).toBeNull();
  });

  it('is nothing at first', () => {
    const { recording } = aRecording();
    expect([recording.startSeconds, recording.endSeconds]).toEqual([0, 0]);
    expect([recording.chunkAt(0), recording.clockMs(0), recording.titleAt(0)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the window', () => {
  it('lets the oldest sound go first, and never holds much more than was asked', () => {
    const { recording, record } = aRecording({ windowSeconds: 10 });
    record(40);
    expect(recording.endSeconds).toBeCloseTo(40);
    expect(recording.startSeconds).toBeGreaterThan(28.5);
    expect(recording.startSeconds).toBeLessThan(30.1);
  });

  it('answers a moment that is gone with the oldest that is there', () => {
    const { recording, record } = aRecording({ windowSeconds: 10 });
    record(40);
    expect(recording.chunkAt(3)?.startSeconds).toBe(recording.startSeconds);
    expect(recording.secondsAt(NOON_MS)).toBe(recording.startSeconds);
  });
});

describe('another connection', () => {
  it('is never kept waiting when it is the first', () => {
    const { recording, add } = aRecording();
    recording.intake.beginJoin();
    add(0, 1);
    expect(recording.endSeconds).toBe(FRAME_SECONDS);
    expect(recording.cuts).toEqual([]);
  });

  it('goes on from the first frame that is new, whatever its burst repeats', () => {
    for (const from of [0, 40, 150, 190, 196, 198]) {
      const { recording, add } = aRecording();
      add(0, 200);
      recording.intake.beginJoin();
      add(from, from + 3);
      add(from + 3, 210);
      add(210, 300);
      expect(kept(recording), `burst from ${from}`).toEqual(bytesFrom(0, 300));
    }
  });

  it('leaves out an overlap that comes in many pieces', () => {
    const { recording, add } = aRecording();
    add(0, 200);
    recording.intake.beginJoin();
    for (let at = 40; at < 260; at += 5) add(at, at + 5);
    expect(kept(recording)).toEqual(bytesFrom(0, 260));
  });
});

describe('the clock', () => {
  it('knows when each moment was on the air', () => {
    const { recording, record } = aRecording();
    record(20);
    expect(recording.clockMs(20)).toBeCloseTo(NOON_MS + 20_000, -1);
    expect(recording.clockMs(5)).toBeCloseTo(NOON_MS + 5_000, -1);
  });

  it('takes a burst for what it is: sound of the seconds before', () => {
    const { recording, record, add } = aRecording();
    add(0, 160);
    record(10, 160);
    expect(recording.clockMs(0)).toBeCloseTo(NOON_MS - 4_000, -1);
    expect(recording.clockMs(recording.endSeconds)).toBeCloseTo(NOON_MS + 10_000, -1);
  });

  it('is not deceived by frames that come late', () => {
    const { recording, record, clock } = aRecording();
    const next = record(10);
    clock.nowMs += 3_000;
    recording.intake.add(frames(next, next + 120), 'audio/mpeg');
    expect(recording.clockMs(5)).toBeCloseTo(NOON_MS + 5_000, -1);
  });

  it('finds the moment again that it named', () => {
    const { recording, record, clock } = aRecording();
    const next = record(10);
    clock.nowMs += 30_000;
    recording.intake.beginJoin();
    record(10, next + 1_000);
    for (const seconds of [0, 2.5, 9.9, 10.5, 15, 19.9]) {
      expect(recording.secondsAt(recording.clockMs(seconds)!)).toBeCloseTo(seconds, 3);
    }
  });

  it('shows the hole that an outage left, and lands at its edge when asked for a moment in it', () => {
    const { recording, record, clock } = aRecording();
    const next = record(10);
    clock.nowMs += 60_000;
    recording.intake.beginJoin();
    record(20, next + 3_000);
    expect(recording.clockMs(12)).toBeCloseTo(NOON_MS + 72_000, -2);
    expect(recording.secondsAt(NOON_MS + 25_000)).toBeCloseTo(10, 1);
  });

  it('holds a wish inside what is recorded', () => {
    const { recording, record } = aRecording();
    record(10);
    expect(recording.secondsAt(NOON_MS - 3_600_000)).toBe(0);
    expect(recording.secondsAt(NOON_MS + 3_600_000)).toBe(recording.endSeconds);
  });
});

describe('titles', () => {
  it('belong to the moment at which they came', () => {
    const { recording, record } = aRecording();
    recording.intake.addTitle('One');
    const next = record(10);
    recording.intake.addTitle('Two');
    record(10, next);
    expect(recording.titleAt(9)).toBe('One');
    expect(recording.titleAt(11)).toBe('Two');
  });

  it('are kept as long as they are heard, and no longer', () => {
    const { recording, record } = aRecording({ windowSeconds: 10 });
    recording.intake.addTitle('One');
    const next = record(30);
    expect(recording.titleAt(recording.startSeconds)).toBe('One');
    recording.intake.addTitle('Two');
    record(30, next);
    expect(recording.titleAt(recording.startSeconds)).toBe('Two');
    expect(recording.titleAt(5)).toBeNull();
  });
});
