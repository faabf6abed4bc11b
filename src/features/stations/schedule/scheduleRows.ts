import { dateInZone } from '#contract/dateInZone.ts';
import type { Broadcast, Schedule } from '#contract/onAir.ts';
import { offsetMinutes } from './stationClock.ts';

export interface ScheduleRow {
  readonly broadcast: Broadcast;
  readonly when: 'over' | 'heard' | 'on-air' | 'next' | 'later';
  /** It began before the day did. */
  readonly startsTheDayBefore: boolean;
}

/**
 * @param atMs The moment that the channel's stream is at: now, less its delay.
 * @param heardAtMs The moment that the listener hears, behind live; null: none.
 */
export function scheduleRows(
  { broadcasts, date, timeZone }: Schedule,
  atMs: number,
  heardAtMs: number | null = null,
): ScheduleRow[] {
  const next = broadcasts.find(({ start }) => Date.parse(start) > atMs);
  return broadcasts.map((broadcast) => ({
    broadcast,
    when: broadcast === next ? 'next' : whenIs(broadcast, atMs, heardAtMs),
    startsTheDayBefore: dateInZone(Date.parse(broadcast.start), timeZone) < date,
  }));
}

function whenIs(
  { start, end }: Broadcast,
  atMs: number,
  heardAtMs: number | null,
): ScheduleRow['when'] {
  const [startMs, endMs] = [Date.parse(start), Date.parse(end)];
  if (startMs <= atMs && atMs < endMs) return 'on-air';
  if (heardAtMs !== null && startMs <= heardAtMs && heardAtMs < endMs) return 'heard';
  return endMs <= atMs ? 'over' : 'later';
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
