import { describe, expect, it } from 'vitest';
import { byRegion, ownRegions } from '#features/stations/regions/byRegion.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';

const north = { id: 'north', name: 'North' };
const south = { id: 'south', name: 'South' };
const west = { id: 'west', name: 'West' };
const placed = (id: string, region: typeof north) => ({
  station: aStation({ id, region, channels: [aChannel({ id: `${id}-1`, stationId: id })] }),
});
const four = [placed('a', north), placed('b', south), placed('c', south), placed('d', north)];
const named = [south, north, west];
const told = (own: readonly string[], items = four) =>
  byRegion(items, own, named).map(({ region, items: [...all] }) => [
    region.name,
    ...all.map(({ station }) => station.id),
  ]);

describe('many stations', () => {
  it('stand by region, in the network’s order', () => {
    expect(told([])).toEqual([
      ['South', 'b', 'c'],
      ['North', 'a', 'd'],
    ]);
  });

  it('stand with the listener’s own region first', () => {
    expect(told(['a-1'])[0]?.[0]).toBe('North');
    expect(told(['nowhere-1'])[0]?.[0]).toBe('South');
    expect(ownRegions(four, ['d-1', 'b-1'])).toEqual(['north', 'south']);
  });

  it('keep a region that the network does not name, at the end', () => {
    const east = { id: 'east', name: 'East' };
    const six = [placed('x', east), placed('y', east), ...four];
    expect(told([], six).map(([region]) => region)).toEqual(['South', 'North', 'East']);
  });
});

it('is left whole where there is one region, or hardly more stations than regions', () => {
  expect(told([], [placed('a', north), placed('d', north)])).toEqual([]);
  expect(told([], [placed('a', north), placed('b', south), placed('c', south)])).toEqual([]);
  expect(told([], [])).toEqual([]);
});
