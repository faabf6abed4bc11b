import { parseArgs } from 'node:util';
import { startPlayers } from './players.ts';
import type { Kind } from './site.ts';
import { startSection } from './start/startSection.ts';

/*
 * Longwave beside other players, on the same rig, by ear: what is heard is told by the samples.
 *
 *   npm run bench -- [start [mp3|aac|hls]] [--only NAME] [--filter WORDS]
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, filter: { type: 'string', default: '' } },
});
const [section = 'all', of] = positionals;
const kinds = (all: readonly Kind[]) => all.filter((kind) => of === undefined || kind === of);
const isNamed = (name: string, part: string) => name.toLowerCase().includes(part.toLowerCase());

const players = await startPlayers();
const playersOf = (kind: Kind) =>
  players.all.filter(
    (player) => player.kinds.includes(kind) && isNamed(player.name, values.only ?? ''),
  );
let missed = 0;
if (section === 'all' || section === 'start') {
  for (const kind of kinds(['mp3', 'hls'])) {
    missed += await startSection(kind, playersOf(kind), (name) => isNamed(name, values.filter));
  }
}
players.stop();
console.log(missed === 0 ? 'Every bar is kept.' : `${missed} bars are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
