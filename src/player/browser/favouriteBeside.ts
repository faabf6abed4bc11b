import type { Tuning } from '../radio/tuning.ts';
import type { Favourites } from './favourites.ts';

/**
 * The neighbour of a channel among the favourites, round and round.
 *
 * @returns null: there is no other, or the channel itself is not among them.
 */
export function favouriteBeside(
  { tunings }: Favourites,
  channelId: string,
  step: 1 | -1,
): Tuning | null {
  const at = tunings.findIndex(({ channel }) => channel.id === channelId);
  if (at < 0 || tunings.length < 2) return null;
  return tunings[(at + step + tunings.length) % tunings.length] ?? null;
}
