import * as v from 'valibot';
import { expect, it } from 'vitest';
import { Network } from '#contract/network.ts';
import { StationList } from '#contract/station.ts';
import { embeddedNetwork, embeddedStations } from '#server/embedded/network.ts';
import { readWeeks } from '#server/embedded/schedule.ts';

const channels = embeddedStations.flatMap((station) => station.channels);

it('is what browsers can read', () => {
  expect(v.parse(Network, embeddedNetwork)).toEqual(embeddedNetwork);
  expect(v.parse(StationList, { stations: embeddedStations })).toEqual({
    stations: embeddedStations,
  });
});

it('is nobody’s: its call signs begin with a letter that no country may assign, and it says so', () => {
  expect(embeddedNetwork.isFiction).toBe(true);
  for (const { callSign, id } of embeddedStations) {
    expect(callSign).toMatch(/^Q[A-Z]{3}$/);
    expect(id).toBe(callSign.toLowerCase());
  }
  const abouts = embeddedStations.map(({ about }) => about).join(' ');
  expect(abouts.match(/made up|made-up|invented/g)?.length).toBeGreaterThanOrEqual(3);
});

it('needs no internet: every stream is our own', () => {
  for (const { url } of channels.flatMap(({ streams }) => streams)) {
    expect(url).toMatch(/^\/live\/q[a-z]{3}-\d\.(mp3|aac)$/);
  }
});

it('begins with a channel that is there, in a region that it names', () => {
  expect(channels.map(({ id }) => id)).toContain(embeddedNetwork.defaultChannel);
  for (const { region } of embeddedStations) expect(embeddedNetwork.regions).toContainEqual(region);
});

it('has a schedule for every channel that says that it has one', () => {
  const scheduled = channels.filter(({ hasOnAir }) => hasOnAir).map(({ id }) => id);

  expect([...readWeeks().keys()].toSorted()).toEqual(scheduled.toSorted());
});
