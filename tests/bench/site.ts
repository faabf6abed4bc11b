import { aStation } from '#tests/rig/broadcaster.ts';
import { startHls } from '#tests/rig/hls.ts';
import { startIcecast } from '#tests/rig/icecast.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { startProxy, type Proxy } from '#tests/rig/proxy.ts';
import type { CarrierHz } from '#tests/rig/signal.ts';
import { aBottleneck } from '#tests/rig/wire.ts';

export type Kind = 'mp3' | 'aac' | 'hls';

/** A stream server, whatever it serves. */
interface StreamServer {
  readonly port: number;
  readonly kill: () => Promise<void>;
  readonly revive: () => Promise<void>;
  readonly stopEncoder: () => Promise<void>;
  readonly startEncoder: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface SiteChannel {
  readonly name: string;
  /** For players that know one stream only. */
  readonly url: string;
  readonly primaryHz: CarrierHz;
}

/** All that one measurement needs to itself: two channels, each with a primary and a backup stream on another server. */
export interface Site {
  readonly kind: Kind;
  readonly alder: SiteChannel;
  readonly birch: SiteChannel;
  readonly primary: StreamServer;
  readonly backup: StreamServer;
  readonly primaryLine: Proxy;
  readonly backupLine: Proxy;
  readonly origin: Origin;
  /** Of both lines. */
  readonly bytes: () => number;
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

const CARRIERS = {
  primary: { alder: 500, birch: 900 },
  backup: { alder: 700, birch: 1100 },
} as const satisfies Record<string, Record<string, CarrierHz>>;

/** For those whose own connection is narrow; on the backup server. */
const LOW_KBPS = 48;

/** @param hasLowRate Whether the first channel has a third stream, of few kbit/s. */
export async function startSite(kind: Kind, { hasLowRate = false } = {}): Promise<Site> {
  const open: Stoppable[] = [];
  const stop = async () => {
    for (const one of open.splice(0).toReversed()) await one.stop();
  };
  try {
    return { ...(await openSite(kind, hasLowRate, (one) => void open.push(one))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Stoppable {
  readonly stop: () => Promise<void>;
}

async function openSite(
  kind: Kind,
  hasLowRate: boolean,
  opened: (one: Stoppable) => void,
): Promise<Omit<Site, 'stop'>> {
  const bottleneck = aBottleneck();
  const keep = async <T extends Stoppable>(starting: Promise<T>): Promise<T> => {
    const one = await starting;
    opened(one);
    return one;
  };
  const [primary, backup] = await Promise.all([
    keep(startServer(kind, CARRIERS.primary, false)),
    keep(startServer(kind, CARRIERS.backup, hasLowRate)),
  ]);
  const primaryLine = await keep(startProxy(primary.port, bottleneck));
  const backupLine = await keep(startProxy(backup.port, bottleneck));
  const streams = (name: string) => [
    ...[primaryLine, backupLine].map((line) => stream(kind, line.url(pathOf(kind, name)), 128)),
    ...(hasLowRate && name === 'alder'
      ? [stream(kind, backupLine.url(pathOf(kind, 'low')), LOW_KBPS)]
      : []),
  ];
  const origin = await keep(startOrigin(config(streams('alder'), streams('birch'))));
  const channel = (name: 'alder' | 'birch') => ({
    name: name === 'alder' ? 'Alder' : 'Birch',
    url: primaryLine.url(pathOf(kind, name)),
    primaryHz: CARRIERS.primary[name],
  });
  return {
    kind,
    alder: channel('alder'),
    birch: channel('birch'),
    primary,
    backup,
    primaryLine,
    backupLine,
    origin,
    bytes: () => primaryLine.bytes() + backupLine.bytes(),
    connections: () => primaryLine.open() + backupLine.open(),
  };
}

function config(alder: readonly object[], birch: readonly object[]) {
  return {
    network: {
      name: 'Bench',
      defaultChannel: 'qald-1',
      regions: [{ id: 'north', name: 'The North' }],
    },
    stations: [
      aStation({ id: 'qald', callSign: 'QALD', channel: 'Alder', streams: alder }),
      aStation({ id: 'qbir', callSign: 'QBIR', channel: 'Birch', streams: birch }),
    ],
  };
}

function startServer(
  kind: Kind,
  carriers: { alder: CarrierHz; birch: CarrierHz },
  hasLowRate: boolean,
): Promise<StreamServer> {
  const feeds = [
    { name: 'alder', carrierHz: carriers.alder },
    { name: 'birch', carrierHz: carriers.birch },
    ...(hasLowRate ? [{ name: 'low', carrierHz: 1300 as const, bitrateKbps: LOW_KBPS }] : []),
  ];
  return kind === 'hls'
    ? startHls(feeds.map(({ name, ...feed }) => ({ path: `/${name}`, ...feed })))
    : startIcecast(feeds.map(({ name, ...feed }) => ({ mount: pathOf(kind, name), ...feed })));
}

function pathOf(kind: Kind, name: string): string {
  return kind === 'hls' ? `/${name}/live.m3u8` : `/${name}.${kind}`;
}

function stream(kind: Kind, url: string, bitrateKbps: number) {
  return kind === 'hls'
    ? { url, codec: 'aac', bitrateKbps, protocol: 'hls' }
    : { url, codec: kind, bitrateKbps, protocol: 'icecast' };
}
