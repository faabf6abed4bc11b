import { ownRegions } from '../regions/byRegion.ts';
import type { NetworkChannel } from './useNetworkChannels.ts';

/** A channel, and how many stations carry it. */
export interface CarriedChannel extends NetworkChannel {
  readonly stationCount: number;
}

/**
 * A channel that several stations carry, as the main one of a state network is, stands once: at the listener's own station,
 * else at the first.
 */
export function onceEach(
  channels: readonly NetworkChannel[],
  own: readonly string[],
): CarriedChannel[] {
  const same = Map.groupBy(channels, ({ channel }) => `${channel.name} ${channel.streams[0].url}`);
  return [...same.values()].flatMap((all) => {
    const one = all.find(({ channel }) => own.includes(channel.id)) ?? all[0];
    return one ? [{ ...one, stationCount: all.length }] : [];
  });
}

/** The first few: the listener's own, what is carried widely, the listener's region, then the others in their order. */
export function nearest(
  channels: readonly CarriedChannel[],
  own: readonly string[],
  count: number,
): readonly CarriedChannel[] {
  if (channels.length <= count) return channels;
  const near = new Set(ownRegions(channels, own));
  const rank = ({ channel, station, stationCount }: CarriedChannel) => {
    if (own.includes(channel.id)) return 0;
    if (stationCount > 1) return 1;
    return near.has(station.region.id) ? 2 : 3;
  };
  return channels.toSorted((a, b) => rank(a) - rank(b)).slice(0, count);
}
