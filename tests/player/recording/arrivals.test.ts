import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Arrivals } from '#player/recording/arrivals.ts';
import { CUT_OVERLAP_SECONDS } from '#player/recording/joining.ts';
import { Recording } from '#player/recording/recording.ts';
import {
  BACKUP,
  connect,
  frame,
  kept,
  MAIN,
  NOON_MS,
  run,
  type Hear,
} from '#tests/support/onAir.ts';

beforeEach(() => void vi.useFakeTimers({ now: NOON_MS + 60_000 }));
afterEach(() => void vi.useRealTimers());

it('keeps only its newest sound, and what it said of it', () => {
  const beside = new Arrivals(Date.now);
  beside.addTitle('One');
  beside.add(run(MAIN, 0, 4_000), 'audio/mpeg');
  beside.addTitle('Two');
  expect(beside.frames.length).toBeLessThanOrEqual(1_200);
  expect(beside.frames.at(-1)).toEqual(frame(MAIN, 3_999));
  expect(beside.titles.at(-1)).toMatchObject({ text: 'Two' });
  expect(beside.titles.at(-1)!.atSeconds).toBeCloseTo(30, 0);
});

it('knows when its first sound was on the air, and when that can be believed', () => {
  const arrivals = new Arrivals(Date.now);
  expect(arrivals.settledAtMs(150)).toBe(Infinity);
  const began = Date.now();
  const { first, live } = connect(MAIN, 160, (frames, mime) => arrivals.add(frames, mime));
  expect(arrivals.originMs).toBeCloseTo(NOON_MS + first * MAIN.frameMs, -2);
  expect(arrivals.settledAtMs(60)).toBe(began + 60);
  live(3_000);
  expect(arrivals.originMs).toBeCloseTo(NOON_MS + first * MAIN.frameMs, -2);
  expect(arrivals.settledAtMs(10_000)).toBeLessThan(began + 400);
});

function aRecording() {
  const recording = new Recording(3_600, Date.now);
  const hear: Hear = (frames, mime) => recording.intake.add(frames, mime);
  return { recording, hear };
}

describe('a connection that was open beside', () => {
  it('goes on at once where the first ended, by its frames', () => {
    const { recording, hear } = aRecording();
    const feed = connect(MAIN, 160, hear);
    const beside = new Arrivals(Date.now);
    const other = connect(MAIN, 160, (frames, mime) => beside.add(frames, mime));
    feed.live(5_000);
    other.live(6_000);
    recording.intake.beginJoin(beside);
    expect(kept(recording)).toEqual(
      Array.from({ length: other.next() - feed.first }, (_, i) => ({
        name: 1,
        index: feed.first + i,
      })),
    );
  });

  it('goes on at once where the first ended, by the clock', () => {
    const { recording, hear } = aRecording();
    const beside = new Arrivals(Date.now);
    const feed = connect(MAIN, 160, hear);
    const other = connect(BACKUP, 160, (frames, mime) => beside.add(frames, mime));
    for (let i = 0; i < 400; i += 1) {
      feed.live(100);
      other.live(0);
    }
    const endedAtMs = feed.next() * MAIN.frameMs;
    other.live(1_500);
    recording.intake.beginJoin(beside);
    const first = kept(recording).find(({ name }) => name === BACKUP.name)!;
    const overlapMs = endedAtMs - first.index * BACKUP.frameMs;
    expect(Math.abs(overlapMs - CUT_OVERLAP_SECONDS * 1_000)).toBeLessThanOrEqual(50);
    expect(kept(recording).at(-1)).toEqual({ name: 2, index: other.next() - 1 });
  });

  it('brings its titles along, each to its moment', () => {
    const { recording, hear } = aRecording();
    const feed = connect(MAIN, 160, hear);
    const beside = new Arrivals(Date.now);
    const other = connect(MAIN, 160, (frames, mime) => beside.add(frames, mime));
    beside.addTitle('News');
    feed.live(1_000);
    const endSeconds = recording.endSeconds;
    other.live(2_000);
    beside.addTitle('Weather');
    other.live(1_000);
    recording.intake.beginJoin(beside);
    expect(recording.titleAt(endSeconds - 1)).toBeNull();
    expect(recording.titleAt(endSeconds)).toBe('News');
    expect(recording.titleAt(recording.endSeconds - 0.9)).toBe('Weather');
  });
});
