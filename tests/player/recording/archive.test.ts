import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Recording } from '#player/recording/recording.ts';
import { fakeAudioStore } from '#tests/support/fakeAudioStore.ts';
import { bytesOf } from '#tests/support/frames.ts';

// It comes by itself, when it is needed: here it is there already.
beforeAll(async () => void (await import('#player/recording/archive.ts')));

const FRAME_SECONDS = 0.25;
const HOUR = 3_600;

function anArchived({ windowSeconds = HOUR } = {}) {
  const { disk, openStore } = fakeAudioStore();
  const recording = new Recording(windowSeconds, () => 0, { openStore });
  let sent = 0;
  /** Second after second, each with time for what it sets going. */
  const record = async (seconds: number) => {
    for (let i = 0; i < seconds; i += 1) {
      const frames = Array.from({ length: 1 / FRAME_SECONDS }, () => {
        sent += 1;
        return frame(sent);
      });
      recording.intake.add(frames, 'audio/mpeg');
      // oxlint-disable-next-line no-await-in-loop -- It is one second after the other.
      await settled();
    }
  };
  return { recording, disk, record };
}

const frame = (n: number) => ({
  bytes: Uint8Array.of(n >> 16, (n >> 8) & 255, n & 255),
  durationSeconds: FRAME_SECONDS,
});

/** All that is under way without a clock is over. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** What is kept, as it would be played. */
async function played(recording: Recording): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let at = recording.startSeconds; ;) {
    const chunk = recording.chunkAt(at);
    if (!chunk) return bytesOf(...pieces);
    // oxlint-disable-next-line no-await-in-loop -- One after the other, as they are played.
    const bytes = await recording.load(chunk);
    if (bytes) pieces.push(bytes);
    at = bytes ? chunk.endSeconds : at;
  }
}

const bytesFrom = (from: number, to: number) =>
  bytesOf(...Array.from({ length: to - from }, (_, i) => frame(from + i + 1).bytes));

/** How much of it lies in memory, in seconds. */
function inMemory(recording: Recording): number {
  let seconds = 0;
  for (let chunk = recording.chunkAt(0); chunk; chunk = recording.chunkAt(chunk.endSeconds)) {
    if (chunk.bytes) seconds += chunk.endSeconds - chunk.startSeconds;
  }
  return seconds;
}

it('keeps the newest minutes in memory, the rest outside, and plays all of it', async () => {
  const { recording, disk, record } = anArchived();
  await record(1_000);
  expect(inMemory(recording)).toBeGreaterThanOrEqual(240);
  expect(inMemory(recording)).toBeLessThanOrEqual(272);
  expect(disk.kept.size).toBeGreaterThan(20);
  expect(await played(recording)).toEqual(bytesFrom(0, 4_000));
  expect(recording.reachSeconds).toBe(HOUR);
});

it('opens no store before there is something to put in it', async () => {
  const { disk, record } = anArchived();
  await record(260);
  expect(disk.opened).toBe(0);
  await record(60);
  expect(disk.opened).toBe(1);
});

it('lets the oldest sound go first, outside too', async () => {
  const { recording, disk, record } = anArchived({ windowSeconds: 600 });
  await record(2_000);
  expect(recording.endSeconds - recording.startSeconds).toBeCloseTo(600, -1);
  expect(disk.kept.size).toBeLessThanOrEqual(13);
  expect(await played(recording)).toEqual(bytesFrom(recording.startSeconds * 4, 8_000));
});

it('falls back on memory where nothing can be stored, and says how far one can go', async () => {
  const { recording, disk, record } = anArchived();
  disk.isForbidden = true;
  await record(2_000);
  expect(recording.reachSeconds).toBe(900);
  expect(recording.endSeconds - recording.startSeconds).toBeCloseTo(900, -1);
  expect(inMemory(recording)).toBeCloseTo(900, -1);
  expect(disk.opened).toBe(1);
});

it('falls back on memory where there is a store without any room', async () => {
  const { recording, disk, record } = anArchived();
  disk.room = 0;
  await record(1_500);
  expect(recording.reachSeconds).toBe(900);
  expect(disk.isClosed).toBe(true);
});

it('keeps as much as there is room for', async () => {
  const { recording, disk, record } = anArchived();
  disk.room = 10;
  await record(2_000);
  expect(recording.reachSeconds).toBeGreaterThan(490);
  expect(recording.reachSeconds).toBeLessThan(600);
  expect(recording.endSeconds - recording.startSeconds).toBeCloseTo(recording.reachSeconds);
  expect(await played(recording)).toEqual(bytesFrom(recording.startSeconds * 4, 8_000));
});

