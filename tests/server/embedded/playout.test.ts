import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { audioFrames } from '#server/embedded/live/audioFrames.ts';
import { embeddedStations } from '#server/embedded/network.ts';
import { playsBetween, readPlayouts, rotationMs } from '#server/embedded/playout.ts';

const media = path.resolve('src/server/embedded/media');
const playouts = readPlayouts();

describe.each([...playouts])('the sound of %s', (_, playout) => {
  const files = playout.items.map(({ file }) => readFileSync(path.join(media, 'live', file)));

  it('is whole frames of one format', () => {
    const formats = files.map((bytes) => audioFrames(bytes, playout.codec).format);
    expect(new Set(formats).size).toBe(1);
  });

  it('is as long as its playout says, to the millisecond', () => {
    for (const [index, { durationSeconds }] of playout.items.entries()) {
      const { starts, frameSeconds } = audioFrames(files[index]!, playout.codec);
      expect((starts.length - 1) * frameSeconds).toBeCloseTo(durationSeconds, 6);
      expect(Number.isInteger(Math.round(durationSeconds * 1e6) / 1e3)).toBe(true);
    }
  });

  it.skipIf(playout.codec !== 'mp3')(
    'can be joined at any frame: none leans on the one before',
    () => {
      for (const bytes of files) {
        const { starts } = audioFrames(bytes, 'mp3');
        // Layer III: the first nine bits after the header say how far back the frame's data begins.
        const reaches = starts
          .slice(0, -1)
          .map((at) => (bytes[at + 4]! << 1) | (bytes[at + 5]! >> 7));
        expect(Math.max(...reaches)).toBe(0);
      }
    },
  );

  it('goes on for at least five minutes before it comes round, with several titles', () => {
    expect(rotationMs(playout)).toBeGreaterThanOrEqual(300_000);
    expect(new Set(playout.items.map(({ title }) => title)).size).toBeGreaterThanOrEqual(5);
  });
});

it('is there for every channel of the network', () => {
  const channels = embeddedStations.flatMap((station) => station.channels.map(({ id }) => id));
  expect([...playouts.keys()].toSorted()).toEqual(channels.toSorted());
});

it('is no more than 12 MB in all', () => {
  const size = ['live', 'audio']
    .flatMap((name) =>
      readdirSync(path.join(media, name)).map((file) => path.join(media, name, file)),
    )
    .reduce((sum, file) => sum + statSync(file).size, 0);
  expect(size).toBeLessThan(12_000_000);
});

describe('playsBetween', () => {
  const [playout] = playouts.values();
  const atMs = Date.UTC(2026, 6, 4, 3, 21, 7);

  it('leaves no gap, and begins with what already sounds', () => {
    const plays = playsBetween(playout!, atMs, atMs + 3_600_000);
    expect(plays[0]!.startMs).toBeLessThanOrEqual(atMs);
    const starts = plays.map(({ startMs }) => startMs);
    const ends = plays.map(
      ({ item, startMs }) => startMs + Math.round(item.durationSeconds * 1_000),
    );
    expect(starts.slice(1)).toEqual(ends.slice(0, -1));
    expect(ends.at(-1)).toBeGreaterThanOrEqual(atMs + 3_600_000);
  });

  it('is a pure matter of time', () => {
    const later = playsBetween(
      playout!,
      atMs + rotationMs(playout!),
      atMs + rotationMs(playout!) + 1,
    );
    expect(later[0]?.item).toBe(playsBetween(playout!, atMs, atMs + 1)[0]?.item);
  });
});
