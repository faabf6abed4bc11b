import type { Stream } from '#contract/station.ts';
import type { ChannelStatus } from '#contract/streamStatus.ts';
import type { Loudness } from '#player/browser/volume.ts';
import type { PlayerState } from '#player/radio/player.ts';
import type { Tuning } from '#player/radio/tuning.ts';
import type { StreamAnswer } from './probeFromHere.ts';

/** What was asked of the world so far, in the order of asking; null: not answered yet. */
export interface Evidence {
  readonly ping: 'ok' | 'unreachable' | 'server' | null;
  /** 'none': our origin did not say. */
  readonly status: ChannelStatus | 'none' | null;
  /** Of the channel's streams in their order; as many as have answered. */
  readonly answers: readonly StreamAnswer[];
}

/** What is known at any moment without asking. */
export interface Live {
  readonly tuning: Tuning;
  readonly player: Pick<PlayerState, 'playback' | 'line'>;
  readonly loudness: Loudness;
  readonly canPlay: (stream: Stream) => boolean;
  readonly autoplay: 'allowed' | 'refused' | null;
}

export const EMPTY: Evidence = { ping: null, status: null, answers: [] };

export function isDone({ ping, status, answers }: Evidence, { tuning }: Pick<Live, 'tuning'>) {
  return ping !== null && status !== null && answers.length === tuning.channel.streams.length;
}
