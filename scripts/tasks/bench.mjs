import process from 'node:process';
import { buildIfStale } from './build.mjs';
import { firstLoadSize } from './firstLoadSize.mjs';
import { run } from './run.mjs';
import {
  systemPackages,
  WANTED,
  WANTED_BY_E2E,
  WANTED_BY_ORIGIN,
  WANTED_BY_PRESSES,
} from './systemPackages.mjs';

/** Measures what listeners hear, side by side with other players, and prints it. @param {string[]} args tests/bench/bench.ts's own. */
export async function bench(args) {
  const isOfOrigin = args[0] === 'origin' || args[0] === 'tornado';
  const ready = systemPackages(wantedBy(args)) || (await buildIfStale());
  if (ready !== 0) return ready;
  if (isOfOrigin) return run('node', ['tests/bench/bench.ts', ...args]);
  const sound = await run('node', ['tests/bench/bench.ts', ...args]);
  process.stdout.write('\nFirst load\n');
  return firstLoadSize() || sound;
}

/** @param {string[]} args */
function wantedBy(args) {
  const [section] = args;
  if (args.includes('--engine')) return WANTED_BY_E2E;
  if (section === 'origin') return WANTED_BY_ORIGIN;
  if (section === 'tornado') return [];
  return section === 'inp' && process.platform === 'linux' ? WANTED_BY_PRESSES : WANTED;
}
