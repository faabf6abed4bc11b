import { useQuery } from '@tanstack/react-query';
import type { OnAir } from '#contract/onAir.ts';
import type { Channel } from '#contract/station.ts';
import { onAirQuery } from '#player/onAir/onAirQueries.ts';
import { useChannelMoment, type ChannelMoment } from '#player/ui/time/useChannelMoment.ts';
import { useNow } from '#ui/useNow.ts';

interface ChannelNow extends ChannelMoment {
  /** null: not known, or not yet. */
  readonly onAir: OnAir | null;
  /** When the origin said so, in UTC milliseconds, if it does not answer any more; null: it does. */
  readonly staleSinceMs: number | null;
}

/** What is around now on a channel, and where in that its stream is, or what is heard of it. */
export function useOnAir(channel: Channel): ChannelNow {
  const moment = useChannelMoment(channel, useNow('every-second'));
  const { data, isRefetchError, dataUpdatedAt } = useQuery({
    ...onAirQuery(channel.id),
    enabled: channel.hasOnAir,
  });
  return { ...moment, onAir: data ?? null, staleSinceMs: isRefetchError ? dataUpdatedAt : null };
}
