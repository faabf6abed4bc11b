import { assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import type { Listing } from '#features/stations/list/listing.ts';
import { searchStations } from '#features/stations/search/search.ts';
import { indexStations } from '#features/stations/search/searchIndex.ts';
import { aListing } from '../builders.ts';

const found = (listings: Listing[], query: string) =>
  searchStations(indexStations(listings), query).map(({ station }) => station.callSign);

const kqed = aListing({ callSign: 'KQED', city: 'San Francisco', frequency: 88.5 });
const kqei = aListing({ callSign: 'KQEI', city: 'North Highlands', frequency: 89.3 });
const wnyc = aListing({ callSign: 'WNYC', name: 'New York Public Radio', city: 'New York' });
const krkq = aListing({ callSign: 'KRKQ', city: 'Mountain Village', name: 'KQE Fan Radio' });

it('finds a station by its call sign in any case', () => {
  expect(found([wnyc, kqei, kqed], 'kqed')).toEqual(['KQED']);
});

it('puts call signs before names, and names before cities', () => {
  const named = aListing({ callSign: 'WAAA', name: 'Boston Voices', city: 'Quincy' });
  const placed = aListing({ callSign: 'WBBB', city: 'Boston' });
  const called = aListing({ callSign: 'BOST', city: 'Reno' });
  expect(found([placed, named, called], 'bost')).toEqual(['BOST', 'WAAA', 'WBBB']);
});

it('puts the whole call sign before those that begin like it', () => {
  const short = aListing({ callSign: 'KQE' });
  expect(found([kqei, kqed, short, krkq], 'KQE')).toEqual(['KQE', 'KQED', 'KQEI', 'KRKQ']);
});

it('takes the suffixes that call signs are written with', () => {
  const low = aListing({ callSign: 'KAAD-LP', city: 'Sonora' });
  expect(found([low, kqed], 'kaad-lp')).toEqual(['KAAD-LP']);
  expect(found([low, kqed], 'KQED-FM')).toEqual(['KQED']);
});

it('does not mind accents, apostrophes or how Saint is written', () => {
  const idaho = aListing({ callSign: 'KWIS', city: 'Coeur d’Alene' });
  const canon = aListing({ callSign: 'KRCC', city: 'Cañon City' });
  const paul = aListing({ callSign: 'KNOW', city: 'St. Paul' });
  const all = [idaho, canon, paul];
  expect(found(all, "coeur d'alene")).toEqual(['KWIS']);
  expect(found(all, 'canon')).toEqual(['KRCC']);
  expect(found(all, 'saint paul')).toEqual(['KNOW']);
  expect(found(all, 'St Paul')).toEqual(['KNOW']);
});

it('wants every word to be met, so that more words find fewer stations', () => {
  const maine = aListing({ callSign: 'WMEA', city: 'Portland', state: 'ME' });
  const oregon = aListing({
    callSign: 'KOPB',
    city: 'Portland',
    state: 'OR',
    region: { id: 'oregon', name: 'Oregon' },
  });
  expect(found([maine, oregon], 'portland')).toHaveLength(2);
  expect(found([maine, oregon], 'portland or')).toEqual(['KOPB']);
  expect(found([maine, oregon], 'portland idaho')).toEqual([]);
});

it('finds a frequency', () => {
  expect(found([kqed, kqei], '89.3')).toEqual(['KQEI']);
  expect(found([kqed, kqei], '89.3 fm')).toEqual(['KQEI']);
});

it('tells stations that carry one service once, by the one that fits best', () => {
  const lead = aListing({ callSign: 'KNOW', name: 'MPR News', city: 'Saint Paul' });
  const serviceId = lead.station.id;
  const relay = aListing({ callSign: 'WSCN', name: 'MPR News', city: 'Cloquet' }, { serviceId });
  const listings = [relay, { ...lead, serviceId }];
  expect(found(listings, 'mpr')).toEqual(['KNOW']);
  expect(found(listings, 'cloquet')).toEqual(['WSCN']);
  expect(searchStations(indexStations(listings), 'cloquet')[0]?.otherSignals).toBe(1);
});

it("puts the network's own station first among equals", () => {
  const own = aListing({ callSign: 'WZZZ', city: 'Duluth' }, { isOwn: true });
  const other = aListing({ callSign: 'WAAA', city: 'Duluth' });
  expect(found([other, own], 'duluth')).toEqual(['WZZZ', 'WAAA']);
});

it('puts what can be played, and what reaches more places, first among equals', () => {
  const silent = aListing({ callSign: 'WAAA', city: 'Duluth', channels: [] });
  const alone = aListing({ callSign: 'WBBB', city: 'Duluth' });
  const serviceId = 'wccc-fm';
  const wide = aListing({ callSign: 'WCCC', city: 'Duluth' }, { serviceId });
  const relay = aListing({ callSign: 'WDDD', city: 'Cloquet' }, { serviceId });
  expect(found([silent, alone, wide, relay], 'duluth')).toEqual(['WCCC', 'WBBB', 'WAAA']);
});

it('finds nothing for nothing', () => {
  expect(found([kqed], '')).toEqual([]);
  expect(found([kqed], ' ’ . -- ')).toEqual([]);
});

it('takes whatever is typed', () => {
  const index = indexStations([kqed, wnyc, krkq]);
  assert(
    property(
      string({
        unit: constantFrom(..."kqed 88.5’'-ñÑ\u0303ßİ（\u0000\ud800".split('')),
        maxLength: 12,
      }),
      (typed) => {
        expect(searchStations(index, typed).length).toBeLessThanOrEqual(3);
      },
    ),
  );
});

it('takes words that every object of the language has for words', () => {
  const odd = aListing({ callSign: 'WCON', name: 'Constructor toString Radio', city: 'Valueof' });
  expect(found([odd, kqed], 'constructor')).toEqual(['WCON']);
  expect(found([odd, kqed], 'tostring radio')).toEqual(['WCON']);
  expect(found([odd, kqed], 'kqed')).toEqual(['KQED']);
});
