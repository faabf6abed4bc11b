import { expect, it } from 'vitest';
import { clockDuration, progressDurations, spokenDuration } from '#player/ui/time/duration.ts';

it.each([
  [0, '0:00'],
  [42, '0:42'],
  [42.9, '0:42'],
  [-3, '0:00'],
  [600, '10:00'],
  [3_599.9, '59:59'],
  [3_723, '1:02:03'],
])('writes %d seconds as %s', (seconds, written) => {
  expect(clockDuration(seconds)).toBe(written);
});

it('writes elapsed and total in one shape', () => {
  expect(progressDurations(2_530, 7_200)).toEqual({ elapsed: '0:42:10', total: '2:00:00' });
  expect(progressDurations(5, 3_600)).toEqual({ elapsed: '0:00:05', total: '1:00:00' });
  expect(progressDurations(65, 1_800)).toEqual({ elapsed: '1:05', total: '30:00' });
  expect(progressDurations(3_700, 7_200)).toEqual({ elapsed: '1:01:40', total: '2:00:00' });
});

it.each([
  [40, '40 seconds'],
  [1, '1 second'],
  [59.7, '1 minute'],
  [60, '1 minute'],
  [720, '12 minutes'],
])('says %d seconds as "%s"', (seconds, said) => {
  expect(spokenDuration(seconds, 'en-US')).toBe(said);
});

it('speaks the listener’s language', () => {
  expect(spokenDuration(720, 'de')).toBe('12 Minuten');
});
