import type { ReactNode } from 'react';
import type { Instrument } from './instrument.ts';
import { PlayerContext, VolumeContext } from './playerContext.ts';

interface Props {
  readonly instrument: Pick<Instrument, 'player' | 'volume'>;
  readonly children: ReactNode;
}

export function PlayerProvider({ instrument, children }: Props) {
  return (
    <PlayerContext value={instrument.player}>
      <VolumeContext value={instrument.volume}>{children}</VolumeContext>
    </PlayerContext>
  );
}
