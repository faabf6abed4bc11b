import { emptyHlsMemory, type HlsDeps } from '#player/hls/hlsDeps.ts';
import { NOW } from './hlsPlaylists.ts';

/** A world for HLS decks whose time and chance the test tells. */
export function hlsWorld() {
  const world = { tickMs: 10_000, chance: 0.5 };
  const listeners = new Set<() => void>();
  const deps: HlsDeps = {
    tick: () => world.tickMs,
    now: () => NOW - 10_000 + world.tickMs,
    random: () => world.chance,
    memory: emptyHlsMemory(),
    onOnline: (then) => {
      listeners.add(then);
      return () => listeners.delete(then);
    },
  };
  const goOnline = () => {
    for (const listener of listeners) listener();
  };
  return { deps, world, listeners, goOnline };
}
