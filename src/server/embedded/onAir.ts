import type { OnAir, Track } from '#contract/onAir.ts';
import type { Station } from '#contract/station.ts';
import type { OnAirSource } from '../onAir/onAirSource.ts';
import { dayAfter, instantAt } from '../onAir/zonedTime.ts';
import { playsBetween, type Playout } from './playout.ts';
import { broadcastsBetween, type ChannelWeek } from './schedule.ts';

const HOUR_MS = 3_600_000;
const BACK_MS = 6 * HOUR_MS;
const AHEAD_MS = 12 * HOUR_MS;
const TRACKS_MS = HOUR_MS;

interface OnAirDeps {
  readonly stations: readonly Station[];
  readonly weeks: ReadonlyMap<string, ChannelWeek>;
  readonly playouts: ReadonlyMap<string, Playout>;
}

interface Channel {
  readonly id: string;
  readonly timeZone: string;
  readonly week: ChannelWeek;
  readonly playout: Playout;
}

/** What the embedded network's channels broadcast: the week's shows, and the titles that are in their streams. */
export function embeddedOnAir({ stations, weeks, playouts }: OnAirDeps): OnAirSource {
  const channels = new Map<string, Channel>();
  for (const { timeZone, channels: services } of stations) {
    for (const { id } of services) {
      const [week, playout] = [weeks.get(id), playouts.get(id)];
      if (timeZone && week && playout) channels.set(id, { id, timeZone, week, playout });
    }
  }

  return {
    channelIds: new Set(channels.keys()),
    at: (channelId, atMs) => {
      const channel = channels.get(channelId);
      return channel ? onAirOf(channel, atMs) : null;
    },
    day: (channelId, date) => {
      const channel = channels.get(channelId);
      if (!channel) return null;
      const { timeZone } = channel;
      const fromMs = instantAt(date, 0, timeZone);
      const toMs = instantAt(dayAfter(date, 1), 0, timeZone);
      return {
        channelId,
        date,
        timeZone,
        broadcasts: [...broadcastsBetween(channel, fromMs, toMs)],
      };
    },
  };
}

function onAirOf(channel: Channel, atMs: number): OnAir {
  return {
    channelId: channel.id,
    timeZone: channel.timeZone,
    broadcasts: [...broadcastsBetween(channel, atMs - BACK_MS, atMs + AHEAD_MS)],
    tracks: playsBetween(channel.playout, atMs - TRACKS_MS, atMs + 1).map(
      ({ item, startMs }): Track => {
        const start = new Date(startMs).toISOString();
        const { title, artist, kind, durationSeconds } = item;
        return { id: `${channel.id}-${start}`, title, artist, kind, start, durationSeconds };
      },
    ),
  };
}
