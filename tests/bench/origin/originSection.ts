import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { printTable } from '../table.ts';
import { addresses, type Address } from './addresses.ts';
import { load, type Load } from './load.ts';
import { memoryRows } from './memory.ts';
import { startNginx } from './nginx.ts';
import { copyOf, startOurs } from './ours.ts';

/** A cell is measured for so long; shorter tells little on a machine that does other things too. */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 60);
const CONNECTIONS = [1, 32, 256] as const;
/** Of what one worker of nginx does with the same bytes as files. */
const LEAST_RATIO = 1 / 3;
/** At 32 connections; where nginx takes longer, it is the machine that is busy. */
const MOST_P99_MS = 20;
const P99_AT = 32;
const MOST_START_MS = 1_000;
const SETTLED_MS = 2_000;

interface Urls {
  readonly ours: string;
  readonly nginx: string;
}

/**
 * The origin beside nginx with one worker, which serves the same bytes as files: requests a second, how long they take, and memory.
 *
 * @returns How many bars are missed.
 */
export async function originSection(isWanted: (name: string) => boolean): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-bench-'));
  await Promise.all(['ours', 'nginx'].map((name) => mkdir(path.join(folder, name))));
  const ours = await startOurs(path.join(folder, 'ours'));
  const all = await addresses();
  // What is asked for again is packed better: that is what is measured.
  for (const { path: asked } of [...all, ...all, ...all]) {
    // oxlint-disable-next-line no-await-in-loop -- One after the other.
    await copyOf(ours.url, asked);
    // oxlint-disable-next-line no-await-in-loop -- One is packed at a time.
    await delay(SETTLED_MS / all.length);
  }
  const copies = await Promise.all(all.map(({ path: asked }) => copyOf(ours.url, asked)));
  const nginx = await startNginx(path.join(folder, 'nginx'), copies);
  const urls = { ours: ours.url, nginx: nginx.url };
  try {
    const wanted = all.filter(({ name }) => isWanted(name));
    const slow = await speedTable(wanted, urls);
    const { rows, missed } = await memoryRows(all, ours, nginx);
    printTable('Memory, resident, MB', ['', 'Longwave', 'nginx worker', 'bar'], rows);
    const isLate = ours.startMs > MOST_START_MS;
    console.log(`From start to listening: ${Math.round(ours.startMs)} ms, bar ${MOST_START_MS}\n`);
    return slow + missed + (isLate ? 1 : 0);
  } finally {
    await Promise.all([ours.stop(), nginx.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function speedTable(wanted: readonly Address[], urls: Urls): Promise<number> {
  const rows: string[][] = [];
  let missed = 0;
  for (const address of wanted) {
    for (const connections of CONNECTIONS) {
      // oxlint-disable-next-line no-await-in-loop -- Nothing else may run beside it.
      const [own, other] = await both(urls, address.path, connections);
      const verdict = verdictOf(address, connections, own, other);
      if (verdict === 'MISSED') missed += 1;
      const figures = [own.perSecond, other.perSecond].map((perSecond) => perSecond.toFixed(0));
      const ratio = (own.perSecond / other.perSecond).toFixed(2);
      const times = [own.p50, other.p50, own.p99, other.p99].map((ms) => ms.toFixed(2));
      rows.push([`${address.name}, ${connections}`, ...figures, ratio, ...times, verdict]);
    }
  }
  printTable(
    `Longwave beside nginx with one worker, ${SECONDS} s each: requests a second, and ms, by connections at once`,
    ['', 'per s', 'nginx', 'ratio', 'p50', 'nginx', 'p99', 'nginx', 'bar'],
    rows,
  );
  return missed;
}

async function both(urls: Urls, asked: string, connections: number): Promise<[Load, Load]> {
  const own = await load(urls.ours + asked, connections, SECONDS);
  const other = await load(urls.nginx + asked, connections, SECONDS);
  return [own, other];
}

function verdictOf({ hasBar }: Address, connections: number, own: Load, other: Load): string {
  if (!hasBar) return '';
  if (own.failures > 0) return 'MISSED';
  const isSlow = own.perSecond < other.perSecond * LEAST_RATIO;
  const isLate = connections === P99_AT && own.p99 > Math.max(MOST_P99_MS, other.p99);
  return isSlow || isLate ? 'MISSED' : 'kept';
}
