import { describe, expect, it } from 'vitest';
import { clockOffsetMs, isShown } from '#banners/bannerTimes.ts';

const NOON = Date.parse('2026-10-05T12:00:00Z');
const HOUR = 3_600_000;

describe('when a banner is shown', () => {
  it.each<[string | undefined, string | undefined, boolean]>([
    ['2026-10-05T12:00:00.000Z', '2026-10-05T12:00:01.000Z', true],
    ['2026-10-05T12:00:01.000Z', undefined, false],
    [undefined, '2026-10-05T12:00:00.000Z', false],
    [undefined, undefined, true],
  ])('from %s until %s: %s', (from, until, shown) => {
    expect(isShown({ from, until }, NOON)).toBe(shown);
  });
});

describe('the listener’s clock', () => {
  const servedAt = new Date(NOON).toISOString();

  it('is believed where the server agrees, give or take how old a kept page may be', () => {
    expect(clockOffsetMs(servedAt, NOON + 90_000, true)).toBe(0);
    expect(clockOffsetMs(servedAt, NOON - 300_000, true)).toBe(0);
  });

  it('is put right where it is far off', () => {
    expect(clockOffsetMs(servedAt, NOON - 30 * 24 * HOUR, true)).toBe(30 * 24 * HOUR);
    expect(clockOffsetMs(servedAt, NOON + 2 * HOUR, true)).toBe(-2 * HOUR);
  });

  it('is believed over a page that the browser had kept: its time is over', () => {
    expect(clockOffsetMs(servedAt, NOON + 2 * HOUR, false)).toBe(0);
  });

  it('is believed where the page does not say when it was served', () => {
    expect(clockOffsetMs(undefined, NOON, true)).toBe(0);
  });
});
