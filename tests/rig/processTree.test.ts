import { expect, it, onTestFinished } from 'vitest';
import { runProgram } from '#tests/rig/program.ts';
import { until } from '#tests/rig/until.ts';
import { lookAt, processTree } from './processTree.ts';

/** Its child ends with it: their pipe is closed then. */
const HAS_CHILD = `
  require('node:child_process').spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  setTimeout(() => {}, 600_000)`;
const LONG_WAIT = { withinMs: 30_000 };
const isLinux = process.platform === 'linux';

it.runIf(isLinux)('looks at a process and at what it started', async () => {
  const parent = runProgram(process.execPath, ['-e', HAS_CHILD]);
  onTestFinished(() => parent.end('SIGKILL'));
  const both = await until(
    'both run',
    async () => {
      const found = await processTree(parent.pid ?? 0);
      return found.length === 2 && found.every(({ mb }) => mb > 20) ? found : null;
    },
    LONG_WAIT,
  );
  expect(both[0]?.pid).toBe(parent.pid);
  expect(both.every(({ ranMs, waitedMs }) => ranMs > 0 && waitedMs >= 0)).toBe(true);
});

it.runIf(isLinux)('counts how long it has had a processor', async () => {
  const busy = runProgram(process.execPath, ['-e', 'for (;;);']);
  onTestFinished(() => busy.end('SIGKILL'));
  const ranMs = async () => {
    const { ranMs: main = 0, threadsRanMs = 0 } = (await lookAt(busy.pid ?? 0)) ?? {};
    return Math.min(main, threadsRanMs);
  };
  const first = await until('it has begun', ranMs, LONG_WAIT);
  const later = await until(
    'it goes on',
    async () => {
      const ms = await ranMs();
      return ms > first ? ms : null;
    },
    LONG_WAIT,
  );
  expect(later).toBeGreaterThan(first);
});

it.runIf(isLinux)('finds nothing of a process that is over', async () => {
  const program = runProgram(process.execPath, ['-e', '']);
  await program.exited;
  expect(await processTree(program.pid ?? 0)).toEqual([]);
});
