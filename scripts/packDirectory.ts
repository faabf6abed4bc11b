import * as v from 'valibot';
import type { DirectoryRow } from '../src/contract/directory.ts';
import { WebUrl } from '../src/contract/web.ts';
import { usTimeZone } from './usTimeZone.ts';

const SourceStream = v.object({
  url: v.string(),
  codec: v.optional(v.picklist(['mp3', 'aac', 'vorbis', 'opus', 'flac'])),
  bitrate_kbps: v.optional(v.number()),
  container: v.optional(v.string()),
  channel: v.optional(v.string()),
  label: v.optional(v.string()),
});
type SourceStream = v.InferOutput<typeof SourceStream>;

const SourceStation = v.object({
  id: v.string(),
  call: v.string(),
  name: v.string(),
  band: v.picklist(['FM', 'AM']),
  freq: v.number(),
  city: v.string(),
  state: v.string(),
  lat: v.number(),
  lon: v.number(),
  tags: v.array(v.string()),
  streams: v.array(SourceStream),
  website: v.optional(v.string()),
  service: v.optional(v.string()),
});
type SourceStation = v.InferOutput<typeof SourceStation>;

interface PackedDirectory {
  readonly madeBy: string;
  readonly credits: string;
  readonly asOf: string;
  readonly rows: readonly DirectoryRow[];
}

const CREDITS =
  'Call signs, frequencies and places: US Federal Communications Commission and Census Bureau. Membership: NPR and CPB lists. ' +
  'Formats: Wikipedia. Streams: Radio Browser, webradiodb, iprd, scrobblerad, RadioGlobe and other public lists.';

/**
 * @param source stations.json, parsed.
 * @param asOf The month in which its facts were gathered: '2026-11'.
 * @throws {v.ValiError} when it is not the list that its schema describes.
 */
export function packDirectory(source: unknown, asOf: string): PackedDirectory {
  const stations = v.parse(v.array(SourceStation), source);
  const nameCounts = countBy(stations, ({ name }) => name);
  const serviceCounts = countBy(stations, ({ service }) => service ?? '');
  const rows = stations
    .map((station): DirectoryRow => {
      const isNameShared = (nameCounts.get(station.name) ?? 0) > 1;
      const isAlone = !station.service || (serviceCounts.get(station.service) ?? 0) < 2;
      return [
        station.id,
        station.call,
        isNameShared ? withCallSign(station) : station.name,
        station.band,
        station.freq,
        station.city,
        station.state,
        roundTo(station.lat, 1_000),
        roundTo(station.lon, 1_000),
        usTimeZone({ ...station, latitude: station.lat, longitude: station.lon }),
        station.tags,
        station.streams.flatMap((stream) => packStream(stream, station.call)),
        v.is(WebUrl, station.website) ? station.website : null,
        isAlone ? null : (station.service ?? null),
      ];
    })
    .toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
  return { madeBy: 'scripts/stations.ts', credits: CREDITS, asOf, rows };
}

/** Nothing for what a page served over https cannot play: plain http, and playlists that only point at a stream. */
function packStream(stream: SourceStream, callSign: string): DirectoryRow[11] {
  const { url, container, codec, bitrate_kbps: bitrateKbps } = stream;
  const isKnownKind = container === 'icecast' || container === 'hls';
  if (!isKnownKind || !/^https:/i.test(url) || !v.is(WebUrl, url)) return [];
  return [[url, container, codec ?? null, bitrateKbps ?? null, labelOf(stream, callSign)]];
}

/** '' on the main channel; on another a name that can stand alone: 'KPBS HD2', 'KPBS Radio Reading Service'. */
function labelOf({ channel, label }: SourceStream, callSign: string): string {
  if (!channel) return '';
  const name = label ?? channel;
  const isBare = name === 'alt' || name === callSign;
  if (isBare) return `${callSign} second service`;
  return name.includes(callSign) ? name : `${callSign} ${name}`;
}

/** Stations of one licensee often share its brand; the call sign tells them apart. */
function withCallSign({ call, name }: SourceStation): string {
  return name.includes(call) ? name : `${call} ${name}`;
}

function roundTo(degrees: number, parts: number): number {
  return Math.round(degrees * parts) / parts;
}

function countBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, number> {
  const groups = Map.groupBy(items, key);
  return new Map([...groups].map(([name, members]) => [name, members.length]));
}
