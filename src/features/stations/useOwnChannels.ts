import { useState } from 'react';
import { useFavourites, usePlayback } from '#player/ui/playerContext.ts';

/**
 * The ids of the listener's own channels: what the player is tuned to, then the favourites. They stay as they were when the
 * list was first drawn, so that nothing moves under a press.
 */
export function useOwnChannels(): readonly string[] {
  const { tuning } = usePlayback();
  const [{ tunings }] = useFavourites();
  const [own] = useState(() => [tuning, ...tunings].flatMap((one) => one?.channel.id ?? []));
  return own;
}
