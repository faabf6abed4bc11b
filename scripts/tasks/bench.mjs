import { buildIfStale } from './build.mjs';
import { firstLoadSize } from './firstLoadSize.mjs';
import { run } from './run.mjs';
import { systemPackages } from './systemPackages.mjs';

/** Measures what listeners wait for, side by side with other players, and prints it. */
export async function bench() {
  const ready = systemPackages() || (await buildIfStale());
  if (ready !== 0) return ready;
  const sound = await run('node', ['tests/bench/pressToSound.ts']);
  process.stdout.write('\nFirst load\n');
  return firstLoadSize() || sound;
}
