import { describe, expect, it } from 'vitest';
import { decodeConfig } from '#server/config/config.ts';

const stream = { url: 'https://streams.example.org/wxyz.mp3', protocol: 'icecast' };
const channel = { id: 'wxyz-1', name: 'WXYZ News', streams: [stream] };
const station = { id: 'wxyz', callSign: 'WXYZ', name: 'WXYZ', state: 'MN', channels: [channel] };
const file = { network: { name: 'Great Lakes Public Radio' }, stations: [station] };

/** A line for each mistake. */
function complaintsOf(config: unknown): string[] {
  const decoded = decodeConfig(config, { env: {}, isDirectoryChannel: () => false });
  if ('config' in decoded) return [];
  return decoded.complaints.map(({ path, problem }) => `${path}: ${problem}`);
}

const withNetwork = (given: object) => ({ ...file, network: { ...file.network, ...given } });
const withStation = (given: object) => ({ ...file, stations: [{ ...station, ...given }] });
const withStream = (given: object) =>
  withStation({ channels: [{ ...channel, streams: [{ ...stream, ...given }] }] });
const withSource = (given: object) => ({ ...file, stories: [given] });
const rss = { kind: 'feed', url: 'https://example.org/rss.xml' };

describe('a mistake is told by its key, what was found and what was expected', () => {
  it.each([
    ['a list', [], ': found an empty list, expected an object'],
    ['no network', { stations: [station] }, 'network: found nothing, expected an object'],
    [
      'no stations',
      { network: file.network },
      'stations: found nothing, expected a list of stations',
    ],
    [
      'no name',
      withNetwork({ name: undefined }),
      'network.name: found nothing, expected some text',
    ],
    ['an empty name', withNetwork({ name: ' ' }), 'network.name: found "", expected some text'],
    [
      'half an address',
      withNetwork({ url: 'example.org' }),
      'network.url: found "example.org", expected a web address such as "https://example.org"',
    ],
    [
      'a script for an address',
      withNetwork({ donateUrl: 'javascript:alert(1)' }),
      'network.donateUrl: found "javascript:alert(1)", expected a web address such as "https://example.org"',
    ],
    [
      'an own address with a path',
      withNetwork({ appUrl: 'https://example.org/radio' }),
      'network.appUrl: found "https://example.org/radio", expected a web address without a path such as "https://listen.example.org"',
    ],
    [
      'an unknown language',
      withNetwork({ locale: 'english!' }),
      'network.locale: found "english!", expected a language tag such as "en-US"',
    ],
    [
      'a language by its name',
      withNetwork({ locale: 'english' }),
      'network.locale: found "english", expected a language tag such as "en-US"',
    ],
    [
      'asking more often than a minute',
      withSource({ ...rss, every: '1s' }),
      'stories[0].every: found "1s", expected a duration of a minute or more such as "90s", "5m" or "1h"',
    ],
    [
      'an unknown key',
      withNetwork({ donateURL: 'https://example.org' }),
      'network.donateURL: unknown key; did you mean "donateUrl"?',
    ],
    [
      'a key of another world',
      { ...file, plugins: [] },
      'plugins: unknown key; known here: network, stations, stories, probe, trustProxy',
    ],
    [
      'a bad id',
      withStation({ id: 'W XYZ' }),
      'stations[0].id: found "W XYZ", expected an id of small letters, digits and hyphens such as "wxyz-1"',
    ],
    [
      'an unknown zone',
      withStation({ timeZone: 'America/Duluth' }),
      'stations[0].timeZone: found "America/Duluth", expected an IANA time zone such as "America/Chicago"',
    ],
    [
      'a number in quotes',
      withStation({ frequency: '91.5' }),
      'stations[0].frequency: found "91.5", expected MHz on FM (91.5), kHz on AM (820)',
    ],
    [
      'another band',
      withStation({ band: 'DAB' }),
      'stations[0].band: found "DAB", expected "FM" or "AM"',
    ],
    [
      'a place off the globe',
      withStation({ latitude: 146 }),
      'stations[0].latitude: found 146, expected degrees from -90 to 90',
    ],
    [
      'no channel',
      withStation({ channels: [] }),
      'stations[0].channels: found an empty list, expected a list of at least one channel',
    ],
    [
      'no stream',
      withStation({ channels: [{ ...channel, streams: [] }] }),
      'stations[0].channels[0].streams: found an empty list, expected a list of at least one stream',
    ],
    [
      'another protocol',
      withStream({ protocol: 'rtmp' }),
      'stations[0].channels[0].streams[0].protocol: found "rtmp", expected "icecast" or "hls"',
    ],
    [
      'another codec',
      withStream({ codec: 'wma' }),
      'stations[0].channels[0].streams[0].codec: found "wma", expected "mp3", "aac", "vorbis", "opus" or "flac"',
    ],
    [
      'a slip in a stream',
      withStream({ bitrate: 128 }),
      'stations[0].channels[0].streams[0].bitrate: unknown key; known here: url, protocol, codec, bitrateKbps, inBandTitles',
    ],
    [
      'a slip in a region',
      withNetwork({ regions: [{ id: 'north', nmae: 'North' }] }),
      'network.regions[0].nmae: unknown key; did you mean "name"?',
    ],
    [
      'a slip in how often to listen',
      { ...file, probe: { evry: '5m' } },
      'probe.evry: unknown key; did you mean "every"?',
    ],
    [
      'another way not to listen',
      { ...file, probe: false },
      'probe: found false, expected "off", or how often such as { "every": "5m" }',
    ],
    [
      'listening now and then',
      { ...file, probe: { every: 'often' } },
      'probe.every: found "often", expected a duration of a minute or more such as "90s", "5m" or "1h"',
    ],
    [
      'another directory',
      { ...file, stations: [{ directory: 'uk' }, station] },
      'stations[0].directory: found "uk", expected "us-public-radio"',
    ],
    [
      'an unknown source',
      withSource({ ...rss, kind: 'drupal' }),
      'stories[0].kind: found "drupal", expected "wordpress", "cds" or "feed"',
    ],
    [
      'a source without an address',
      withSource({ kind: 'feed' }),
      'stories[0].url: found nothing, expected a web address such as "https://example.org"',
    ],
    [
      'a duration in words',
      withSource({ ...rss, every: 'hourly' }),
      'stories[0].every: found "hourly", expected a duration of a minute or more such as "90s", "5m" or "1h"',
    ],
    [
      'a topic with blanks',
      withSource({ ...rss, topic: 'Local News' }),
      'stories[0].topic: found "Local News", expected a topic: an id such as "news", or { "id": "news", "name": "News" }',
    ],
    [
      'a token for an open source',
      withSource({ ...rss, tokenEnv: 'X' }),
      'stories[0].tokenEnv: unknown key; known here: kind, url, topic, every',
    ],
  ])('%s', (_, config, complaint) => {
    expect(complaintsOf(config)).toContain(complaint);
  });

  it('five of them at once, each in its line', () => {
    const config = {
      network: { nmae: 'Great Lakes', name: 'Great Lakes', defaultChannel: 'nothing' },
      stations: [
        {
          ...station,
          timeZone: 'Duluth',
          channels: [{ ...channel, streams: [{ ...stream, url: 'htp:/x' }] }],
        },
      ],
      stories: [{ kind: 'rss', url: 'https://example.org/rss.xml' }],
    };

    expect(complaintsOf(config).map((line) => line.split(':')[0])).toEqual([
      'stations[0].timeZone',
      'stations[0].channels[0].streams[0].url',
      'stories[0].kind',
      'network.nmae',
      'network.defaultChannel',
    ]);
  });

  it('every unknown key of an object, whatever else is wrong with it', () => {
    const config = withStation({ id: 7, regoin: 'x', collor: 'red', callsign: 'WXYZ' });

    expect(complaintsOf(config).map((line) => line.split(':')[0])).toEqual([
      'stations[0].id',
      'stations[0].regoin',
      'stations[0].collor',
      'stations[0].callsign',
    ]);
  });

  it('nothing of a source of a kind that nobody knows, but its kind', () => {
    expect(complaintsOf(withSource({ kind: 'drupal', node: 7 }))).toHaveLength(1);
  });

  it('each once', () => {
    expect(complaintsOf(withStation({ id: 7, state: 3 }))).toHaveLength(2);
  });
});
