import type { Channel } from '#contract/station.ts';
import { isOn, isTunedTo } from '../../radio/playback.ts';
import { usePlayback } from '../playerContext.ts';
import { useListeningTime } from './useListeningTime.ts';

export interface ChannelMoment {
  /** The moment to tell of, on the channel's own clock: what is heard of it, else its live moment. UTC milliseconds. */
  readonly atMs: number;
  /** The channel's live moment, on the same clock. */
  readonly liveAtMs: number;
  /** The listener hears it, and by choice later than it is sent. */
  readonly isBehind: boolean;
}

/**
 * Where a channel is in time for this listener: whatever tells what is on follows what is heard.
 *
 * @param nowMs UTC milliseconds, as often as the view wants to tell it anew. What is heard is told as it changes.
 */
export function useChannelMoment(
  { id, delaySeconds }: Pick<Channel, 'id' | 'delaySeconds'>,
  nowMs: number,
): ChannelMoment {
  const playback = usePlayback();
  const isHeard = isOn(playback) && isTunedTo(playback, id);
  const heardMs = useListeningTime((time) => (isHeard ? time.heardMs : null));
  const isBehind = useListeningTime(
    ({ timeline }) => isHeard && timeline !== null && !timeline.isLive,
  );
  const delayMs = delaySeconds * 1_000;
  return { atMs: (heardMs ?? nowMs) - delayMs, liveAtMs: nowMs - delayMs, isBehind };
}
