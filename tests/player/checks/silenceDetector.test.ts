import { expect, it } from 'vitest';
import { createSilenceDetector } from '#player/checks/silenceDetector.ts';

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
