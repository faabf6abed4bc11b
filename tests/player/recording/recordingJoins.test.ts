import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Arrivals } from '#player/recording/arrivals.ts';
import { CUT_OVERLAP_SECONDS } from '#player/recording/joining.ts';
import { Recording } from '#player/recording/recording.ts';
import {
  BACKUP,
  BACKUP_AAC,
  chunkClocks,
  connect,
  kept,
  MAIN,
  NOON_MS,
  onAir,
  run,
  type Hear,
} from '#tests/support/onAir.ts';

const UNHURRIED_SECONDS = 10;
const OVERLAP_MS = CUT_OVERLAP_SECONDS * 1_000;

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

beforeEach(() => void vi.useFakeTimers({ now: NOON_MS }));
afterEach(() => void vi.useRealTimers());

function aRecording() {
  const grown = vi.fn<() => void>();
  const recording = new Recording(3_600, Date.now, { onGrown: grown });
  const hear: Hear = (frames, mime) => recording.intake.add(frames, mime);
  return { recording, hear, grown };
}

const indexes = (recording: Recording) => kept(recording).map(({ index }) => index);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

describe('the same encoder again', () => {
  it('leaves nothing out and repeats nothing, wherever its burst begins', () => {
    const story = fc.record({
      playedMs: fc.integer({ min: 1, max: 200 }).map((n) => n * 100),
      awayMs: fc.integer({ min: 0, max: 3_000 }),
      firstBurst: fc.integer({ min: 0, max: 300 }),
      burst: fc.integer({ min: 0, max: 600 }),
      pieces: fc.integer({ min: 1, max: 12 }),
      overMs: fc.integer({ min: 0, max: 200 }),
    });
    const isWhole = ({
      playedMs,
      awayMs,
      firstBurst,
      burst,
      pieces,
      overMs,
    }: Drawn<typeof story>) => {
      vi.setSystemTime(NOON_MS + 20_000);
      const { recording, hear } = aRecording();
      const one = connect(MAIN, firstBurst, hear, { pieces });
      one.live(playedMs);
      vi.advanceTimersByTime(awayMs);
      recording.intake.beginJoin(undefined, UNHURRIED_SECONDS);
      const other = connect(MAIN, burst, hear, { pieces, overMs });
      other.live(2_500);
      // One frame in common proves nothing: then the clock decides, which may be a frame off.
      fc.pre(Math.abs(one.next() - other.first) > 1);
      const [from, end] = [one.first, other.next()];
      const missed = Math.max(other.first - one.next(), 0);
      expect(indexes(recording)).toEqual([
        ...range(from, one.next()),
        ...range(one.next() + missed, end),
      ]);
    };
    fc.assert(fc.property(story, isWhole), { numRuns: 60 });
  });

  it('is recognised where its burst reaches back beyond the recording', () => {
    vi.advanceTimersByTime(20_000);
    const { recording, hear } = aRecording();
    const one = connect(MAIN, 40, hear);
    one.live(500);
    recording.intake.beginJoin();
    const other = connect(MAIN, 400, hear);
    other.live(1_000);
    expect(indexes(recording)).toEqual(range(one.first, other.next()));
    expect(recording.cuts).toEqual([]);
  });

  it('is not taken for the last time that it played the same', () => {
    const { recording, hear } = aRecording();
    const loop = run(MAIN, 0, 1_000);
    for (let at = 0; at < 1_000; at += 4) {
      vi.advanceTimersByTime(100);
      hear(loop.slice(at, at + 4), 'audio/mpeg');
    }
    vi.advanceTimersByTime(30_000);
    recording.intake.beginJoin(undefined, UNHURRIED_SECONDS);
    hear(loop.slice(0, 160), 'audio/mpeg');
    vi.advanceTimersByTime(1_000);
    hear(loop.slice(160, 200), 'audio/mpeg');
    expect(recording.endSeconds).toBeCloseTo(30);
  });

  it('is not taken for older silence when it begins in silence', () => {
    const silence = { bytes: Uint8Array.of(9, 0, 0, 0), durationSeconds: 0.025 };
    const { recording } = aRecording();
    const quiet = Array.from({ length: 200 }, () => silence);
    recording.intake.add(quiet, 'audio/mpeg');
    recording.intake.beginJoin();
    recording.intake.add(quiet, 'audio/mpeg');
    vi.advanceTimersByTime(500);
    expect(recording.endSeconds).toBeCloseTo(5 + CUT_OVERLAP_SECONDS);
  });
});

