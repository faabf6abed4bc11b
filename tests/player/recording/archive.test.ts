import { beforeAll, expect, it } from 'vitest';
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
      recording.add(frames, 'audio/mpeg');
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
