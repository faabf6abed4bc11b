// @vitest-environment jsdom
import { beforeAll, expect, it } from 'vitest';
import { rawFrames } from '#player/decks/container.ts';
import { SourceBufferFeed } from '#player/decks/sourceBufferFeed.ts';
import { Recording } from '#player/recording/recording.ts';
import { fakeAudioStore } from '#tests/support/fakeAudioStore.ts';
import { fakeElement } from '#tests/support/fakeElement.ts';
import { fakeMediaSource } from '#tests/support/fakeMediaSource.ts';

// It comes by itself, when it is needed: here it is there already.
beforeAll(async () => void (await import('#player/recording/archive.ts')));

const FRAME_SECONDS = 0.25;

/** A feed on a recording of a thousand seconds, of which the first 700 or so lie outside of memory. */
async function anArchivedFeed() {
  const { disk, openStore } = fakeAudioStore();
  const recording = new Recording(3_600, () => 0, { openStore });
  for (let second = 0; second < 1_000; second += 1) {
    const bytes = Uint8Array.of(second >> 8, second & 255);
    const frames = Array.from({ length: 4 }, () => ({ bytes, durationSeconds: FRAME_SECONDS }));
    recording.intake.add(frames, 'audio/mpeg');
    // oxlint-disable-next-line no-await-in-loop -- It is one second after the other.
    await underWay();
  }
  const { node, playhead } = fakeElement();
  const { buffer, mediaSource } = fakeMediaSource((bytes) => (bytes.length / 2) * FRAME_SECONDS);
  const feed = new SourceBufferFeed(mediaSource, recording, node, {
    container: rawFrames(),
    onBroken: () => {},
  });
  /** All that a press or a step of the playhead leads to. */
  const settle = async () => {
    for (let i = 0; i < 100; i += 1) {
      buffer.settle();
      // oxlint-disable-next-line no-await-in-loop -- One piece leads to the next.
      await underWay();
    }
  };
  const seek = async (seconds: number) => {
    playhead.seconds = seconds;
    feed.restartAt(seconds);
    await settle();
  };
  return { recording, disk, playhead, buffer, feed, seek, settle };
}

const underWay = () => new Promise((resolve) => setImmediate(resolve));

it('plays what lies outside of memory', async () => {
  const { buffer, seek, feed, playhead, settle } = await anArchivedFeed();
  await seek(100.5);
  expect(buffer.span[0]).toBe(100);
  expect(buffer.span[1]).toBeGreaterThan(125);
  playhead.seconds = 120;
  feed.pump();
  await settle();
  expect(buffer.span[1]).toBeGreaterThan(144);
});

it('forgets a piece that comes after the listener has gone elsewhere', async () => {
  const { buffer, seek, feed, playhead } = await anArchivedFeed();
  playhead.seconds = 100;
  feed.restartAt(100);
  await seek(900);
  expect(buffer.span[0]).toBe(900);
  expect(buffer.log.filter((entry) => entry === 'append 100')).toEqual([]);
});

it('goes on behind what cannot be read, and takes the playhead over it', async () => {
  const { buffer, disk, seek, playhead, feed } = await anArchivedFeed();
  disk.broken.add(4);
  await seek(110);
  expect(buffer.log.filter((entry) => entry.startsWith('append 1'))).toContain('append 119');
  expect(buffer.span[0]).toBe(150);
  expect(playhead.seconds).toBe(110);
  playhead.seconds = 119.99;
  feed.pump();
  expect(playhead.seconds).toBeCloseTo(150, 0);
});

it('finds something to play when all that was asked for is broken', async () => {
  const { disk, seek, playhead, buffer } = await anArchivedFeed();
  for (let key = 0; key < 30; key += 1) disk.broken.add(key);
  await seek(0);
  expect(buffer.span[0]).toBeGreaterThan(700);
  expect(playhead.seconds).toBeCloseTo(buffer.span[0], 0);
});
