import type { Engine } from '#tests/rig/engines/engines.ts';
import { launchEngine, type EngineBrowser } from '../engineBrowser.ts';
import { inTurn } from '../inTurn.ts';
import { listenTo } from '../listening.ts';
import type { Player } from '../players.ts';
import { cannot, type Reading } from '../reading.ts';
import { startSite, type Kind } from '../site.ts';
import { printTable } from '../table.ts';
import { startBars } from './bars.ts';
import type { Measure } from './measure.ts';
import { pause, rewind, stopCost } from './pauseAndStop.ts';
import { beforePress, coldStart, slowStart, warmStart } from './pressToSound.ts';
import { quickSwitches, switchSilence } from './switching.ts';
import { taskTime } from './taskTime.ts';

const MEASURES: readonly Measure[] = [
  coldStart,
  warmStart,
  slowStart,
  stopCost,
  pause,
  rewind,
  switchSilence,
  quickSwitches,
  beforePress,
  taskTime,
];
const AT_ONCE = 3;

/** Start, pause and switch, side by side. @returns How many of Longwave's bars are missed. */
export async function startSection(
  kind: Kind,
  players: readonly Player[],
  isWanted: (name: string) => boolean,
  engine: Engine,
): Promise<number> {
  const browser = await launchEngine(engine);
  const readings = new Map(players.map(({ name }): [string, Reading[]] => [name, []]));
  const job = (measure: Measure, player: Player) => async () => {
    const read = await readingsOf(browser, kind, measure, player);
    readings.get(player.name)?.push(...read);
    for (const { row, text } of read) console.log(`  ${kind} ${player.name}: ${row}: ${text}`);
  };
  const wanted = MEASURES.filter(
    ({ rows, isOfChromium }) => rows.some(isWanted) && (engine === 'chromium' || !isOfChromium),
  );
  const jobs = (isAlone: boolean) =>
    wanted
      .filter((measure) => measure.isAlone === isAlone)
      .flatMap((measure) => players.map((player) => job(measure, player)));
  await inTurn(jobs(true), 1);
  await inTurn(jobs(false), engine === 'chromium' ? AT_ONCE : 1);
  await browser.close();
  return printReadings(kind, readings);
}

async function readingsOf(
  browser: EngineBrowser,
  kind: Kind,
  measure: Measure,
  player: Player,
): Promise<readonly Reading[]> {
  const open: { stop: () => Promise<void> }[] = [];
  try {
    const site = await startSite(kind);
    open.push(site);
    const listen = async (how?: { isTapped?: boolean }) => {
      const listening = await listenTo(browser, player, site, how);
      open.push({ stop: listening.close });
      return listening;
    };
    return await measure.read({ player, site, listen });
  } catch (error) {
    console.log(`  ${kind} ${player.name}: ${measure.rows[0]}: ${firstLine(error)}`);
    return measure.rows.map((row) => cannot(row, 'failed'));
  } finally {
    for (const one of open.toReversed()) await one.stop();
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

function printReadings(kind: Kind, readings: ReadonlyMap<string, readonly Reading[]>): number {
  const bars = startBars(kind);
  const named = new Set([...readings.values()].flat().map(({ row }) => row));
  const rows = [...new Set([...bars.keys(), ...named])].filter((row) => named.has(row));
  let missed = 0;
  const cells = rows.map((row) => {
    const bar = bars.get(row);
    const ours = readings.get('Longwave')?.find((one) => one.row === row);
    const isKept = bar && ours ? ours.value !== null && bar.keeps(ours.value) : null;
    if (isKept === false) missed += 1;
    return [
      row,
      ...[...readings.values()].map((all) => all.find((one) => one.row === row)?.text ?? '–'),
      bar?.text ?? '',
      isKept === null ? '' : isKept ? 'kept' : 'MISSED',
    ];
  });
  printTable(
    `Start, pause, switch: ${kind.toUpperCase()}`,
    ['', ...readings.keys(), 'bar', ''],
    cells,
  );
  return missed;
}
