import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { dateInZone } from '#contract/dateInZone.ts';
import type { Broadcast } from '#contract/onAir.ts';
import { dayAfter, instantAt, weekdayOf } from '../onAir/zonedTime.ts';

const Show = v.object({
  title: v.string(),
  hosts: v.array(v.string()),
  description: v.string(),
});
type Show = v.InferOutput<typeof Show>;

/** By the time on the station's wall at which a show begins; it ends when the next one does, on that day or a later one. */
const Day = v.record(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), v.string());

const ChannelWeek = v.object({
  shows: v.record(v.string(), Show),
  week: v.object({ weekday: Day, friday: v.optional(Day), saturday: Day, sunday: Day }),
});
export type ChannelWeek = v.InferOutput<typeof ChannelWeek>;

interface Start {
  readonly ms: number;
  readonly show: Show;
}

/**
 * The embedded network's shows, and when they are on, by channel.
 *
 * @throws When the project's own file is not as it should be.
 */
export function readWeeks(): ReadonlyMap<string, ChannelWeek> {
  const json: unknown = JSON.parse(readFileSync(new URL('./shows.json', import.meta.url), 'utf8'));
  return new Map(Object.entries(v.parse(v.record(v.string(), ChannelWeek), json)));
}

/** A channel's broadcasts that touch a span of time, by start: without a gap, and never two at once. */
export function broadcastsBetween(
  channel: { readonly id: string; readonly timeZone: string; readonly week: ChannelWeek },
  fromMs: number,
  toMs: number,
): readonly Broadcast[] {
  const { id, timeZone, week } = channel;
  // A day on either side: a night's show begins the day before, and the last one's end is the next one's start.
  const lastDay = dayAfter(dateInZone(toMs, timeZone), 1);
  const starts: Start[] = [];
  for (
    let day = dayAfter(dateInZone(fromMs, timeZone), -1);
    day <= lastDay;
    day = dayAfter(day, 1)
  ) {
    starts.push(...startsOn(day, timeZone, week));
  }
  return starts.flatMap(({ ms, show }, index) => {
    const endMs = starts[index + 1]?.ms ?? ms;
    // In spring an hour is left out, and what should begin and end in it is not on at all.
    return endMs > ms && endMs > fromMs && ms < toMs ? [broadcast(id, show, ms, endMs)] : [];
  });
}

function startsOn(date: string, timeZone: string, { shows, week }: ChannelWeek): readonly Start[] {
  return Object.entries(dayOf(week, weekdayOf(date)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([time, key]) => {
      const show = shows[key];
      if (!show) throw new Error(`shows.json: there is no show "${key}"`);
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      return [{ ms: instantAt(date, hours * 60 + minutes, timeZone), show }];
    });
}

function dayOf(week: ChannelWeek['week'], weekday: number): v.InferOutput<typeof Day> {
  if (weekday === 0) return week.sunday;
  if (weekday === 6) return week.saturday;
  return weekday === 5 ? (week.friday ?? week.weekday) : week.weekday;
}

function broadcast(channelId: string, show: Show, startMs: number, endMs: number): Broadcast {
  const start = new Date(startMs).toISOString();
  return {
    id: `${channelId}-${start}`,
    title: show.title,
    start,
    end: new Date(endMs).toISOString(),
    hosts: show.hosts,
    description: show.description,
    href: null,
  };
}
