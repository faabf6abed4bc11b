import { useQuery } from '@tanstack/react-query';
import type { OnAir } from '#contract/onAir.ts';
import { onAirAt, type OnAirMoment } from '../../onAir/onAirAt.ts';
import { onAirQuery } from '../../onAir/onAirQueries.ts';
import { usePlayer, usePlayback } from '../playerContext.ts';
import { useSeen, useTimeline, type Seen } from './useTimeline.ts';
import type { Timeline } from '../../recording/timeline.ts';

/** What is on at the moment that is heard, which may be long ago; at an idle player, now. */
export interface HeardMoment {
  readonly onAir: OnAir | null;
  readonly moment: OnAirMoment | null;
  /** What the stream itself says, where nothing else does. */
  readonly streamTitle: string | null;
  readonly timeline: Timeline | null;
  /** UTC milliseconds, on the station's own clock. */
  readonly heardMs: number;
}

/** All of it, drawn anew every second. */
export function useHeardMoment(): HeardMoment {
  return useMomentOf()(useTimeline());
}

/** A part of it that is the same as long as it says the same: drawn anew only when that changes. */
export function useHeard<T>(select: (heard: HeardMoment) => T): T {
  const momentOf = useMomentOf();
  return useSeen((seen) => select(momentOf(seen)));
}

function useMomentOf(): (seen: Seen) => HeardMoment {
  const player = usePlayer();
  const channel = usePlayback().tuning?.channel;
  const { data } = useQuery({
    ...onAirQuery(channel?.id ?? ''),
    enabled: channel?.hasOnAir ?? false,
  });
  const onAir = data ?? null;
  return ({ timeline, heardMs: heard, nowMs }) => {
    const heardMs = (heard ?? nowMs) - (channel?.delaySeconds ?? 0) * 1_000;
    const moment = onAir && onAirAt(onAir, heardMs);
    return { onAir, moment, streamTitle: player.heard()?.title ?? null, timeline, heardMs };
  };
}
