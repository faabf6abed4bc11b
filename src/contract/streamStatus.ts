import * as v from 'valibot';
import { Stream } from './station.ts';
import { Instant, MediaUrl, Slug } from './web.ts';

/** What keeps a stream from being heard, as our origin found it. The player's own faults have the same names. */
export const StreamFault = v.picklist([
  'web-page',
  /** A playlist in which nothing plays. */
  'playlist',
  'undecodable',
  'not-found',
  'refused',
  'timeout',
  'unreachable',
  'closed',
  /** It sends from one address to the next and never arrives. */
  'redirects',
  /** Its certificate is not one that browsers trust. */
  'untrusted',
  /** An HLS playlist to which nothing is added any more. */
  'stale',
]);
export type StreamFault = v.InferOutput<typeof StreamFault>;

/** What is wrong with a stream that can be heard; each is for its operator to mend. */
export const StreamTrouble = v.picklist([
  /** All zeros for 20 s, though it is sent in time. */
  'silent',
  /** Less sound than time: it will stall. */
  'starved',
  /** Only over http, which a secure page may not play. */
  'no-https',
  /** Over http as written, though https answers too. */
  'https-instead',
  /** No script may read it (CORS): no pause, no rewind. */
  'no-cors',
  /** The same of HLS, which most browsers play by script alone. */
  'no-cors-hls',
  /** The address is a playlist, which browsers cannot play: our origin names them what is in it. */
  'playlist-address',
  'other-codec',
  'slow-start',
]);
export type StreamTrouble = v.InferOutput<typeof StreamTrouble>;

const Verdict = v.variant('is', [
  v.object({ is: v.literal('unchecked') }),
  v.object({ is: v.literal('ok') }),
  /** The worst first. */
  v.object({ is: v.literal('trouble'), what: v.array(StreamTrouble) }),
  v.object({ is: v.literal('down'), what: StreamFault }),
]);
export type Verdict = v.InferOutput<typeof Verdict>;

/** What our origin heard when it last listened to a stream. null, anywhere in it: not known. */
export const StreamStatus = v.object({
  /** As browsers are given it. */
  url: MediaUrl,
  /** As the operator wrote it. */
  configuredUrl: MediaUrl,
  protocol: Stream.entries.protocol,
  verdict: Verdict,
  /** Since when it has been heard, or has not. */
  since: v.nullable(Instant),
  checkedAt: v.nullable(Instant),
  lastHeardAt: v.nullable(Instant),
  /** Not heard twice in a row: browsers are told to try the other streams first. */
  isLast: v.boolean(),
  /** What its server said instead of 200. */
  httpStatus: v.nullable(v.number()),
  /** From the request to the first byte of sound, in milliseconds. */
  startMs: v.nullable(v.number()),
  /** Measured, not announced. */
  bitrateKbps: v.nullable(v.number()),
  /** Found in the sound itself, or in the HLS playlist. */
  codec: Stream.entries.codec,
  /** 'also': written with http, and answers by https too. */
  https: v.nullable(v.picklist(['yes', 'also', 'no'])),
  /** Whether scripts of other sites may read it. */
  cors: v.nullable(v.boolean()),
  /** Whether scripts may ask for titles in the stream (the preflight of `Icy-MetaData`). */
  titles: v.nullable(v.boolean()),
  /** 'silent': all zeros. Told for MP3 and AAC only. */
  sound: v.nullable(v.picklist(['heard', 'silent'])),
  hls: v.nullable(
    v.object({
      /** How old the end of the newest segment is, by `EXT-X-PROGRAM-DATE-TIME`. */
      newestAgeSeconds: v.nullable(v.number()),
      hasProgramDateTime: v.boolean(),
    }),
  ),
});
export type StreamStatus = v.InferOutput<typeof StreamStatus>;

/** The streams of a channel in the operator's order, `GET /api/channels/:id/status`. */
export const ChannelStatus = v.object({
  channelId: Slug,
  channelName: v.string(),
  stationName: v.string(),
  streams: v.array(StreamStatus),
});
export type ChannelStatus = v.InferOutput<typeof ChannelStatus>;

/** Every stream that the operator configured, `GET /api/status`. */
export const NetworkStatus = v.object({
  /** null: the operator switched the checks off. */
  everySeconds: v.nullable(v.number()),
  channels: v.array(ChannelStatus),
});
export type NetworkStatus = v.InferOutput<typeof NetworkStatus>;
