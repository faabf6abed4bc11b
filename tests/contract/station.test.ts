import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Channel, Region, Station, StationList, Stream } from '#contract/station.ts';
import { aChannel, aStation, aStream } from '#tests/support/builders.ts';

const without = (whole: object, ...keys: string[]) =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key)));

describe('a stream', () => {
  it('may be one of which only the address and the protocol are known', () => {
    const bare = {
      url: 'https://a.example/x',
      protocol: 'icecast',
      codec: null,
      bitrateKbps: null,
    };
    expect(v.parse(Stream, bare)).toMatchObject({ codec: null, inBandTitles: false });
  });

  it('of the origin itself may be a path', () => {
    expect(v.is(Stream, aStream({ url: '/network/streams/harbor.mp3' }))).toBe(true);
  });

  it.each([
    ['an unknown protocol', { protocol: 'rtsp' }],
    ['an unknown codec', { codec: 'wma' }],
    ['no protocol', { protocol: null }],
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['another host without a scheme', { url: '//a.example/live' }],
    ['a bit rate in words', { bitrateKbps: '128' }],
  ])('is never one with %s', (_, given) => {
    expect(v.is(Stream, { ...aStream(), ...given })).toBe(false);
  });
});

describe('a channel', () => {
  it('has at least one stream: else nobody could hear it', () => {
    expect(v.is(Channel, aChannel())).toBe(true);
    expect(v.is(Channel, { ...aChannel(), streams: [] })).toBe(false);
  });

  it('falls with a stream that is none', () => {
    const streams = [aStream(), { ...aStream(), url: 'not an address' }];
    expect(v.is(Channel, { ...aChannel(), streams })).toBe(false);
  });

  it.each(['id', 'stationId', 'name', 'streams', 'delaySeconds', 'hasOnAir', 'description'])(
    'always says its %s',
    (key) => {
      expect(v.is(Channel, without(aChannel(), key))).toBe(false);
    },
  );

  it('drops what the contract does not know', () => {
    expect(v.parse(Channel, { ...aChannel(), secret: 'x' })).toEqual(aChannel());
  });
});

describe('a station', () => {
  it('may be one of which hardly anything is known, and that cannot be heard', () => {
    const bare = aStation({
      band: null,
      frequency: null,
      city: null,
      state: null,
      timeZone: null,
      channels: [],
    });
    expect(v.is(Station, bare)).toBe(true);
  });

  it.each([
    ['a band that no dial has', { band: 'LW' }],
    ['a zone that no clock has', { timeZone: 'America/Duluth' }],
    ['a website that is a script', { website: 'javascript:alert(1)' }],
    ['a donation page by mail', { donateUrl: 'mailto:money@wxyz.example' }],
    ['an id that no address can hold', { id: 'WXYZ FM' }],
    ['a region without a name', { region: { id: 'mn' } }],
  ])('is never one with %s', (_, given) => {
    expect(v.is(Station, { ...aStation(), ...given })).toBe(false);
  });
});

it('takes a region of the network’s own naming', () => {
  expect(v.is(Region, { id: 'north-shore', name: 'North Shore' })).toBe(true);
  expect(v.is(Region, { id: 'North Shore', name: 'North Shore' })).toBe(false);
});

it('takes a list without a station, and none that is not a list', () => {
  expect(v.is(StationList, { stations: [] })).toBe(true);
  expect(v.is(StationList, [aStation()])).toBe(false);
  expect(v.is(StationList, { stations: null })).toBe(false);
});
