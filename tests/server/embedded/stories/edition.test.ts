import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { editionDayMs, instantIn, When } from '#server/embedded/stories/edition.ts';

const DAY_MS = 86_400_000;
const day = (written: string) => Date.parse(`${written}T00:00:00Z`);
const at = (daysAgo: number, time: string): When => ({ daysAgo, time });

describe('the day of an edition', () => {
  const moments = [at(0, '05:30'), at(0, '14:05'), at(3, '22:00')];

  it.each([
    ['2031-02-12T14:05:00Z', '2031-02-12'],
    ['2031-02-12T23:59:59Z', '2031-02-12'],
    ['2031-02-12T14:04:59Z', '2031-02-11'],
    ['2031-02-12T00:00:00Z', '2031-02-11'],
    ['2031-03-01T00:00:00Z', '2031-02-28'],
  ])('at %s is %s: it is out when its last moment has passed', (now, written) => {
    expect(editionDayMs(Date.parse(now), moments)).toBe(day(written));
  });

  it('is today when nothing of it is of today', () => {
    expect(editionDayMs(Date.parse('2031-02-12T00:00:00Z'), [at(2, '22:00')])).toBe(
      day('2031-02-12'),
    );
    expect(editionDayMs(Date.parse('2031-02-12T00:00:00Z'), [])).toBe(day('2031-02-12'));
  });
});

describe('a moment of an edition', () => {
  it.each([
    [at(0, '05:30'), '2031-03-01T05:30:00.000Z'],
    [at(1, '23:59'), '2031-02-28T23:59:00.000Z'],
    [at(365, '00:00'), '2030-03-01T00:00:00.000Z'],
  ])('told as %j is %s', (when, instant) => {
    expect(instantIn(when, day('2031-03-01'))).toBe(instant);
  });

  it('is never of the future, and is at most a day older than it could be', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const when = fc.record({ daysAgo: fc.nat(400), time });
    const now = fc.integer({ min: day('2026-01-01'), max: day('2050-01-01') });
    fc.assert(
      fc.property(now, fc.array(when, { minLength: 1 }), (nowMs, moments) => {
        const dayMs = editionDayMs(nowMs, moments);
        const dates = moments.map((one) => Date.parse(instantIn(one, dayMs)));
        expect(Math.max(...dates)).toBeLessThanOrEqual(nowMs);
        expect(nowMs - dayMs).toBeLessThan(2 * DAY_MS);
      }),
    );
  });
});

it.each([
  [{ daysAgo: -1, time: '05:30' }],
  [{ daysAgo: 0.5, time: '05:30' }],
  [{ daysAgo: 0, time: '25:00' }],
  [{ daysAgo: 0, time: 'noon' }],
])('takes %j for no moment', (written) => {
  expect(v.is(When, written)).toBe(false);
});
