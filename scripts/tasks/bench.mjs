import { buildIfStale } from './build.mjs';
import { firstLoadSize } from './firstLoadSize.mjs';
import { run } from './run.mjs';
import { systemPackages } from './systemPackages.mjs';

/** Measures what listeners hear, side by side with other players, and prints it. @param {string[]} args tests/bench/bench.ts's own. */
export async function bench(args) {
  const ready = systemPackages() || (await buildIfStale());
  if (ready !== 0) return ready;
  const sound = await run('node', ['tests/bench/bench.ts', ...args]);
  process.stdout.write('\nFirst load\n');
  return firstLoadSize() || sound;
}
