import * as v from 'valibot';
import { MediaUrl, Slug, TimeZone, WebUrl } from './web.ts';

/** One way to hear a channel: an Icecast or SHOUTcast mount (or any plain progressive audio), or an HLS playlist. */
export const Stream = v.object({
  url: MediaUrl,
  protocol: v.picklist(['icecast', 'hls']),
  /** null: the address does not tell. */
  codec: v.nullable(v.picklist(['mp3', 'aac', 'vorbis', 'opus', 'flac'])),
  bitrateKbps: v.nullable(v.number()),
  /** The server allows `Icy-MetaData` across origins (a preflight), so in-band titles may be asked for. */
  inBandTitles: v.optional(v.boolean(), false),
});
export type Stream = v.InferOutput<typeof Stream>;

/** One programme service of a station: its main signal, an HD2 service, a web-only stream. */
export const Channel = v.object({
  id: Slug,
  stationId: Slug,
  name: v.string(),
  description: v.nullable(v.string()),
  /** In the order to try them, and never none. */
  streams: v.tupleWithRest([Stream], Stream),
  /** How far the stream's sound runs behind the schedule's clock, in seconds. */
  delaySeconds: v.number(),
  /** Whether our origin can say what is on it (`/api/channels/:id/on-air`). */
  hasOnAir: v.boolean(),
});
export type Channel = v.InferOutput<typeof Channel>;

/** A state or territory, or an area that the network names itself. */
export const Region = v.object({ id: Slug, name: v.string() });
export type Region = v.InferOutput<typeof Region>;

export const Station = v.object({
  id: Slug,
  /** Upper case, without its band: 'KQED'. */
  callSign: v.string(),
  name: v.string(),
  band: v.nullable(v.picklist(['FM', 'AM'])),
  /** MHz on FM (91.5), kHz on AM (820). */
  frequency: v.nullable(v.number()),
  city: v.nullable(v.string()),
  /** US postal code: 'CA'. */
  state: v.nullable(v.string()),
  region: Region,
  latitude: v.nullable(v.number()),
  longitude: v.nullable(v.number()),
  timeZone: v.nullable(TimeZone),
  about: v.nullable(v.string()),
  website: v.nullable(WebUrl),
  donateUrl: v.nullable(WebUrl),
  /** The main one first. None: the station has no stream that we know of. */
  channels: v.array(Channel),
});
export type Station = v.InferOutput<typeof Station>;

/** The network's own stations, `GET /api/stations`. */
export const StationList = v.object({ stations: v.array(Station) });
export type StationList = v.InferOutput<typeof StationList>;
