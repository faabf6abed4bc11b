import { describe, expect, it } from 'vitest';
import { decodeConfig } from '#server/config/config.ts';

const stream = { url: 'https://streams.example.org/wxyz.mp3', protocol: 'icecast' };
const channel = { id: 'wxyz-1', name: 'WXYZ News', streams: [stream] };
const station = { id: 'wxyz', callSign: 'WXYZ', name: 'WXYZ', state: 'MN', channels: [channel] };
const file = { network: { name: 'Great Lakes Public Radio' }, stations: [station] };

const surroundings = { env: {}, isDirectoryChannel: (id: string) => id === 'kqed-fm-1' };

function decode(config: unknown, env: Record<string, string> = {}) {
  return decodeConfig(config, { ...surroundings, env });
}

function configOf(config: unknown, env: Record<string, string> = {}) {
  const decoded = decode(config, env);
  if ('config' in decoded) return decoded.config;
  throw new Error(JSON.stringify(decoded.complaints));
}

/** The example of the documentation, whole. */
const DOCUMENTED = {
  network: {
    name: 'Great Lakes Public Radio',
    url: 'https://example.org',
    donateUrl: 'https://example.org/give',
    locale: 'en-US',
    defaultChannel: 'wxyz-1',
  },
  stations: [
    { directory: 'us-public-radio' },
    {
      id: 'wxyz',
      callSign: 'WXYZ',
      name: 'WXYZ',
      band: 'FM',
      frequency: 91.5,
      city: 'Duluth',
      state: 'MN',
      latitude: 46.79,
      longitude: -92.1,
      timeZone: 'America/Chicago',
      channels: [
        {
          id: 'wxyz-1',
          name: 'WXYZ News',
          streams: [
            {
              url: 'https://streams.example.org/wxyz.mp3',
              codec: 'mp3',
              bitrateKbps: 128,
              protocol: 'icecast',
            },
            { url: 'https://cdn.example.org/wxyz/live.m3u8', codec: 'aac', protocol: 'hls' },
          ],
          schedule: { kind: 'composer', ucs: '0123456789abcdef01234567' },
          nowPlaying: {
            kind: 'icecast',
            url: 'https://streams.example.org/status-json.xsl',
            mount: '/wxyz.mp3',
          },
        },
      ],
    },
  ],
  stories: [
    {
      kind: 'wordpress',
      url: 'https://example.org/wp-json/wp/v2/posts?_embed=1',
      topic: 'local-news',
      every: '90s',
    },
    {
      kind: 'cds',
      url: 'https://content.api.npr.org/v1/documents?collectionIds=1002',
      tokenEnv: 'NPR_CDS_TOKEN',
    },
    {
      kind: 'feed',
      url: 'https://example.org/rss.xml',
      topic: { id: 'arts', name: 'Arts and music' },
    },
  ],
};

describe('a config that is right', () => {
  it('is the documented one', () => {
    const { network, stations, sources, unread } = configOf(DOCUMENTED, {
      NPR_CDS_TOKEN: 'secret',
    });

    expect(network).toMatchObject({
      name: 'Great Lakes Public Radio',
      defaultChannel: 'wxyz-1',
      hasDirectory: true,
      isFiction: false,
      regions: [{ id: 'mn', name: 'Minnesota' }],
    });
    expect(stations).toMatchObject([
      {
        region: { id: 'mn', name: 'Minnesota' },
        channels: [
          {
            stationId: 'wxyz',
            hasOnAir: false,
            streams: [{ bitrateKbps: 128 }, { bitrateKbps: null }],
          },
        ],
      },
    ]);
    expect(sources).toMatchObject([
      {
        kind: 'wordpress',
        topic: { id: 'local-news', name: 'Local news' },
        everyMs: 90_000,
        token: null,
      },
      { kind: 'cds', topic: null, everyMs: 300_000, token: 'secret' },
      { kind: 'feed', topic: { id: 'arts', name: 'Arts and music' } },
    ]);
    expect(unread).toEqual([
      'stations[1].channels[0].schedule',
      'stations[1].channels[0].nowPlaying',
    ]);
  });

  it.each([
    ['en-US', 'en-US', null],
    ['en-GB', 'en-GB', null],
    ['es-US', 'en-US', 'es-US'],
    ['es', 'en-US', 'es'],
    ['fr-CA', 'en-CA', 'fr-CA'],
  ])(
    'that asks for %s is written in %s, which is the language of the words',
    (locale, spoken, unspoken) => {
      const { network, unspokenLocale } = configOf({
        ...file,
        network: { ...file.network, locale },
      });
      expect(network.locale).toBe(spoken);
      expect(unspokenLocale).toBe(unspoken);
    },
  );

  it('needs no more than a name and a station', () => {
    const { network, stations } = configOf(file);

    expect(network).toEqual({
      name: 'Great Lakes Public Radio',
      tagline: null,
      url: null,
      donateUrl: null,
      donateLabel: null,
      navigation: null,
      creditPlaces: [],
      locale: 'en-US',
      defaultChannel: 'wxyz-1',
      topics: [],
      regions: [{ id: 'mn', name: 'Minnesota' }],
      hasDirectory: false,
      isFiction: false,
    });
    expect(stations[0]?.channels[0]?.streams[0]).toEqual({
      ...stream,
      codec: null,
      bitrateKbps: null,
      inBandTitles: false,
    });
  });

  it('may be of the directory alone, and offer one of its channels', () => {
    const { network, stations } = configOf({
      network: { name: 'The whole country', defaultChannel: 'kqed-fm-1' },
      stations: [{ directory: 'us-public-radio' }],
    });

    expect(network).toMatchObject({ hasDirectory: true, defaultChannel: 'kqed-fm-1' });
    expect(stations).toEqual([]);
  });

  it('may name its own regions', () => {
    const { stations, network } = configOf({
      network: { ...file.network, regions: [{ id: 'north-shore', name: 'North Shore' }] },
      stations: [{ ...station, region: 'north-shore' }],
    });

    expect(stations[0]?.region).toEqual({ id: 'north-shore', name: 'North Shore' });
    expect(network.regions).toEqual([{ id: 'north-shore', name: 'North Shore' }]);
  });
});

describe('how often the streams are listened to', () => {
  it.each([
    [undefined, 300_000],
    [{}, 300_000],
    [{ every: '10m' }, 600_000],
    ['off', null],
  ])('%o is every %o ms', (probe, everyMs) => {
    expect(configOf({ ...file, ...(probe && { probe }) }).probeEveryMs).toBe(everyMs);
  });

  it.each(['on', { every: 'often' }, { every: '5s' }, 5])('refuses %o', (probe) => {
    expect(decode({ ...file, probe })).toMatchObject({
      complaints: [{ path: expect.stringMatching(/^probe/) }],
    });
  });

  it('knows where in the file each channel stands', () => {
    const { channelKeys } = configOf({
      ...file,
      stations: [{ directory: 'us-public-radio' }, station],
    });

    expect(channelKeys.get('wxyz-1')).toBe('stations[1].channels[0]');
  });
});