it('takes what cannot be read out of the recording, and goes on behind it', async () => {
  const { recording, disk, record } = anArchived();
  await record(1_000);
  disk.broken.add(2);
  expect(await recording.load(recording.chunkAt(70)!)).toBeNull();
  expect(recording.chunkAt(59)?.endSeconds).toBeCloseTo(60);
  expect(recording.chunkAt(70)?.startSeconds).toBeCloseTo(90);
  expect(await played(recording)).toEqual(bytesOf(bytesFrom(0, 240), bytesFrom(360, 4_000)));
});

it('reads each piece once, and the next before it is asked for', async () => {
  const { recording, disk, record } = anArchived();
  await record(600);
  await recording.load(recording.chunkAt(0)!);
  expect(disk.reads).toEqual([0, 1]);
  for (let at = 1; at < 59; at += 1) {
    // oxlint-disable-next-line no-await-in-loop -- One after the other, as they are played.
    await recording.load(recording.chunkAt(at)!);
  }
  expect(disk.reads).toEqual([0, 1, 2]);
});

it('has nothing for a chunk that went meanwhile', async () => {
  const { recording, record } = anArchived({ windowSeconds: 600 });
  await record(600);
  const oldest = recording.chunkAt(0)!;
  await record(100);
  expect(await recording.load(oldest)).toBeNull();
  expect(recording.startSeconds).toBeGreaterThan(90);
});

it('forgets all of it at the end', async () => {
  const { recording, disk, record } = anArchived();
  await record(600);
  recording.dispose();
  await settled();
  expect(disk.isClosed).toBe(true);
  expect(disk.kept.size).toBe(0);
});

it('lets nobody ask twice for what it has forgotten', async () => {
  const { recording, record } = anArchived();
  await record(600);
  recording.dispose();
  const chunk = recording.chunkAt(10)!;
  expect(await recording.load(chunk)).toBeNull();
  expect(recording.chunkAt(chunk.startSeconds)?.startSeconds).toBe(chunk.endSeconds);
});

it('forgets what was being written at the end', async () => {
  const { recording, disk, record } = anArchived();
  await record(269);
  const writing = record(1);
  recording.dispose();
  await writing;
  expect(disk.kept.size).toBe(0);
});

describe('whatever the browser’s room does', () => {
  const anyStep = fc.oneof(
    fc.record({ does: fc.constant('record' as const), seconds: fc.integer({ min: 1, max: 120 }) }),
    fc.record({ does: fc.constant('room' as const), pieces: fc.integer({ min: 0, max: 12 }) }),
    fc.record({ does: fc.constant('break' as const), piece: fc.integer({ min: 0, max: 20 }) }),
    fc.record({
      does: fc.constant('play' as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  );
  type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

  /** The frames of a chunk, by the number that each has. */
  const numbersIn = (bytes: Uint8Array) =>
    Array.from({ length: bytes.length / 3 }, (_, i) => {
      const [a = 0, b = 0, c = 0] = bytes.subarray(i * 3, i * 3 + 3);
      return (a << 16) | (b << 8) | c;
    });

  /** Each chunk that can be had is the sound of its moment, and of nothing else. */
  async function playsTruly(recording: Recording, atSeconds: number): Promise<boolean> {
    const chunk = recording.chunkAt(atSeconds);
    const bytes = chunk && (await recording.load(chunk));
    if (!bytes) return true;
    const first = Math.round(chunk.startSeconds / FRAME_SECONDS) + 1;
    return numbersIn(bytes).every((number, i) => number === first + i);
  }

  it('plays the sound of the moment that was asked for, or none, and holds to its window', async () => {
    const windowSeconds = 500;
    const holds = async (steps: readonly Step[]) => {
      const { recording, disk, record } = anArchived({ windowSeconds });
      await record(330);
      for (const step of steps) {
        // oxlint-disable no-await-in-loop -- One after the other, as it happens to a listener.
        if (step.does === 'record') await record(step.seconds);
        else if (step.does === 'room') disk.room = step.pieces;
        else if (step.does === 'break') disk.broken.add(step.piece);
        else {
          const { startSeconds, endSeconds } = recording;
          const at = startSeconds + (endSeconds - startSeconds) * step.at;
          if (!(await playsTruly(recording, at))) return false;
        }
        // oxlint-enable no-await-in-loop
        if (recording.endSeconds - recording.startSeconds > windowSeconds + 1.01) return false;
      }
      recording.dispose();
      await settled();
      return disk.usedAfterClose.length === 0 && (disk.opened === 0 || disk.kept.size === 0);
    };
    const stories = fc.array(anyStep, { minLength: 4, maxLength: 16 });
    const property = fc.asyncProperty(stories, holds);
    await expect(fc.assert(property, { numRuns: 40 })).resolves.toBeUndefined();
  });
});
