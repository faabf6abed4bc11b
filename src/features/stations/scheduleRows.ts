import type { Broadcast, Schedule } from '#contract/onAir.ts';
import { dateIn, offsetMinutes } from './stationClock.ts';

export interface ScheduleRow {
  readonly broadcast: Broadcast;
  readonly when: 'over' | 'on-air' | 'next' | 'later';
  /** It began before the day did. */
  readonly startsTheDayBefore: boolean;
}

/** @param atMs The moment that the channel's stream is at: now, less its delay. */
export function scheduleRows(
  { broadcasts, date, timeZone }: Schedule,
  atMs: number,
): ScheduleRow[] {
  const next = broadcasts.find(({ start }) => Date.parse(start) > atMs);
  return broadcasts.map((broadcast) => ({
    broadcast,
    when: broadcast === next ? 'next' : whenIs(broadcast, atMs),
    startsTheDayBefore: dateIn(timeZone, Date.parse(broadcast.start)) < date,
  }));
}

function whenIs({ start, end }: Broadcast, atMs: number): ScheduleRow['when'] {
  if (Date.parse(end) <= atMs) return 'over';
  return Date.parse(start) <= atMs ? 'on-air' : 'later';
}

/** Whether the clocks change among these broadcasts, so that an hour alone may be ambiguous. */
export function clocksChange({ broadcasts, timeZone }: Schedule): boolean {
  const offsets = broadcasts.flatMap(({ start, end }) => [
    offsetMinutes(timeZone, Date.parse(start)),
    // The end itself is already the next broadcast's.
    offsetMinutes(timeZone, Date.parse(end) - 1),
  ]);
  return new Set(offsets).size > 1;
}

/** Whether the listener's clock shows another time than the station's at some point of the schedule. */
export function isElsewhere({ broadcasts, timeZone }: Schedule, listenerZone: string): boolean {
  return broadcasts.some(({ start }) => {
    const atMs = Date.parse(start);
    return offsetMinutes(timeZone, atMs) !== offsetMinutes(listenerZone, atMs);
  });
}