describe('another encoder', () => {
  it.each([
    { kind: 'of the same codec', backup: BACKUP, isOtherMime: false },
    { kind: 'of another codec', backup: BACKUP_AAC, isOtherMime: true },
  ])(
    '$kind goes on where the first ended, but for a frame and the length of a fade',
    ({ backup, isOtherMime }) => {
      const story = fc.record({
        playedMs: fc.integer({ min: 10, max: 100 }).map((n) => n * 100),
        awayMs: fc.integer({ min: 0, max: 3_000 }),
        burst: fc.integer({ min: 200, max: 600 }),
        pieces: fc.integer({ min: 1, max: 12 }),
        overMs: fc.integer({ min: 0, max: 400 }),
      });
      const isAligned = ({ playedMs, awayMs, burst, pieces, overMs }: Drawn<typeof story>) => {
        vi.setSystemTime(NOON_MS + 60_000);
        const { recording, hear } = aRecording();
        const one = connect(MAIN, 160, hear);
        one.live(playedMs);
        const endedAtMs = one.next() * MAIN.frameMs;
        const cutAt = recording.endSeconds;
        vi.advanceTimersByTime(awayMs);
        recording.intake.beginJoin(undefined, UNHURRIED_SECONDS);
        connect(backup, burst, hear, { pieces, overMs }).live(2_500);
        const after = kept(recording).filter(({ name }) => name === backup.name);
        const beganAtMs = after[0]!.index * backup.frameMs;
        const jitterMs = Math.max(MAIN.frameMs, backup.frameMs);
        const missedMs = Math.abs(endedAtMs - OVERLAP_MS - beganAtMs);
        expect(missedMs).toBeLessThanOrEqual(backup.frameMs / 2 + jitterMs);
        expect(after.map(({ index }) => index)).toEqual(
          range(after[0]!.index, after.at(-1)!.index + 1),
        );
        expect(recording.cuts).toEqual([{ atSeconds: cutAt, isOtherMime }]);
        expect(recording.chunkAt(cutAt)?.startSeconds).toBe(cutAt);
        const clocks = chunkClocks(recording);
        const steps = clocks.slice(1).map((clockMs, i) => clockMs - clocks[i]!);
        expect(Math.min(...steps)).toBeGreaterThan(-OVERLAP_MS - backup.frameMs / 2 - jitterMs);
      };
      fc.assert(fc.property(story, isAligned), { numRuns: 40 });
    },
  );

  it('joins at the end when it begins after what is recorded', () => {
    vi.advanceTimersByTime(60_000);
    const { recording, hear } = aRecording();
    const one = connect(MAIN, 160, hear);
    one.live(1_000);
    const endSeconds = recording.endSeconds;
    vi.advanceTimersByTime(30_000);
    recording.intake.beginJoin();
    const other = connect(BACKUP, 100, hear);
    other.live(1_000);
    expect(kept(recording)[one.next() - one.first]).toEqual({ name: 2, index: other.first });
    expect(recording.clockMs(endSeconds + 1)! - recording.clockMs(endSeconds - 1)!).toBeGreaterThan(
      25_000,
    );
  });

  it('is heard out while there is sound in hand, and cut to soon when there is none', () => {
    for (const [inHandSeconds, atMost] of [
      [undefined, 150],
      [0, 120],
      [1.2, 200],
      [30, 1_500],
    ] as const) {
      vi.setSystemTime(NOON_MS + 60_000);
      const { recording, hear } = aRecording();
      connect(MAIN, 160, hear).live(1_000);
      const { endSeconds } = recording;
      recording.intake.beginJoin(new Arrivals(Date.now, 640), inHandSeconds);
      // A burst that does not end: faster than it plays, all the time.
      let next = onAir(BACKUP) - 1_000;
      const began = Date.now();
      while (recording.endSeconds === endSeconds && Date.now() < began + 3_000) {
        hear(run(BACKUP, next, next + 40), 'audio/mpeg');
        next += 40;
        vi.advanceTimersByTime(20);
      }
      expect(Date.now() - began, `with ${inHandSeconds} s in hand`).toBeLessThanOrEqual(
        atMost + 20,
      );
    }
  });

  it('takes its place without another byte, and says that it has', () => {
    vi.advanceTimersByTime(60_000);
    const { recording, hear, grown } = aRecording();
    connect(MAIN, 160, hear).live(1_000);
    const { endSeconds } = recording;
    vi.advanceTimersByTime(1_000);
    recording.intake.beginJoin();
    connect(BACKUP, 160, hear, { pieces: 1 });
    expect(recording.endSeconds).toBe(endSeconds);
    grown.mockClear();
    vi.advanceTimersByTime(150);
    expect(recording.endSeconds).toBeGreaterThan(endSeconds + 0.5);
    expect(grown).toHaveBeenCalledOnce();
  });

  it('does nothing more once the recording is forgotten', () => {
    vi.advanceTimersByTime(60_000);
    const { recording, hear, grown } = aRecording();
    connect(MAIN, 160, hear).live(1_000);
    recording.intake.beginJoin();
    connect(BACKUP, 160, hear, { pieces: 1 });
    recording.dispose();
    grown.mockClear();
    vi.advanceTimersByTime(2_000);
    expect(grown).not.toHaveBeenCalled();
  });

  it('cannot make a clock that was set back lose what comes', () => {
    vi.advanceTimersByTime(60_000);
    const { recording, hear } = aRecording();
    connect(MAIN, 160, hear).live(1_000);
    const { endSeconds } = recording;
    vi.setSystemTime(NOON_MS + 10_000);
    recording.intake.beginJoin();
    connect(BACKUP, 160, hear).live(2_000);
    expect(recording.endSeconds).toBeGreaterThan(endSeconds + 1.5);
  });
});
