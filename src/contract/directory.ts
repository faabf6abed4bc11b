import * as v from 'valibot';
import { stateRegion } from './regions.ts';
import { Station, Stream, type Channel } from './station.ts';
import { Slug, WebUrl } from './web.ts';

/** A closed list, because asking the runtime about each of 2,031 zones would hold up the page. */
export const UsTimeZone = v.picklist([
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'America/St_Thomas',
  'Pacific/Guam',
  'Pacific/Saipan',
  'Pacific/Pago_Pago',
]);
export type UsTimeZone = v.InferOutput<typeof UsTimeZone>;

/**
 * A station of the directory, packed: [id, callSign, name, band, frequency, city, state, latitude, longitude, timeZone,
 * tags, streams, website, serviceId]. {@link stationFromRow} unpacks it.
 */
export const DirectoryRow = v.tuple([
  Slug,
  v.string(),
  v.string(),
  v.picklist(['FM', 'AM']),
  v.nullable(v.number()),
  v.nullable(v.string()),
  v.string(),
  v.nullable(v.number()),
  v.nullable(v.number()),
  v.nullable(UsTimeZone),
  v.array(v.string()),
  /** Best first: [url, protocol, codec, bitrateKbps, label of the channel ('' for the main one)] */
  v.array(
    v.tuple([
      WebUrl,
      Stream.entries.protocol,
      Stream.entries.codec,
      Stream.entries.bitrateKbps,
      v.string(),
    ]),
  ),
  v.nullable(WebUrl),
  /** The lead station of those that carry the same programme, itself included; null: alone. */
  v.nullable(Slug),
]);
export type DirectoryRow = v.InferOutput<typeof DirectoryRow>;
type StreamCell = DirectoryRow[11][number];

/** The directory of US public radio, `GET /api/directory`, by id: 2,031 stations that only the stations screen needs. */
export const Directory = v.object({
  /** The month of the facts: '2026-11'. */
  asOf: v.string(),
  rows: v.array(DirectoryRow),
});
export type Directory = v.InferOutput<typeof Directory>;

export function stationFromRow(row: DirectoryRow): Station {
  const [id, callSign, name, band, frequency, city, state, latitude, longitude, timeZone] = row;
  return {
    id,
    callSign,
    name,
    band,
    frequency,
    city,
    state,
    region: stateRegion(state) ?? { id: state.toLowerCase(), name: state },
    latitude,
    longitude,
    timeZone,
    about: null,
    website: row[12],
    donateUrl: null,
    channels: channelsOf(id, name, row[11]),
  };
}

/** The main channel first, then the others in the order in which their first streams stand. */
function channelsOf(stationId: string, stationName: string, cells: readonly StreamCell[]) {
  const byLabel = Map.groupBy(cells, ([, , , , label]) => label);
  const labels = [...byLabel.keys()].toSorted((a, b) => Number(a !== '') - Number(b !== ''));
  return labels.flatMap((label, index): Channel[] => {
    const [first, ...rest] = (byLabel.get(label) ?? []).map(streamOf);
    if (!first) return [];
    return [
      {
        id: `${stationId}-${index + 1}`,
        stationId,
        name: label || stationName,
        description: null,
        streams: [first, ...rest],
        delaySeconds: 0,
        hasOnAir: false,
      },
    ];
  });
}

function streamOf([url, protocol, codec, bitrateKbps]: StreamCell): Stream {
  return { url, protocol, codec, bitrateKbps, inBandTitles: false };
}
