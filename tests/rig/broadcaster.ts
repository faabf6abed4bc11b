import { startIcecast, type Icecast } from './icecast.ts';
import { startOrigin, type Origin } from './origin.ts';
import { startProxy, type Proxy } from './proxy.ts';
import { POSTS_PATH, startPublisher, type Publisher } from './publisher.ts';

/** The test signal of each stream: its carrier says which one is heard. */
export const NEWS = { name: 'Alder News', primaryHz: 500, backupHz: 700 } as const;
export const MUSIC = { name: 'Birch Music', primaryHz: 900, backupHz: 1100 } as const;

export interface Broadcaster {
  readonly origin: Origin;
  readonly primary: Icecast;
  readonly backup: Icecast;
  /** What the page takes from each server. */
  readonly primaryLine: Proxy;
  readonly backupLine: Proxy;
  readonly publisher: Publisher;
  readonly stop: () => Promise<void>;
}

/** Two stations, a primary and a backup server that carry both, a publisher, and the app in front of them, by config file. */
export async function startBroadcaster(): Promise<Broadcaster> {
  const [primary, backup, publisher] = await Promise.all([
    startIcecast([
      { mount: '/news.mp3', carrierHz: NEWS.primaryHz },
      { mount: '/music.aac', carrierHz: MUSIC.primaryHz },
    ]),
    startIcecast([
      { mount: '/news.mp3', carrierHz: NEWS.backupHz },
      { mount: '/music.aac', carrierHz: MUSIC.backupHz },
    ]),
    startPublisher(() => POSTS),
  ]);
  const [primaryLine, backupLine] = await Promise.all([
    startProxy(primary.port),
    startProxy(backup.port),
  ]);
  const streams = (mount: string, codec: string) =>
    [primaryLine, backupLine].map((line) => ({
      url: line.url(mount),
      codec,
      bitrateKbps: 128,
      protocol: 'icecast',
    }));
  const origin = await startOrigin({
    network: {
      name: 'Rig Public Radio',
      defaultChannel: 'qald-1',
      regions: [{ id: 'north', name: 'The North' }],
      topics: [{ id: 'news', name: 'News' }],
    },
    stations: [
      aStation({
        id: 'qald',
        callSign: 'QALD',
        channel: NEWS.name,
        streams: streams('/news.mp3', 'mp3'),
      }),
      aStation({
        id: 'qbir',
        callSign: 'QBIR',
        channel: MUSIC.name,
        streams: streams('/music.aac', 'aac'),
      }),
    ],
    // Its listening would be counted with the listeners'.
    probe: 'off',
    stories: [{ kind: 'wordpress', url: publisher.url(POSTS_PATH), topic: 'news', every: '5m' }],
  });
  return {
    origin,
    primary,
    backup,
    primaryLine,
    backupLine,
    publisher,
    stop: async () => {
      await origin.stop();
      await Promise.all([primaryLine, backupLine, publisher].map((one) => one.stop()));
      await Promise.all([primary.stop(), backup.stop()]);
    },
  };
}

/** A station of one channel, as longwave.config.json tells it. */
export function aStation(station: {
  id: string;
  callSign: string;
  channel: string;
  streams: readonly object[];
}) {
  return {
    id: station.id,
    callSign: station.callSign,
    name: station.callSign,
    band: 'FM',
    frequency: 91.5,
    city: 'Alder Falls',
    region: 'north',
    timeZone: 'America/Chicago',
    channels: [{ id: `${station.id}-1`, name: station.channel, streams: station.streams }],
  };
}

const POSTS = ['ferry', 'orchard', 'library'].map((what, index) => ({
  slug: `the-${what}`,
  headline: `The ${what} opens again`,
  html: `<p>The ${what} had been shut for ${index + 2} years.</p><h2>What was done</h2><p>All of it.</p>`,
}));
