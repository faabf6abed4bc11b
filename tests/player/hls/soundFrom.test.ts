import { expect, it } from 'vitest';
import { HlsMoments } from '#player/hls/hlsMoments.ts';
import { soundFromMs } from '#player/hls/soundFrom.ts';
import { hlsWorld } from '#tests/support/hlsDeps.ts';
import { aPlaylist, NOW } from '#tests/support/hlsPlaylists.ts';
import { timeRanges } from '#tests/support/timeRanges.ts';

/** An element that stands at a second and holds some sound of a playlist that ends now, at second 124. */
function soundFrom(clockMs: number, currentTime: number, ...held: [number, number][]) {
  const moments = new HlsMoments(hlsWorld().deps);
  moments.learn(aPlaylist());
  const come = { buffered: timeRanges(...held), currentTime, edgeSeconds: 124 };
  return soundFromMs(clockMs, moments, come);
}

it('has sound at once of a moment that is in hand', () => {
  expect(soundFrom(NOW - 14_000, 112, [108, 120])).toBe(NOW - 14_000);
});

it('will have sound of a moment that can be fetched', () => {
  expect(soundFrom(NOW - 2_000, 112, [108, 112])).toBe(NOW - 2_000);
});

it('has sound only from where it was told to begin', () => {
  expect(soundFrom(NOW - 22_000, 112, [112, 120])).toBe(NOW - 12_000);
});

it('has no sound of a moment that its stream has not come to', () => {
  expect(soundFrom(NOW + 6_000, 112, [112, 120])).toBe(Infinity);
});

it('has sound only behind a hole that its encoder left', () => {
  const moments = new HlsMoments(hlsWorld().deps);
  const before = aPlaylist({ from: 100, segments: 3, endsMs: NOW - 30_000 });
  const after = aPlaylist({ from: 112, segments: 3 });
  moments.learn({
    ...after,
    fragmentStart: 100,
    fragments: [...before.fragments, ...after.fragments.map((one) => ({ ...one, cc: 1 }))],
  });
  const come = { buffered: timeRanges([100, 124]), currentTime: 101, edgeSeconds: 124 };
  expect(soundFromMs(NOW - 40_000, moments, come)).toBe(NOW - 12_000);
  expect(soundFromMs(NOW - 5_000, moments, come)).toBe(NOW - 5_000);
});

it('cannot be told while nothing is known of the clock', () => {
  const moments = new HlsMoments(hlsWorld().deps);
  const come = { buffered: timeRanges(), currentTime: 0, edgeSeconds: null };
  expect(soundFromMs(NOW, moments, come)).toBeNull();
});
