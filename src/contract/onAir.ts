import * as v from 'valibot';
import { CalendarDate, Instant, Slug, TimeZone, WebUrl } from './web.ts';

/** One airing of a show. */
export const Broadcast = v.object({
  id: v.string(),
  title: v.string(),
  start: Instant,
  end: Instant,
  hosts: v.array(v.string()),
  description: v.nullable(v.string()),
  href: v.nullable(WebUrl),
});
export type Broadcast = v.InferOutput<typeof Broadcast>;

/** Something played inside a broadcast. */
export const Track = v.object({
  id: v.string(),
  title: v.string(),
  artist: v.nullable(v.string()),
  kind: v.picklist(['music', 'talk']),
  start: Instant,
  durationSeconds: v.nullable(v.number()),
});
export type Track = v.InferOutput<typeof Track>;

/**
 * What is on a channel around this moment, `GET /api/channels/:id/on-air`. Not one "now" but a span, so that a listener
 * who is behind live is told what they hear: pick by the heard moment.
 */
export const OnAir = v.object({
  channelId: Slug,
  timeZone: TimeZone,
  /** By start: from a few hours back to a few hours ahead. */
  broadcasts: v.array(Broadcast),
  /** By start, oldest first: the last hour or so, the one that sounds now included, and never one still to come. */
  tracks: v.array(Track),
});
export type OnAir = v.InferOutput<typeof OnAir>;

/** `GET /api/on-air`: every channel of the network that has one. */
export const OnAirList = v.object({ channels: v.array(OnAir) });
export type OnAirList = v.InferOutput<typeof OnAirList>;

/** A day of a channel, in the station's zone, `GET /api/channels/:id/schedule/:date` */
export const Schedule = v.object({
  channelId: Slug,
  date: CalendarDate,
  timeZone: TimeZone,
  /** Every broadcast that touches the day, by start. */
  broadcasts: v.array(Broadcast),
});
export type Schedule = v.InferOutput<typeof Schedule>;
