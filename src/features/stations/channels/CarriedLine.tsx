import type { ComponentProps } from 'react';
import { useStationMessages } from '../useStationMessages.ts';
import type { CarriedChannel } from './carried.ts';
import { ChannelLine } from './ChannelLine.tsx';

type Props = CarriedChannel &
  Omit<ComponentProps<typeof ChannelLine>, keyof CarriedChannel | 'where'>;

/** A channel of a list; of one that several stations carry, how many they are in place of where it is. */
export function CarriedLine({ stationCount, ...line }: Props) {
  const { stations: say } = useStationMessages();
  return (
    <ChannelLine {...line} {...(stationCount > 1 && { where: say.onStations(stationCount) })} />
  );
}
