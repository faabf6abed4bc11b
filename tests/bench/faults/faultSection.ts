import type { Engine } from '#tests/rig/engines/engines.ts';
import type { Fault } from '#tests/rig/faults.ts';
import { launchEngine, type EngineBrowser } from '../engineBrowser.ts';
import { inTurn } from '../inTurn.ts';
import { listenTo, type Listening } from '../listening.ts';
import type { Player } from '../players.ts';
import { startSite, type Kind, type Site } from '../site.ts';
import { endure, type Endured } from './endure.ts';
import { faultsIn } from './faultsIn.ts';
import { isKept, oneLine, printFaults } from './faultTable.ts';

/** Every fault at every player. @returns How many of Longwave's bars are missed. */
export async function faultSection(
  kind: Kind,
  players: readonly Player[],
  isWanted: (name: string) => boolean,
  { atOnce, engine }: { readonly atOnce: number; readonly engine: Engine },
): Promise<number> {
  const browser = await launchEngine(engine);
  const faults = faultsIn(engine).filter(({ name }) => isWanted(name));
  const outcomes = new Map(
    players.map(({ name }): [string, Map<Fault, Endured>] => [name, new Map()]),
  );
  const jobs = faults.flatMap((fault) =>
    players.map((player) => async () => {
      const endured = await meet(browser, kind, player, fault);
      if (!endured) return;
      outcomes.get(player.name)?.set(fault, endured);
      console.log(`  ${kind} ${player.name}: ${fault.name}: ${oneLine(endured)}`);
    }),
  );
  await inTurn(jobs, atOnce);
  await browser.close();
  printFaults(kind, faults, outcomes);
  const ours = outcomes.get('Longwave');
  return ours ? faults.filter((fault) => !isKept(fault, ours.get(fault))).length : 0;
}

async function meet(
  browser: EngineBrowser,
  kind: Kind,
  player: Player,
  fault: Fault,
): Promise<Endured | null> {
  let site: Site | null = null;
  let listening: Listening | null = null;
  try {
    site = await startSite(kind, fault);
    listening = await listenTo(browser, player, site);
    return await endure(listening, fault);
  } catch (error) {
    console.log(`  ${kind} ${player.name}: ${fault.name}: ${String(error).split('\n')[0]}`);
    return null;
  } finally {
    await listening?.close();
    await site?.stop();
  }
}
