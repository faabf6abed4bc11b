import type { Channel, Station } from '#contract/station.ts';
import { playable, type StreamRecord } from './streamRecord.ts';
import { failoverOrder, isLast } from './verdict.ts';

/**
 * Stations as browsers are to be given them: what plays first, and by addresses that play.
 *
 * @param recordsOf What is known of a channel's streams, in the operator's order.
 */
export function asPlayable(
  stations: readonly Station[],
  recordsOf: (channel: Channel) => readonly StreamRecord[],
): readonly Station[] {
  return stations.map((station) => ({
    ...station,
    channels: station.channels.map((channel) => channelOf(channel, recordsOf(channel))),
  }));
}

function channelOf(channel: Channel, records: readonly StreamRecord[]): Channel {
  const ordered = failoverOrder(records, ({ failures }) => isLast(failures));
  // A playlist may name what stands beside it.
  const byUrl = Map.groupBy(ordered.map(playable), ({ url }) => url);
  const [first, ...rest] = [...byUrl.values()].flatMap((same) => same.slice(0, 1));
  return first ? { ...channel, streams: [first, ...rest] } : channel;
}
