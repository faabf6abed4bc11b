import { afterEach, describe, expect, it, vi } from 'vitest';
import { dateTimeFormat, numberFormat, relativeTimeFormat } from '#ui/formats.ts';

afterEach(() => void vi.restoreAllMocks());

const NOON = Date.parse('2026-03-02T12:00:00Z');

describe('a format', () => {
  it('is made once for the same wish, however often it is asked for', () => {
    const clock = () => dateTimeFormat('en-US', { timeZone: 'America/Chicago', hour: 'numeric' });
    expect(clock()).toBe(clock());
    expect(numberFormat('de', {})).toBe(numberFormat('de', {}));
    expect(relativeTimeFormat('en-US')).toBe(relativeTimeFormat('en-US'));
  });

  it('is another one for another language, zone or shape', () => {
    const said = ['America/Chicago', 'America/New_York'].map((timeZone) =>
      dateTimeFormat('en-US', { timeZone, timeStyle: 'short' }).format(NOON).replace('\u202f', ' '),
    );
    expect(said).toEqual(['6:00 AM', '7:00 AM']);
    expect(numberFormat('de', {}).format(1.5)).toBe('1,5');
    expect(relativeTimeFormat('es').format(-1, 'day')).toBe('ayer');
  });

  it('in the device’s own zone is made anew when the device has travelled', () => {
    const here = dateTimeFormat('en-US', { timeStyle: 'short' });
    vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-345);
    expect(dateTimeFormat('en-US', { timeStyle: 'short' })).not.toBe(here);
  });

  it('of a zone that is none is refused', () => {
    expect(() => dateTimeFormat('en-US', { timeZone: 'Nowhere/At_All' })).toThrow(RangeError);
  });
});
