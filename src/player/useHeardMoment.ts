import { useQuery } from '@tanstack/react-query';
import type { OnAir } from '#contract/onAir.ts';
import { onAirAt, type OnAirMoment } from './onAirAt.ts';
import { onAirQuery } from './onAirQueries.ts';
import { usePlayer, usePlayback } from './playerContext.ts';
import { useTimeline } from './useTimeline.ts';
import type { Timeline } from './timeline.ts';

/** What is on at the moment that is heard, which may be long ago; at an idle player, now. */
export interface HeardMoment {
  readonly onAir: OnAir | null;
  readonly moment: OnAirMoment | null;
  /** What the stream itself says, where nothing else does. */
  readonly streamTitle: string | null;
  readonly timeline: Timeline | null;
  /** UTC milliseconds, on the station's own clock. */
  readonly heardMs: number;
  readonly nowMs: number;
  /** `performance.now()`. */
  readonly tickMs: number;
}

export function useHeardMoment(): HeardMoment {
  const { title } = usePlayer();
  const channel = usePlayback().tuning?.channel;
  const { timeline, heardMs: heard, nowMs, tickMs } = useTimeline();
  const { data } = useQuery({
    ...onAirQuery(channel?.id ?? ''),
    enabled: channel?.hasOnAir ?? false,
  });
  const heardMs = (heard ?? nowMs) - (channel?.delaySeconds ?? 0) * 1_000;
  const onAir = data ?? null;
  return {
    onAir,
    moment: onAir && onAirAt(onAir, heardMs),
    streamTitle: title(),
    timeline,
    heardMs,
    nowMs,
    tickMs,
  };
}
