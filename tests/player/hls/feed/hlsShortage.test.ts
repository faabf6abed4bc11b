import { describe, expect, it } from 'vitest';
import { hangingCure, hardship, isRunningDry, type Supply } from '#player/hls/feed/hlsShortage.ts';

describe('supply', () => {
  const well: Supply = {
    inHandSeconds: 10,
    sinceNewsMs: 3_000,
    targetSeconds: 4,
    isTroubled: false,
    wasSupplied: true,
  };

  it('is enough between two segments that come in time, and through a short trouble', () => {
    expect(isRunningDry(well)).toBe(false);
    expect(isRunningDry({ ...well, isTroubled: true })).toBe(false);
    expect(isRunningDry({ ...well, targetSeconds: 2, inHandSeconds: 3.5 })).toBe(false);
  });

  it('runs dry when nothing comes, early enough for another stream', () => {
    expect(isRunningDry({ ...well, inHandSeconds: 5.9, isTroubled: true })).toBe(true);
    expect(isRunningDry({ ...well, inHandSeconds: 5.9, sinceNewsMs: 6_100 })).toBe(true);
    expect(isRunningDry({ ...well, inHandSeconds: 0.9 })).toBe(true);
  });

  it('is given its time when it begins', () => {
    const start = { ...well, inHandSeconds: 0.3, wasSupplied: false };
    expect(isRunningDry(start)).toBe(false);
    expect(isRunningDry({ ...start, sinceNewsMs: 4_100 })).toBe(true);
  });
});

describe('what hangs', () => {
  const hanging = { missingSeconds: 20, targetSeconds: 4, isTroubled: false, wasAskedAgain: true };

  it('gets new buffers where there is more, and asking again has not helped', () => {
    expect(hangingCure(hanging)).toBe('mend');
    expect(hangingCure({ ...hanging, wasAskedAgain: false })).toBe('ask-again');
    expect(hangingCure({ ...hanging, isTroubled: true })).toBe('ask-again');
  });

  it('is waited for while the station itself has no more', () => {
    expect(hangingCure({ ...hanging, missingSeconds: 0.1 })).toBe('ask-again');
  });
});

describe('a segment that comes slowly', () => {
  it('is slow while there is still time for another stream to come', () => {
    expect(hardship(0.46, 7)).toBe('slow');
    expect(hardship(0.9, 1)).toBe('slow');
  });

  it('strains the connection where it keeps up, and where much is in hand', () => {
    expect(hardship(1.1, 1)).toBe('strained');
    expect(hardship(0.9, 8)).toBe('strained');
  });

  it('is well where two could be had at once, or nothing is known', () => {
    expect(hardship(2, 0)).toBeNull();
    expect(hardship(null, 0)).toBeNull();
  });
});
