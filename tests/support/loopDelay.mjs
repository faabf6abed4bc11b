/**
 * Loaded before a program (`--import`), and of no use in its workers: writes every so often into LOOP_DELAY_FILE how long its event loop was blocked at
 * most, in milliseconds, since SIGUSR2 came; and its memory.
 */
import cluster from 'node:cluster';
import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const { LOOP_DELAY_FILE: file = '' } = process.env;
const delays = monitorEventLoopDelay({ resolution: 2 });
if (cluster.isPrimary) {
  delays.enable();
  process.on('SIGUSR2', () => delays.reset());
  setInterval(() => {
    const megabytes = process.memoryUsage().rss / 1e6;
    writeFileSync(`${file}.next`, JSON.stringify({ maxMs: delays.max / 1e6, megabytes }));
    renameSync(`${file}.next`, file);
  }, 200).unref();
}
