import { useQuery } from '@tanstack/react-query';
import type { OnAir } from '#contract/onAir.ts';
import { onAirAt, type OnAirMoment } from '../../onAir/onAirAt.ts';
import { onAirQuery } from '../../onAir/onAirQueries.ts';
import { songOf, type Song } from '../../onAir/song.ts';
import { usePlayback } from '../playerContext.ts';
import type { ListeningTime } from './listeningClock.ts';
import { useListeningTime } from './useListeningTime.ts';

/** What is on at the moment that is heard, which may be long ago; at an idle player, now. */
export interface HeardMoment extends Pick<ListeningTime, 'timeline'> {
  readonly onAir: OnAir | null;
  readonly moment: OnAirMoment | null;
  readonly song: Song | null;
  /** UTC milliseconds, on the station's own clock. */
  readonly heardMs: number;
}

/** All of it, drawn anew every second. */
export function useHeardMoment(): HeardMoment {
  return useMomentOf()(useListeningTime((time) => time));
}

/** A part of it that is the same as long as it says the same: drawn anew only when that changes. */
export function useHeard<T>(select: (heard: HeardMoment) => T): T {
  const momentOf = useMomentOf();
  return useListeningTime((time) => select(momentOf(time)));
}

function useMomentOf(): (time: ListeningTime) => HeardMoment {
  const channel = usePlayback().tuning?.channel;
  const { data } = useQuery({
    ...onAirQuery(channel?.id ?? ''),
    enabled: channel?.hasOnAir ?? false,
  });
  const onAir = data ?? null;
  return ({ timeline, heardMs: heard, title, nowMs }) => {
    const heardMs = (heard ?? nowMs) - (channel?.delaySeconds ?? 0) * 1_000;
    const moment = onAir && onAirAt(onAir, heardMs);
    const song = songOf({ onAir, track: moment?.track ?? null, streamTitle: title });
    return { onAir, moment, song, timeline, heardMs };
  };
}
