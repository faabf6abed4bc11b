import { expect, it } from 'vitest';
import { atRates } from './rateTap.ts';
import type { TapWindow } from './tapRecord.ts';

it('gives each window the rate that was noted last before it', () => {
  const record = {
    tracks: [{ id: 0, windows: [at(100), at(200), at(300)] }],
    nowMs: 300,
    pageMs: 0,
  };
  const notes = [
    { atMs: 150, rate: 1.03 },
    { atMs: 250, rate: 0.97 },
  ];
  const [track] = atRates(record, notes).tracks;
  expect(track?.windows.map(({ playbackRate }) => playbackRate)).toEqual([1, 1.03, 0.97]);
});

function at(atMs: number): TapWindow {
  return {
    atMs,
    durationMs: 20,
    level: 0.2,
    audible: 127,
    second: 0,
    carrierHz: 500,
    purity: 1,
    changedAtMs: null,
    playbackRate: 1,
  };
}
