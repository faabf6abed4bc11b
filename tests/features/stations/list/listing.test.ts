import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingsOf } from '#features/stations/list/listing.ts';
import { aStation } from '#tests/support/builders.ts';
import { aListing } from '../builders.ts';

const aSign = record({
  callSign: constantFrom('WAAA', 'WBBB', 'WCCC'),
  band: constantFrom('FM' as const, 'AM' as const),
});

describe('the list of every station', () => {
  it('begins with the network’s own, in its order', () => {
    const own = [aStation({ callSign: 'WZZZ' }), aStation({ callSign: 'WAAA' })];
    const all = listingsOf(own, [aListing({ callSign: 'KBBB' })]);
    expect(all.map(({ station, isOwn }) => `${station.callSign} ${isOwn}`)).toEqual([
      'WZZZ true',
      'WAAA true',
      'KBBB false',
    ]);
  });

  it('is the directory alone where the network has no station, and the network alone without one', () => {
    expect(listingsOf([], [aListing()])).toHaveLength(1);
    expect(listingsOf([aStation()], [])).toHaveLength(1);
    expect(listingsOf([], [])).toEqual([]);
  });

  it('tells no signal twice as ours and the directory’s', () => {
    assert(
      property(array(aSign, { maxLength: 4 }), array(aSign, { maxLength: 8 }), (own, others) => {
        const all = listingsOf(
          own.map((given) => aStation(given)),
          others.map((given) => aListing(given)),
        );
        const ours = new Set(own.map(({ callSign, band }) => `${callSign} ${band}`));
        const theirs = all.filter(({ isOwn }) => !isOwn).map(({ station }) => station);
        expect(theirs.some(({ callSign, band }) => ours.has(`${callSign} ${band}`))).toBe(false);
        expect(all.length).toBeGreaterThanOrEqual(own.length);
      }),
    );
  });
});
