import * as v from 'valibot';
import { expect, it } from 'vitest';
import { STATE_REGIONS, stateRegion } from '#contract/regions.ts';
import { Region } from '#contract/station.ts';

it('are regions that an address can hold, each once', () => {
  for (const region of STATE_REGIONS) expect(v.is(Region, region)).toBe(true);
  expect(new Set(STATE_REGIONS.map(({ id }) => id)).size).toBe(STATE_REGIONS.length);
});

it('are fifty states, the District and five territories', () => {
  expect(STATE_REGIONS).toHaveLength(56);
  const names = STATE_REGIONS.map(({ name }) => name);
  for (const name of ['District of Columbia', 'Guam', 'Puerto Rico', 'U.S. Virgin Islands']) {
    expect(names).toContain(name);
  }
});

it('stand in the order of their names, as people look for them', () => {
  const names = STATE_REGIONS.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
});

it('are found by their postal codes as they are written', () => {
  for (const region of STATE_REGIONS) {
    expect(stateRegion(region.id.toUpperCase())).toEqual(region);
  }
  for (const code of ['mn', 'Minnesota', 'ZZ', '', 'toString']) {
    expect(stateRegion(code)).toBeNull();
  }
});
