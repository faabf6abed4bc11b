import { beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from '#audio/frame.ts';
import { SEGMENT_SECONDS } from '#player/recording/archive.ts';
import type { Join } from '#player/recording/chunk.ts';
import { KeptSound } from '#player/recording/keptSound.ts';
import { MEMORY_SECONDS, UNAIDED_SECONDS } from '#player/recording/window.ts';
import { fakeAudioStore } from '#tests/support/fakeAudioStore.ts';

// Loaded when there is something to archive; here it is there already.
beforeAll(async () => void (await import('#player/recording/archive.ts')));

const JOIN: Join = { originMs: 0 };

/** So many seconds of sound, in frames of a quarter of a second. */
const seconds = (count: number): Frame[] =>
  Array.from({ length: count * 4 }, () => ({ bytes: Uint8Array.of(1), durationSeconds: 0.25 }));

const settled = () => new Promise((resolve) => setImmediate(resolve));

function keep(kept: KeptSound, count: number): void {
  for (let i = 0; i < count; i += 1) {
    kept.chunks.append(seconds(1), 'audio/mpeg', JOIN);
    kept.makeRoom();
  }
}

describe('a window', () => {
  it('is as long as was asked for, to the second', () => {
    const kept = new KeptSound(60, undefined);
    keep(kept, 300);
    expect([kept.chunks.startSeconds, kept.endSeconds]).toEqual([240, 300]);
    expect(kept.reachSeconds).toBe(60);
  });

  it('moves titles and cuts along with the sound', () => {
    const kept = new KeptSound(60, undefined);
    kept.addTitle(0, 'One');
    kept.addCut(false);
    keep(kept, 50);
    kept.addTitle(50, 'Two');
    kept.addCut(true);
    keep(kept, 30);
    expect(kept.titleAt(20)).toBe('One');
    expect(kept.cuts).toEqual([{ atSeconds: 50, isOtherMime: true }]);
    keep(kept, 60);
    expect(kept.titleAt(80)).toBe('Two');
    expect(kept.titleAt(40)).toBeNull();
    expect(kept.cuts).toEqual([]);
  });

  it('is all in memory where there is no other room, whatever was asked for', () => {
    const kept = new KeptSound(3_600, undefined);
    keep(kept, 600);
    expect(kept.chunks.at(0)?.bytes).not.toBeNull();
    expect(kept.reachSeconds).toBe(3_600);
  });
});

describe('older sound', () => {
  it('leaves memory by and by, while the newest minutes stay', async () => {
    const { disk, openStore } = fakeAudioStore();
    const kept = new KeptSound(3_600, openStore);
    for (let i = 0; i < MEMORY_SECONDS + 3 * SEGMENT_SECONDS + 1; i += 1) {
      keep(kept, 1);
      // oxlint-disable-next-line no-await-in-loop -- Each second has time for what it sets going.
      await settled();
    }
    expect(disk.kept.size).toBe(3);
    expect(kept.chunks.at(0)?.bytes).toBeNull();
    expect(kept.chunks.at(kept.endSeconds - MEMORY_SECONDS)?.bytes).not.toBeNull();
    expect(await kept.load(kept.chunks.at(0)!)).toEqual(Uint8Array.of(1, 1, 1, 1));
  });

  it('is not archived for somebody who has stopped meanwhile', async () => {
    const { disk, openStore } = fakeAudioStore();
    const kept = new KeptSound(3_600, openStore);
    keep(kept, MEMORY_SECONDS + 1);
    kept.dispose();
    await settled();
    keep(kept, 2 * SEGMENT_SECONDS);
    await settled();
    expect(disk.opened).toBe(0);
  });
});

it('keeps less without help than with it, and more in memory than one segment', () => {
  expect(SEGMENT_SECONDS).toBeLessThan(MEMORY_SECONDS);
  expect(MEMORY_SECONDS).toBeLessThan(UNAIDED_SECONDS);
});
