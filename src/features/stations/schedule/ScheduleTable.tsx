import { memo, useMemo } from 'react';
import type { Schedule } from '#contract/onAir.ts';
import { useStationMessages } from '../useStationMessages.ts';
import { useLocale } from '#ui/localeContext.ts';
import { latestOf } from './latestOf.ts';
import { clocksChange, isElsewhere, scheduleRows, type ScheduleRow } from './scheduleRows.ts';
import { dayText, listenerTimeZone, timeText, zoneText } from './stationClock.ts';
import styles from './ScheduleTable.module.css';

interface ScheduleTableProps {
  readonly schedule: Schedule;
  /** Where the channel's stream is: now, less its delay. */
  readonly atMs: number;
  /** What the listener hears of it, on the same clock; null: nothing, or it live. */
  readonly heardAtMs?: number | null;
  readonly listenerZone?: string;
}

/** A day in the station's time, and in the listener's where that differs. */
export function ScheduleTable({ schedule, atMs, heardAtMs = null, ...props }: ScheduleTableProps) {
  const moments = useMemo(
    () => schedule.broadcasts.flatMap(({ start, end }) => [Date.parse(start), Date.parse(end)]),
    [schedule],
  );
  // Every second brings another moment, and hardly ever another table.
  return (
    <Table
      {...props}
      schedule={schedule}
      atMs={latestOf(moments, atMs)}
      heardAtMs={heardAtMs === null ? null : latestOf(moments, heardAtMs)}
    />
  );
}

const Table = memo(DayTable);

function DayTable({
  schedule,
  atMs,
  heardAtMs = null,
  listenerZone = listenerTimeZone(),
}: ScheduleTableProps) {
  const { stations: say } = useStationMessages();
  const locale = useLocale();
  const isAway = useMemo(() => isElsewhere(schedule, listenerZone), [schedule, listenerZone]);
  const withZone = useMemo(() => clocksChange(schedule), [schedule]);
  const time = (zone: string, instant: string) =>
    timeText(locale, zone, Date.parse(instant), { withZone });
  if (schedule.broadcasts.length === 0) return <p className={styles.caption}>{say.noSchedule}</p>;

  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {say.scheduleDay(dayText(locale, schedule.date), zoneText(locale, schedule.timeZone))}
      </caption>
      <thead>
        <tr className={styles.head}>
          <th scope="col">{say.time}</th>
          {isAway && <th scope="col">{say.yourTime}</th>}
          <th scope="col">{say.show}</th>
        </tr>
      </thead>
      <tbody>
        {scheduleRows(schedule, atMs, heardAtMs).map((row) => (
          <tr key={row.broadcast.id} className={styles.row} data-when={row.when}>
            <td className={styles.time}>
              <time dateTime={row.broadcast.start}>
                {time(schedule.timeZone, row.broadcast.start)}
              </time>
              {row.startsTheDayBefore && (
                <span className={styles.before}> {say.sinceYesterday}</span>
              )}
            </td>
            {isAway && <td className={styles.time}>{time(listenerZone, row.broadcast.start)}</td>}
            <Programme row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Programme({ row: { broadcast, when } }: { readonly row: ScheduleRow }) {
  const { stations: say } = useStationMessages();
  const mark = {
    heard: say.heardRow,
    'on-air': say.onAir,
    next: say.next,
    over: null,
    later: null,
  }[when];
  return (
    <th className={styles.programme} scope="row">
      <span className={styles.title}>{broadcast.title}</span>
      {mark && <span className={styles.mark}> {mark}</span>}
      {broadcast.hosts.length > 0 && (
        <span className={styles.hosts}>{say.withHosts(broadcast.hosts)}</span>
      )}
    </th>
  );
}
