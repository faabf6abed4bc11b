import { expect, it } from 'vitest';
import { listingsOf } from '#features/stations/list/listing.ts';
import { isNetworkOnly, regionCounts, stationsIn } from '#features/stations/regions/regions.ts';
import { aListing } from '../builders.ts';
import { aStation } from '#tests/support/builders.ts';

const coast = { id: 'coast', name: 'Coast' };
const alaska = { id: 'alaska', name: 'Alaska' };
const maine = { id: 'maine', name: 'Maine' };

it("counts each region's stations: the network's regions in its order, then the others by name", () => {
  const listings = [
    aListing({ region: maine }),
    aListing({ region: alaska }),
    aListing({ region: maine }),
    aListing({ region: coast }, { isOwn: true }),
  ];
  const empty = { id: 'empty', name: 'Nobody here' };
  expect(regionCounts(listings, [coast, empty])).toEqual({
    own: [{ region: coast, stationCount: 1 }],
    others: [
      { region: alaska, stationCount: 1 },
      { region: maine, stationCount: 2 },
    ],
  });
});

it("lists a region's stations by city, the network's own before them", () => {
  const listings = [
    aListing({ callSign: 'WBBB', city: 'Bangor', region: maine }),
    aListing({ callSign: 'KAAA', region: alaska }),
    aListing({ callSign: 'WAAA', city: 'Augusta', region: maine }),
    aListing({ callSign: 'WZZZ', city: 'York', region: maine }, { isOwn: true }),
    aListing({ callSign: 'WABB', city: 'Bangor', region: maine }),
  ];
  const calls = stationsIn(listings, 'maine').map(({ station }) => station.callSign);
  expect(calls).toEqual(['WZZZ', 'WAAA', 'WABB', 'WBBB']);
});

it('knows the regions in which the directory has no station', () => {
  expect(isNetworkOnly('coast', [coast])).toBe(true);
  expect(isNetworkOnly('mn', [{ id: 'mn', name: 'Minnesota' }])).toBe(false);
  expect(isNetworkOnly('atlantis', [coast])).toBe(false);
});

it("takes the network's word for a station that is in the directory too", () => {
  const own = aStation({ id: 'ours', callSign: 'WXYZ', band: 'FM' });
  const directory = [
    aListing({ callSign: 'WXYZ', band: 'FM' }),
    aListing({ callSign: 'WXYZ', band: 'AM' }),
  ];
  const listed = listingsOf([own], directory).map(({ station }) => `${station.id} ${station.band}`);
  expect(listed).toEqual(['ours FM', 'wxyz-fm AM']);
});
