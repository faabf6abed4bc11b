import { setTimeout as delay } from 'node:timers/promises';
import type { Engine } from '#tests/rig/engines/engines.ts';
import type { Fault } from '#tests/rig/faults.ts';
import { seeded } from './chance.ts';
import { launchEngine } from './engineBrowser.ts';
import { strike, told, type Endured } from './faults/endure.ts';
import { faultsIn } from './faults/faultsIn.ts';
import { oneLine } from './faults/faultTable.ts';
import { listenTo, type Listening } from './listening.ts';
import type { Player } from './players.ts';
import { startSite } from './site.ts';
import { play } from './start/pauseAndStop.ts';

const LEAST_APART_MS = 20_000;
const MOST_APART_MS = 60_000;
/** After the last fault is over, before it is judged. */
const SETTLED_MS = 15_000;
const LATE_MS = 600;

/**
 * One long visit with a random fault every 20–60 s.
 *
 * @returns How many faults it did not come back from.
 */
export async function soakSection(
  player: Player,
  engine: Engine,
  minutes: number,
  seed: number,
): Promise<number> {
  console.log(`\nSoak: ${player.name}, ${minutes} min, MP3, seed ${seed}\n`);
  const random = seeded(seed);
  const browser = await launchEngine(engine);
  const site = await startSite('mp3', { hasLowRate: true });
  try {
    const listening = await listenTo(browser, player, site);
    await play(listening);
    await delay(SETTLED_MS);
    const faults = faultsIn(engine).filter((fault) => !fault.isThereFromTheStart);
    return await soak(listening, faults, Date.now() + minutes * 60_000, random);
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function soak(
  listening: Listening,
  faults: readonly Fault[],
  endMs: number,
  random: () => number,
): Promise<number> {
  const all: Endured[] = [];
  const startMs = Date.now();
  while (Date.now() < endMs) {
    const fault = faults[Math.floor(random() * faults.length)]!;
    const apartMs = LEAST_APART_MS + random() * (MOST_APART_MS - LEAST_APART_MS);
    const endured = await meet(listening, fault, apartMs);
    all.push(endured);
    const at = new Date(Date.now() - startMs).toISOString().slice(14, 19);
    console.log(`  ${at} ${fault.name}: ${oneLine(endured)}`);
  }
  const recovered = all.filter(({ isRecovered }) => isRecovered).length;
  console.log(
    `\n${recovered} of ${all.length} faults recovered from. In all: ${oneLine(whole(all))}`,
  );
  return all.length - recovered;
}

/** What came over all the faults; they follow each other without a gap. */
function whole(all: readonly Endured[]): Endured {
  const sum = (of: (one: Endured) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    isRecovered: all.at(-1)?.isRecovered ?? true,
    silenceSeconds: sum((one) => one.silenceSeconds),
    repeatedSeconds: sum((one) => one.repeatedSeconds),
    skippedSeconds: sum((one) => one.skippedSeconds),
    clicks: sum((one) => one.clicks),
    falseSeconds: sum((one) => one.falseSeconds),
    behindBeforeSeconds: all[0]?.behindBeforeSeconds ?? null,
    behindAfterSeconds: all.at(-1)?.behindAfterSeconds ?? null,
    carriersHz: [...new Set(all.flatMap(({ carriersHz }) => carriersHz))],
  };
}

/** Strikes, lets it be over, gives the rest of the time, and takes away what stays for good. */
async function meet(listening: Listening, fault: Fault, apartMs: number): Promise<Endured> {
  const { ear, site } = listening;
  const fromMs = await ear.now();
  await strike(listening, fault);
  await delay(apartMs);
  for (const line of [site.primaryLine, site.backupLine]) line.setWeather({ kind: 'fair' });
  await delay(LATE_MS);
  const toMs = (await ear.now()) - LATE_MS;
  const judgedMs = fromMs + fault.judgedFromSeconds * 1000;
  return told(listening, { fromMs, judgedMs, toMs });
}
