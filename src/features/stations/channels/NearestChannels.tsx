import { useOwnChannels } from '../useOwnChannels.ts';
import { nearest, onceEach } from './carried.ts';
import { CarriedLine } from './CarriedLine.tsx';
import type { NetworkChannel } from './useNetworkChannels.ts';

interface Props {
  readonly channels: readonly NetworkChannel[];
  readonly count: number;
  readonly nowMs: number;
}

/** Of a network's many channels, those that a strip has room for. */
export function NearestChannels({ channels, count, nowMs }: Props) {
  const own = useOwnChannels();
  return nearest(onceEach(channels, own), own, count).map((one) => (
    <CarriedLine key={one.channel.id} {...one} nowMs={nowMs} />
  ));
}
