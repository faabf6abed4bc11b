import { constantFrom, anything, assert, dictionary, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeConfig } from '#server/config/config.ts';

const stream = { url: 'https://streams.example.org/wxyz.mp3', protocol: 'icecast' };
const channel = { id: 'wxyz-1', name: 'WXYZ News', streams: [stream] };
const station = { id: 'wxyz', callSign: 'WXYZ', name: 'WXYZ', state: 'MN', channels: [channel] };
const file = { network: { name: 'Great Lakes Public Radio' }, stations: [station] };

type Surroundings = Parameters<typeof decodeConfig>[1];

/** A line for each mistake. */
function complaintsOf(config: unknown, given: Partial<Surroundings> = {}): string[] {
  const surroundings = { env: {}, isDirectoryChannel: () => false, ...given };
  const decoded = decodeConfig(config, surroundings);
  if ('config' in decoded) return [];
  return decoded.complaints.map(({ path, problem }) => `${path}: ${problem}`);
}

const withNetwork = (given: object) => ({ ...file, network: { ...file.network, ...given } });
const withStation = (given: object) => ({ ...file, stations: [{ ...station, ...given }] });
const withSource = (given: object) => ({ ...file, stories: [given] });
const rss = { kind: 'feed', url: 'https://example.org/rss.xml' };

describe('what keys must agree on', () => {
  it.each([
    [
      'a default that is not there',
      withNetwork({ defaultChannel: 'wxyz-2' }),
      'network.defaultChannel: found "wxyz-2", expected the id of a channel (wxyz-1)',
    ],
    [
      'no place at all',
      withStation({ state: undefined }),
      'stations[0].state: found nothing, expected a US postal code such as "MN", or a "region"',
    ],
    [
      'a state by its name',
      withStation({ state: 'Minnesota' }),
      'stations[0].state: found "Minnesota", expected a US postal code such as "MN", or a "region"',
    ],
    [
      'a region that is not named',
      withStation({ region: 'north' }),
      'stations[0].region: found "north", expected one of network.regions (none is named there)',
    ],
    [
      'a region of two names',
      withNetwork({
        regions: [
          { id: 'north', name: 'North' },
          { id: 'north', name: 'Up there' },
        ],
      }),
      'network.regions[1].id: found "north", which is taken by network.regions[0].id',
    ],
    [
      'a region beside those that are named',
      {
        network: { ...file.network, regions: [{ id: 'north', name: 'North' }] },
        stations: [{ ...station, region: 'south' }],
      },
      'stations[0].region: found "south", expected one of network.regions (north)',
    ],
    [
      'a default of a directory that is not asked for',
      { network: { ...file.network, defaultChannel: 'kqed-fm-1' }, stations: [] },
      'network.defaultChannel: found "kqed-fm-1", expected the id of a channel (there is none)',
    ],
    [
      'two stations of one id',
      { ...file, stations: [station, { ...station, channels: [{ ...channel, id: 'other' }] }] },
      'stations[1].id: found "wxyz", which is taken by stations[0].id',
    ],
    [
      'two channels of one id',
      withStation({ channels: [channel, channel] }),
      'stations[0].channels[1].id: found "wxyz-1", which is taken by stations[0].channels[0].id',
    ],
    [
      'a token that is not set',
      withSource({ kind: 'cds', url: rss.url, tokenEnv: 'NPR_CDS_TOKEN' }),
      'stories[0].tokenEnv: the environment variable NPR_CDS_TOKEN is not set',
    ],
  ])('%s', (_, config, complaint) => {
    expect(complaintsOf(config)).toContain(complaint);
  });

  it('may be a channel of the directory, where the network has it', () => {
    const config = {
      network: { ...file.network, defaultChannel: 'kqed-fm-1' },
      stations: [{ directory: 'us-public-radio' }],
    };

    expect(complaintsOf(config, { isDirectoryChannel: () => true })).toEqual([]);
    expect(complaintsOf(config, { isDirectoryChannel: () => false })).toHaveLength(1);
  });

  it('may be a token that the environment has', () => {
    const config = withSource({ kind: 'cds', url: rss.url, tokenEnv: 'TOKEN' });

    expect(complaintsOf(config, { env: { TOKEN: 'secret' } })).toEqual([]);
    expect(complaintsOf(config, { env: { TOKEN: '' } })).toHaveLength(1);
  });

  it.each([null, 'config', 7, [[]]])('and never falls over a file that is %j', (config) => {
    expect(complaintsOf(config)).toEqual([
      expect.stringMatching(/^: found .*, expected an object$/),
    ]);
  });

  it.each([
    { network: null, stations: 'all' },
    {
      network: { regions: 7, topics: {} },
      stations: [null, [], { channels: [null, { streams: 3 }] }],
    },
    { network: { name: 'x' }, stations: [{ directory: null }], stories: [null, { kind: [] }] },
  ])('and never falls over what stands where an object should: %j', (config) => {
    expect(complaintsOf(config).length).toBeGreaterThan(0);
  });

  it('is checked of anything at all, without falling over it', () => {
    const key = constantFrom(
      'network',
      'stations',
      'stories',
      'regions',
      'channels',
      'id',
      'state',
    );
    const value = anything({ maxDepth: 3, key });
    assert(
      property(dictionary(key, value), (config) => {
        expect(complaintsOf(config).length).toBeGreaterThan(0);
      }),
    );
  });
});
