import type { Network } from '#contract/network.ts';
import type { Station } from '#contract/station.ts';
import { stationIdOf } from '#contract/stationIdOf.ts';
import { stationWith } from '#contract/stationWith.ts';
import type { Answers } from '../../answers/answers.ts';

/** Whose channel the player offers to someone new: one of the network's own stations, or of the directory; null: there is none. */
export function offeredStation(network: Network, answers: Answers): Station | null {
  const { defaultChannel } = network;
  if (defaultChannel === null) return null;
  const own = stationWith(answers.stations().stations, defaultChannel);
  if (own) return own;
  const listed = answers.station(stationIdOf(defaultChannel));
  return listed && stationWith([listed], defaultChannel);
}
