import { parseArgs } from 'node:util';
import { faultSection } from './faults/faultSection.ts';
import { startPlayers } from './players.ts';
import type { Kind } from './site.ts';
import { soakSection } from './soakSection.ts';
import { startSection } from './start/startSection.ts';

/*
 * Longwave beside other players, on the same rig, by ear: what is heard is told by the samples.
 *
 *   npm run bench -- soak [MINUTES] [SEED]
 *   npm run bench -- [start|faults] [mp3|aac|hls] [WORDS of a row or fault] [--only PLAYER,PLAYER] [--at-once NUMBER]
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, 'at-once': { type: 'string', default: '2' } },
});
const [section = 'all', of, words = ''] = positionals;
const kinds = (all: readonly Kind[]) => all.filter((kind) => of === undefined || kind === of);
const isNamed = (name: string, part: string) => name.toLowerCase().includes(part.toLowerCase());
const isWanted = (name: string) => isNamed(name, words);
const only = (values.only ?? '').split(',');

const players = await startPlayers();
const playersOf = (kind: Kind) =>
  players.all.filter(
    (player) => player.kinds.includes(kind) && only.some((one) => isNamed(player.name, one)),
  );
let missed = 0;
if (section === 'all' || section === 'start') {
  for (const kind of kinds(['mp3', 'hls'])) {
    missed += await startSection(kind, playersOf(kind), isWanted);
  }
}
if (section === 'all' || section === 'faults') {
  for (const kind of kinds(['mp3', 'aac', 'hls'])) {
    missed += await faultSection(kind, playersOf(kind), isWanted, Number(values['at-once']));
  }
}
if (section === 'soak') {
  const seed = words === '' ? Math.floor(Math.random() * 2 ** 31) : Number(words);
  missed += await soakSection(
    players.all.find(({ isOurs }) => isOurs)!,
    Number(of ?? 30),
    seed,
  );
}
players.stop();
console.log(missed === 0 ? 'Every bar is kept.' : `${missed} bars are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
