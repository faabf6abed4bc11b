import { parseArgs } from 'node:util';
import { engineIsMissing, ENGINES } from '#tests/rig/engines/engines.ts';
import { faultSection } from './faults/faultSection.ts';
import { inpSection } from './inp/inpSection.ts';
import { originSection } from './origin/originSection.ts';
import { startPlayers } from './players.ts';
import type { Kind } from './site.ts';
import { soakSection } from './soakSection.ts';
import { startSection } from './start/startSection.ts';
import { tornadoSection } from './tornado/tornadoSection.ts';

/*
 * Longwave beside other players, on the same rig, by ear: what is heard is told by the samples.
 *
 *   npm run bench -- inp
 *   npm run bench -- origin [WORDS of an address]
 *   npm run bench -- tornado [SEED]
 *   npm run bench -- soak [MINUTES] [SEED]
 *   npm run bench -- [start|faults] [mp3|aac|hls] [WORDS of a row or fault] [--only PLAYER,PLAYER] [--at-once NUMBER]
 *
 * start, faults and soak: --engine firefox or webkit; chromium where none is told.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    'at-once': { type: 'string' },
    engine: { type: 'string', default: 'chromium' },
  },
});
const [section = 'all', of, words = ''] = positionals;
const kinds = (all: readonly Kind[]) => all.filter((kind) => of === undefined || kind === of);
const isNamed = (name: string, part: string) => name.toLowerCase().includes(part.toLowerCase());
const isWanted = (name: string) => isNamed(name, words);
/** @param told Absent or '': another one each time. */
const seedFrom = (told = '') => (told === '' ? Math.floor(Math.random() * 2 ** 31) : Number(told));
const only = (values.only ?? '').split(',');

const engine = ENGINES.find((one) => one === values.engine);
if (!engine) throw new Error(`--engine ${values.engine}: it is one of ${ENGINES.join(', ')}`);
const missing = engineIsMissing(engine);
if (missing !== null) throw new Error(missing);
/** A sound card is listened to at the pace of the clock: two browsers at a time would disturb each other. */
const atOnce = Number(values['at-once'] ?? (engine === 'chromium' ? 2 : 1));

const players = await startPlayers();
const playersOf = (kind: Kind) =>
  players.all.filter(
    (player) => player.kinds.includes(kind) && only.some((one) => isNamed(player.name, one)),
  );
let missed = 0;
if (section === 'all' || section === 'start') {
  for (const kind of kinds(['mp3', 'hls'])) {
    missed += await startSection(kind, playersOf(kind), isWanted, engine);
  }
}
if (section === 'all' || section === 'faults') {
  for (const kind of kinds(['mp3', 'aac', 'hls'])) {
    missed += await faultSection(kind, playersOf(kind), isWanted, { atOnce, engine });
  }
}
if (section === 'origin') missed += await originSection((name) => isNamed(name, of ?? ''));
if (section === 'tornado') missed += await tornadoSection(seedFrom(of));
if (section === 'inp') missed += await inpSection();
if (section === 'soak') {
  missed += await soakSection(
    players.all.find(({ isOurs }) => isOurs)!,
    engine,
    Number(of ?? 30),
    seedFrom(words),
  );
}
players.stop();
console.log(missed === 0 ? 'Every bar is kept.' : `${missed} bars are missed.`);
// Whatever a failed measurement left open ends here.
process.exit(missed === 0 ? 0 : 1);
