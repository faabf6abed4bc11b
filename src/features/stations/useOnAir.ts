import { useQuery } from '@tanstack/react-query';
import type { OnAir } from '#contract/onAir.ts';
import type { Channel } from '#contract/station.ts';
import { onAirQuery } from '#player/onAirQueries.ts';
import { useClock } from './useClock.ts';

const SECOND_MS = 1_000;

interface ChannelNow {
  /** null: not known, or not yet. */
  readonly onAir: OnAir | null;
  /** Where the channel's stream is: now, less its delay. */
  readonly atMs: number;
  /** The origin does not answer any more: this is what it said last. */
  readonly isStale: boolean;
}

/** What is around now on a channel, and where in that its stream is. */
export function useOnAir(channel: Channel): ChannelNow {
  const atMs = useClock() - channel.delaySeconds * SECOND_MS;
  const { data, isRefetchError } = useQuery({
    ...onAirQuery(channel.id),
    enabled: channel.hasOnAir,
  });
  return { onAir: data ?? null, atMs, isStale: isRefetchError };
}
