import type { ReactNode } from 'react';
import { PlayerContext, type PlayerParts } from './playerContext.ts';

interface Props {
  readonly parts: PlayerParts;
  readonly children: ReactNode;
}

/** Gives the player of this visit to all views below it. */
export function PlayerProvider({ parts, children }: Props) {
  return <PlayerContext value={parts}>{children}</PlayerContext>;
}
