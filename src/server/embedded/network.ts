import type { Network } from '#contract/network.ts';
import type { Channel, Station } from '#contract/station.ts';

const LANTERN_COAST = { id: 'lantern-coast', name: 'Lantern Coast' };
const SORREL_PLAINS = { id: 'sorrel-plains', name: 'Sorrel Plains' };
const HIGH_KESTREL = { id: 'high-kestrel', name: 'High Kestrel' };

/** Call signs begin with Q, which no country may assign: none of these can be somebody's station. */
export const embeddedNetwork: Network = {
  name: 'Tamarack Public Radio',
  tagline: 'Public radio for a coast, a plain and a mountain that are nowhere on the map.',
  url: null,
  donateUrl: null,
  donateLabel: null,
  navigation: null,
  creditPlaces: [],
  locale: 'en-US',
  defaultChannel: 'qhbr-1',
  topics: [
    { id: 'coast', name: 'Coast and water' },
    { id: 'land', name: 'Land and farming' },
    { id: 'towns', name: 'Towns' },
    { id: 'arts', name: 'Arts and music' },
    { id: 'science', name: 'Science' },
  ],
  regions: [LANTERN_COAST, SORREL_PLAINS, HIGH_KESTREL],
  hasDirectory: true,
  isFiction: true,
};

const NOWHERE = {
  band: 'FM',
  state: null,
  latitude: null,
  longitude: null,
  website: null,
  donateUrl: null,
} as const;

export const embeddedStations: readonly Station[] = [
  {
    ...NOWHERE,
    id: 'qhbr',
    callSign: 'QHBR',
    name: 'QHBR Harbor',
    frequency: 90.3,
    city: 'Port Ellery',
    region: LANTERN_COAST,
    timeZone: 'America/New_York',
    about:
      'QHBR Harbor speaks from a loft over the fish pier in Port Ellery: news, tides and talk on one channel, chamber music on the other. It keeps the hours of the boats, so the day begins at five. Station, town and coast are made up; the voices are a computer’s, and the music was written for it.',
    channels: [
      mp3Channel('qhbr', 1, 'QHBR News', 'News, tides and talk from the Lantern Coast.'),
      {
        ...mp3Channel(
          'qhbr',
          2,
          'QHBR Classical',
          'Harp, piano, strings and reeds, day and night.',
        ),
        streams: [icecast('/live/qhbr-2.aac', 'aac')],
      },
    ],
  },
  {
    ...NOWHERE,
    id: 'qpra',
    callSign: 'QPRA',
    name: 'QPRA Plains',
    frequency: 91.7,
    city: 'Sorrel',
    region: SORREL_PLAINS,
    timeZone: 'America/Chicago',
    about:
      'QPRA Plains is the roots music station of the Sorrel Plains, built in what was the ticket hall of the Sorrel depot. Farm reports in the morning, waltzes and rags through the day, slow airs after dark. You will not find it on any dial: the station, the depot and the players are invented.',
    channels: [
      mp3Channel('qpra', 1, 'QPRA Roots', 'Strings, reeds and weather from the Sorrel Plains.'),
    ],
  },
  {
    ...NOWHERE,
    id: 'qmtn',
    callSign: 'QMTN',
    name: 'QMTN Overlook',
    frequency: 88.9,
    city: 'Kestrel Notch',
    region: HIGH_KESTREL,
    timeZone: 'America/Denver',
    about:
      'QMTN Overlook broadcasts quiet music and mountain conditions from a cabin above Kestrel Notch. Its signal is said to reach four valleys and one ski lift. Neither cabin nor valleys exist: it is part of a made-up network, and plays music that code composed.',
    channels: [
      mp3Channel(
        'qmtn',
        1,
        'QMTN Overlook',
        'Ambient, electronic and late jazz from High Kestrel.',
      ),
    ],
  },
];

function mp3Channel(stationId: string, number: number, name: string, description: string): Channel {
  const id = `${stationId}-${number}`;
  const streams: Channel['streams'] = [icecast(`/live/${id}.mp3`, 'mp3')];
  return { id, stationId, name, description, streams, delaySeconds: 0, hasOnAir: true };
}

function icecast(url: string, codec: 'mp3' | 'aac'): Channel['streams'][0] {
  return { url, protocol: 'icecast', codec, bitrateKbps: 64, inBandTitles: true };
}
