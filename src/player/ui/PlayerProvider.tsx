import type { ReactNode } from 'react';
import { InstrumentContext, type Played } from './playerContext.ts';

interface Props {
  readonly instrument: Played;
  readonly children: ReactNode;
}

export function PlayerProvider({ instrument, children }: Props) {
  return <InstrumentContext value={instrument}>{children}</InstrumentContext>;
}
