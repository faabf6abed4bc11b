/** The crowd, in a process of its own: comes, asks, and prints what it came to as one line of JSON. Told what it is by one argument of JSON. */

import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { seeded } from '../../chance.ts';
import { rowsOf, slowestOf, type CrowdReport } from './crowdReport.ts';
import { CrowdTask } from './crowdTask.ts';
import { Listener, type Measured } from './listener.ts';
import { lookAt } from '#tests/rig/processTree.ts';
import { seenAwake, watchStandstills } from './standstills.ts';
import { spreadOf } from './spread.ts';
import { visitOf } from './visit.ts';

const LOOK_EVERY_MS = 500;
/** For the last answers. */
const MOST_AFTER_MS = 16_000;
const IDLE_MS = 100;

const task = v.parse(CrowdTask, JSON.parse(process.argv[2] ?? ''));
const random = seeded(task.seed);
const asks = Array.from({ length: task.listeners }, () => visitOf(random, task))
  .flatMap((visit, listener) => visit.map((ask) => ({ listener, ask })))
  .toSorted((one, other) => one.ask.dueMs - other.ask.dueMs);
const all: Measured[] = [];
const late: number[] = [];
let connections = 0;
const startMs = performance.now();
const now = () => performance.now() - startMs;
const listeners = Array.from(
  { length: task.listeners },
  () =>
    new Listener({
      port: task.port,
      now,
      filesOf: (path) => (path === '/' ? task.frontFiles : task.storyFiles),
      tell: (measured) => all.push(measured),
      opened: () => (connections += 1),
    }),
);

const standstills = watchStandstills(now);
const looking = setInterval(() => {
  for (const listener of listeners) listener.look();
}, LOOK_EVERY_MS);
for (const { listener, ask } of asks) {
  const leftMs = ask.dueMs - now();
  // oxlint-disable-next-line no-await-in-loop -- Each when it is due; where it is late, answers are read between.
  await (leftMs > 0 ? delay(leftMs) : nextTurn());
  late.push(Math.max(now() - ask.dueMs, 0));
  listeners[listener]?.ask(ask);
}
const endMs = now() + MOST_AFTER_MS;
// oxlint-disable-next-line no-await-in-loop -- Until the last of them is answered.
while (now() < endMs && listeners.some((listener) => listener.isBusy())) await delay(IDLE_MS);
clearInterval(looking);
for (const listener of listeners) listener.leave();
const asleep = standstills();
const own = await lookAt(process.pid);
const report: CrowdReport = {
  rows: rowsOf(all, seenAwake(all, asleep)),
  slowest: slowestOf(all),
  connections,
  ranMs: own?.ranMs ?? NaN,
  waitedMs: own?.waitedMs ?? NaN,
  late: spreadOf(late),
  standstillsMs: asleep.map(({ fromMs, toMs }) => toMs - fromMs),
};
console.log(JSON.stringify(report));
