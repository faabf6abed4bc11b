import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { createSilenceDetector, isSilence } from '#player/checks/silenceDetector.ts';

/** What is said of samples that come every four seconds. */
function said(...levels: readonly number[]) {
  const watch = createSilenceDetector();
  return levels.map((level, i) => watch(level, i * 4_000));
}

const SPEECH = -18;

it('says after 20 seconds that nothing can be heard, once', () => {
  expect(said(SPEECH, -90, -90, -90, -90, -90, -90, -90, -90)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    'silent',
    null,
    null,
  ]);
});

it('takes digital silence for what it is', () => {
  expect(said(...Array.from({ length: 6 }, () => -Infinity)).at(-1)).toBe('silent');
});

it('says when there is sound again', () => {
  const levels = [...Array.from({ length: 7 }, () => -100), SPEECH, SPEECH];
  expect(said(...levels).slice(-2)).toEqual(['audible', null]);
});

it('lets a pause in a play, and the room it is played in, be silent', () => {
  expect(said(SPEECH, -100, -100, -100, -100, -60, -100, -100, -100, -100)).toEqual(
    Array.from({ length: 10 }, () => null),
  );
});

it('does not count time that nobody listened to', () => {
  const watch = createSilenceDetector();
  watch(-100, 0);
  expect(watch(-100, 3_600_000)).toBeNull();
  for (let s = 4; s < 20; s += 4) expect(watch(-100, 3_600_000 + s * 1_000)).toBeNull();
  expect(watch(-100, 3_620_000)).toBe('silent');
});

it('knows silence by 70 dB below full scale, and nothing above it', () => {
  expect([-Infinity, -120, -70.1].map(isSilence)).toEqual([true, true, true]);
  expect([-70, -60, -18, 0].map(isSilence)).toEqual([false, false, false, false]);
});

it('tells of silence and sound in turns, never twice the same', () => {
  assert(
    property(array(constantFrom(-100, SPEECH), { maxLength: 80 }), (levels) => {
      const told = said(...levels).filter((one) => one !== null);
      expect(told).toEqual(told.map((_, i) => (i % 2 === 0 ? 'silent' : 'audible')));
    }),
  );
});

it('never calls silent what has sounded within twenty seconds', () => {
  assert(
    property(array(constantFrom(-100, -90, SPEECH), { maxLength: 80 }), (levels) => {
      for (const [i, told] of said(...levels).entries()) {
        if (told !== 'silent') continue;
        expect(levels.slice(Math.max(i - 5, 0), i + 1)).not.toContain(SPEECH);
      }
    }),
  );
});
