import * as v from 'valibot';
import { Stream } from '#contract/station.ts';
import { siteKeys } from './site/siteKeys.ts';
import {
  Duration,
  HostUrl,
  Id,
  Latitude,
  Locale,
  Longitude,
  Text,
  TopicValue,
  Url,
  Zone,
  atLeastZero,
  filledListOf,
  isObject,
  keys,
  listOf,
  openKeys,
} from './configValues.ts';
import { faceKeys } from './faceKeys.ts';

/* longwave.config.json, key by key. */

const NamedRegion = keys({ id: Id, name: Text });

const NetworkConfig = keys({
  name: Text,
  tagline: v.nullish(Text, null),
  url: v.nullish(Url, null),
  /** Where listeners reach this app; absent: at the address that they ask. */
  appUrl: v.nullish(HostUrl, null),
  locale: v.optional(Locale, 'en-US'),
  defaultChannel: v.nullish(Id, null),
  regions: v.optional(listOf(NamedRegion, 'a list of regions'), []),
  topics: v.optional(listOf(TopicValue, 'a list of topics'), []),
  ...faceKeys,
  ...siteKeys,
});

const StreamConfig = keys({
  url: Url,
  protocol: v.message(Stream.entries.protocol, '"icecast" or "hls"'),
  codec: v.nullish(
    v.message(Stream.entries.codec, '"mp3", "aac", "vorbis", "opus" or "flac"'),
    null,
  ),
  bitrateKbps: v.nullish(atLeastZero('kilobits a second, such as 128'), null),
  inBandTitles: v.optional(v.boolean('true or false'), false),
});

/** A playout or schedule system: accepted, and not read by this version. */
const Connector = v.nullish(v.looseObject({ kind: Text }, 'an object with a "kind"'), null);

const ChannelConfig = keys({
  id: Id,
  name: Text,
  description: v.nullish(Text, null),
  streams: filledListOf(StreamConfig, 'a list of at least one stream'),
  delaySeconds: v.optional(atLeastZero('seconds, such as 20'), 0),
  schedule: Connector,
  nowPlaying: Connector,
});
export type ChannelConfig = v.InferOutput<typeof ChannelConfig>;

const OwnStationConfig = keys({
  id: Id,
  callSign: Text,
  name: Text,
  band: v.nullish(v.picklist(['FM', 'AM'], '"FM" or "AM"'), null),
  frequency: v.nullish(atLeastZero('MHz on FM (91.5), kHz on AM (820)'), null),
  city: v.nullish(Text, null),
  state: v.nullish(Text, null),
  region: v.nullish(Id, null),
  latitude: v.nullish(Latitude, null),
  longitude: v.nullish(Longitude, null),
  timeZone: v.nullish(Zone, null),
  about: v.nullish(Text, null),
  website: v.nullish(Url, null),
  donateUrl: v.nullish(Url, null),
  channels: filledListOf(ChannelConfig, 'a list of at least one channel'),
});
export type OwnStationConfig = v.InferOutput<typeof OwnStationConfig>;

const DirectoryEntry = keys({
  directory: v.literal('us-public-radio', '"us-public-radio"'),
});

const sourceKeys = {
  url: Url,
  topic: v.nullish(TopicValue, null),
  every: v.optional(Duration, '5m'),
};
const sources = {
  wordpress: keys({ kind: v.literal('wordpress'), ...sourceKeys }),
  cds: keys({ kind: v.literal('cds'), ...sourceKeys, tokenEnv: v.nullish(Text, null) }),
  feed: keys({ kind: v.literal('feed'), ...sourceKeys }),
};
/** Refuses every kind: what it is for is saying so. */
const unknownSource = v.pipe(
  openKeys({ kind: v.picklist(['wordpress', 'cds', 'feed'], '"wordpress", "cds" or "feed"') }),
  v.never(),
);

const probeOff = v.literal('off', '"off", or how often such as { "every": "5m" }');
const probeKeys = keys({ every: v.optional(Duration, '5m') });

export const ConfigFile = keys({
  network: NetworkConfig,
  stations: listOf(v.lazy(stationSchema), 'a list of stations'),
  stories: v.optional(listOf(v.lazy(sourceSchema), 'a list of story sources'), []),
  /** How often the origin listens to the network's streams. */
  probe: v.optional(v.lazy(probeSchema), {}),
  /** Whether `X-Forwarded-Proto` is believed: only where a proxy in front sets it. */
  trustProxy: v.optional(v.boolean('true or false'), false),
});
export type ConfigFile = v.InferOutput<typeof ConfigFile>;

/** The schema of an entry of `stations`. */
function stationSchema(entry: unknown) {
  return isObject(entry) && 'directory' in entry ? DirectoryEntry : OwnStationConfig;
}

/** The schema of an entry of `stories`, by its kind. */
function sourceSchema(entry: unknown) {
  const kind = isObject(entry) ? entry['kind'] : null;
  if (kind === 'wordpress' || kind === 'cds' || kind === 'feed') return sources[kind];
  return unknownSource;
}

function probeSchema(value: unknown) {
  return isObject(value) ? probeKeys : probeOff;
}
