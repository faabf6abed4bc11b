import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printTable } from '../table.ts';
import type { Row } from './crowd/crowdReport.ts';
import { ownLimits, tooFewFiles } from './watched/openFiles.ts';
import { faultCounts, pollsIn, type Poll } from './watched/polls.ts';
import { areKept, waitsOf } from './watched/sourceWaits.ts';
import { storm, type Storm } from './storm.ts';
import { EVERY_MS } from './town/town.ts';

const LISTENERS = Number(process.env['BENCH_LISTENERS'] ?? 5_000);
const MINUTES = Number(process.env['BENCH_MINUTES'] ?? 10);
/** Of all requests, from when they were due. */
const MOST_P99_MS = 50;
/** No work that the crowd has takes so long. */
const LONG_STANDSTILL_MS = 1_000;

/**
 * What a small town brings after a warning of a tornado: everybody within a minute, while two sources of stories send poison
 * and a stream dies again and again.
 *
 * @param seed Of the order of the poison.
 * @returns How many bars are missed.
 */
export async function tornadoSection(seed: number): Promise<number> {
  const whyNot = tooFewFiles(await ownLimits(), LISTENERS);
  if (whyNot !== null) {
    console.log(`\n${whyNot}\n`);
    return 1;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-tornado-'));
  console.log(`\nTornado: ${LISTENERS} listeners, ${MINUTES} min, seed ${seed}`);
  try {
    const task = { folder, listeners: LISTENERS, lengthMs: MINUTES * 60_000, seed };
    return print(await storm(task));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function print(all: Storm): number {
  const polls = pollsIn(all.log);
  const waiting = waitTable(all.crowd.rows, all.heartbeat);
  console.log(crowdLines(all).join('\n'));
  const asked = sourceTable(all, polls);
  printTable('Streams', ['', 'listened to', 's apart'], streamRows(all));
  printTable('Processors, s', ['', 'had one', 'waited for one', 'all threads'], processorRows(all));
  printTable(
    'Memory of all processes of the origin, resident',
    ['', 'MB', 'processes'],
    memoryRows(all),
  );
  return waiting + asked;
}

function waitTable([all, awake, ...kinds]: readonly Row[], heartbeat: Row): number {
  if (!all || !awake) throw new Error('The crowd tells nothing');
  const each = [...kinds, heartbeat];
  const errors = each.reduce((sum, row) => sum + errorsOf(row), 0);
  const isKept = all.due.p99 <= MOST_P99_MS;
  printTable(
    'From when a request was due to the end of its answer, ms',
    ['', 'answers', 'errors', 'p50', 'p99', 'p99.9', 'worst', 'p99 once sent', 'bar'],
    [all, awake, ...each].map((row) => [
      row.name,
      String(row.due.count),
      String(errorsOf(row)),
      ...[row.due.p50, row.due.p99, row.due.p999, row.due.worst, row.sent.p99].map(inMs),
      row === all ? `p99 ${MOST_P99_MS}: ${verdict(isKept)}` : '',
    ]),
  );
  console.log(`Errors: ${errors}, bar 0: ${verdict(errors === 0)}`);
  for (const { name, errors: found } of each) {
    for (const [error, count] of Object.entries(found))
      console.log(`  ${name}: ${error}, ${count}`);
  }
  return Number(!isKept) + Number(errors > 0);
}

/** How the instrument itself was, to tell its faults from the origin's. */
function crowdLines({ crowd: { late, standstillsMs, connections, slowest } }: Storm): string[] {
  const worstMs = Math.max(0, ...standstillsMs);
  const asleepMs = standstillsMs.reduce((sum, ms) => sum + ms, 0);
  const waits = slowest.map(
    ({ atMs, path: asked, ms }) => `${inMs(ms)} ms at ${seconds(atMs)} s (${asked})`,
  );
  return [
    `The crowd itself: ${connections} connections opened; late with what was due by ${inMs(late.p99)} ms (p99), ${inMs(late.worst)} at worst.`,
    `It stood still ${standstillsMs.length} times, for ${seconds(asleepMs)} s in all, ${inMs(worstMs)} ms at worst.${worstMs > LONG_STANDSTILL_MS ? ' Nothing that it does takes so long: the machine was busy, or stood still. Measure again.' : ''}`,
    `The longest waits: ${waits.join('; ')}`,
  ];
}

function sourceTable({ publishers, endMs }: Storm, polls: readonly Poll[]): number {
  let missed = 0;
  const rows = publishers.map((publisher) => {
    const waits = waitsOf(publisher, polls, EVERY_MS, endMs);
    const isKept = areKept(waits);
    if (!isKept) missed += 1;
    const over = (waits ?? []).slice(0, -1);
    const own = polls.filter(({ url }) => url === publisher.url);
    return [
      publisher.name,
      String(publisher.askedMs.length),
      range(over.map(({ ms }) => ms)),
      [...new Set(over.map(({ leastMs, mostMs }) => range([leastMs, mostMs])))].join(', '),
      [...faultCounts(own)].map(([fault, count]) => `${fault} ${count}`).join(', '),
      verdict(isKept),
    ];
  });
  printTable(
    'Sources: how long each was left alone, s, and what the log says of its answers',
    ['', 'asked', 'apart', 'may be', 'log', 'bar'],
    rows,
  );
  for (const { endMs: atMs, message } of polls) {
    if (message !== null) console.log(`  ${new Date(atMs).toISOString()} ${message}`);
  }
  return missed;
}

function streamRows({ probedMs, deaths }: Storm): string[][] {
  const rows = [...probedMs].map(([name, times]) => [
    name === 'away' ? `dying, while away (it died ${deaths} times)` : name,
    String(times.length),
    range(times.slice(1).map((ms, index) => ms - (times[index] ?? ms))),
  ]);
  return rows.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
}

function memoryRows({ processes: { memory } }: Storm): string[][] {
  const most = memory.toSorted((one, other) => other.mb - one.mb)[0];
  const row = (name: string, found: typeof most) =>
    found ? [[name, found.mb.toFixed(1), String(found.processes)]] : [];
  return [
    ...row('before', memory[0]),
    ...row('at most', most),
    ...row('at the end', memory.at(-1)),
  ];
}

/** Where a process waits for a processor that others have, it is the machine that is slow. The first two are the main thread's. */
function processorRows({ processes, crowd }: Storm): string[][] {
  const [origin, ...others] = processes.last;
  const sum = (key: 'ranMs' | 'waitedMs' | 'threadsRanMs') =>
    others.reduce((total, one) => total + one[key], 0);
  const row = (name: string, ...ms: readonly number[]) => [name, ...ms.map(seconds)];
  return [
    ...(origin ? [row('origin', origin.ranMs, origin.waitedMs, origin.threadsRanMs)] : []),
    row(`what it started (${others.length})`, sum('ranMs'), sum('waitedMs'), sum('threadsRanMs')),
    row('crowd', crowd.ranMs, crowd.waitedMs),
  ];
}

function errorsOf({ errors }: Row): number {
  return Object.values(errors).reduce((sum, count) => sum + count, 0);
}

function range(ms: readonly number[]): string {
  return ms.length === 0 ? '' : `${seconds(Math.min(...ms))}–${seconds(Math.max(...ms))}`;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}

function inMs(ms: number): string {
  return ms.toFixed(1);
}

function verdict(isKept: boolean): string {
  return isKept ? 'kept' : 'MISSED';
}
