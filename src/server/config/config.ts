import * as v from 'valibot';
import { spokenLocale } from '#messages/serverMessages.ts';
import type { Network } from '#contract/network.ts';
import { stateRegion } from '#contract/regions.ts';
import type { Site } from '#contract/site.ts';
import type { Channel, Region, Station } from '#contract/station.ts';
import { complaintsOf, oncePerPath, type Complaint } from './complaint.ts';
import { ConfigFile, type ChannelConfig, type OwnStationConfig } from './configSchema.ts';
import { crossChecks } from './crossChecks.ts';
import type { FaceConfig } from './faceKeys.ts';
import type { Banner } from './site/bannerKeys.ts';
import { sitePartsOf } from './site/siteKeys.ts';
import type { StorySource } from './storySource.ts';

/** A deployment, as longwave.config.json describes it. */
export interface Config {
  readonly network: Network;
  /** What the network shows of itself. */
  readonly face: FaceConfig;
  readonly site: Omit<Site, 'pages'>;
  readonly banners: readonly Banner[];
  /** The folder of own pages, as the file names it; null: it does not. */
  readonly pages: string | null;
  readonly stations: readonly Station[];
  readonly sources: readonly StorySource[];
  readonly appUrl: string | null;
  /** Whether a proxy in front of us tells how it was asked. */
  readonly trustProxy: boolean;
  /** How often to listen to the streams, in milliseconds; null: never. */
  readonly probeEveryMs: number | null;
  /** Where in the file a channel stands, by its id: 'stations[1].channels[0]'. */
  readonly channelKeys: ReadonlyMap<string, string>;
  /** Keys that are right, but that this version does nothing with. */
  readonly unread: readonly string[];
  /** The locale that is asked for, where there is no catalogue of its language; null: there is. */
  readonly unspokenLocale: string | null;
}

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the directory of US public radio has such a channel. */
  readonly isDirectoryChannel: (channelId: string) => boolean;
}

type Decoded = { readonly config: Config } | { readonly complaints: readonly Complaint[] };

/** @param file longwave.config.json, parsed. */
export function decodeConfig(file: unknown, surroundings: Surroundings): Decoded {
  const decoded = v.safeParse(v.pipe(ConfigFile, crossChecks(surroundings)), file);
  if (decoded.success) return { config: toConfig(decoded.output, surroundings.env) };
  return { complaints: oncePerPath(complaintsOf(decoded.issues)) };
}

function toConfig(file: ConfigFile, env: Surroundings['env']): Config {
  const { name, tagline, url, locale, topics, regions: named, appUrl } = file.network;
  const { logo, icon, colors, fonts, ogImage } = file.network;
  const { everywhere, site, banners, pages } = sitePartsOf(file.network);
  const own = file.stations.flatMap((entry) => ('directory' in entry ? [] : [entry]));
  const stations = own.map((station) => toStation(station, named));
  return {
    network: {
      name,
      tagline,
      url,
      locale: spokenLocale(locale),
      topics,
      ...everywhere,
      defaultChannel: file.network.defaultChannel ?? stations[0]?.channels[0]?.id ?? null,
      regions: regionsOf(stations, named),
      hasDirectory: own.length < file.stations.length,
      isFiction: false,
    },
    face: { logo, icon, colors, fonts, ogImage },
    site,
    banners,
    pages,
    stations,
    sources: file.stories.map((source) => toSource(source, env)),
    appUrl: appUrl && new URL(appUrl).origin,
    trustProxy: file.trustProxy,
    probeEveryMs: file.probe === 'off' ? null : Math.max(file.probe.every, MIN_PROBE_MS),
    channelKeys: new Map(channelKeys(file)),
    unread: file.stations.flatMap(unreadKeys),
    unspokenLocale: spokenLocale(locale) === locale ? null : locale,
  };
}

/** Every look takes a listener's place on the station's server for some seconds. */
const MIN_PROBE_MS = 60_000;

function channelKeys({ stations }: ConfigFile): [string, string][] {
  return stations.flatMap((entry, i) =>
    'directory' in entry
      ? []
      : entry.channels.map(({ id }, j): [string, string] => [id, `stations[${i}].channels[${j}]`]),
  );
}

function toStation(config: OwnStationConfig, named: readonly Region[]): Station {
  const { region, channels, ...station } = config;
  const place = named.find(({ id }) => id === region) ?? stateRegion(station.state ?? '');
  if (!place) throw new Error(`${station.id} has no region`);
  return { ...station, region: place, channels: channels.map((one) => toChannel(one, station.id)) };
}

function toChannel(config: ChannelConfig, stationId: string): Channel {
  const { id, name, description, delaySeconds } = config;
  const [first, ...rest] = config.streams;
  if (!first) throw new Error(`${id} has no stream`);
  return {
    id,
    stationId,
    name,
    description,
    delaySeconds,
    streams: [first, ...rest],
    hasOnAir: false,
  };
}

function toSource(config: ConfigFile['stories'][number], env: Surroundings['env']): StorySource {
  const { kind, url, topic, every } = config;
  const tokenEnv = config.kind === 'cds' ? config.tokenEnv : null;
  return { kind, url, topic, everyMs: every, token: tokenEnv ? (env[tokenEnv] ?? null) : null };
}

/** Named ones first, in the network's order, then states in the order of their stations. */
function regionsOf(stations: readonly Station[], named: readonly Region[]): Region[] {
  const all = [...named, ...stations.map(({ region }) => region)];
  return [...new Map(all.map((region) => [region.id, region])).values()];
}

function unreadKeys(entry: ConfigFile['stations'][number], index: number): string[] {
  if ('directory' in entry) return [];
  return entry.channels.flatMap(({ schedule, nowPlaying }, i) => {
    const path = `stations[${index}].channels[${i}]`;
    return [
      ...(schedule ? [`${path}.schedule`] : []),
      ...(nowPlaying ? [`${path}.nowPlaying`] : []),
    ];
  });
}
