import * as v from 'valibot';

/**
 * The directory of US public radio, `GET /api/directory`, packed: 2,031 stations that only the stations screen needs.
 * One row a station: [id, callSign, name, band, frequency, city, state, latitude, longitude, timeZone, tags, streams, website, serviceId].
 * Unpacked by `unpackDirectory`, in features/stations.
 */
export const DirectoryRow = v.tuple([
  v.string(),
  v.string(),
  v.string(),
  v.picklist(['FM', 'AM']),
  v.nullable(v.number()),
  v.nullable(v.string()),
  v.string(),
  v.nullable(v.number()),
  v.nullable(v.number()),
  v.nullable(v.string()),
  v.array(v.string()),
  /** Best first: [url, protocol, codec, bitrateKbps, label of the channel ('' for the main one)] */
  v.array(
    v.tuple([
      v.string(),
      v.picklist(['icecast', 'hls']),
      v.nullable(v.string()),
      v.nullable(v.number()),
      v.string(),
    ]),
  ),
  v.nullable(v.string()),
  /** The lead station of those that carry the same programme; null: alone. */
  v.nullable(v.string()),
]);
export type DirectoryRow = v.InferOutput<typeof DirectoryRow>;

export const Directory = v.object({ rows: v.array(DirectoryRow) });
export type Directory = v.InferOutput<typeof Directory>;
