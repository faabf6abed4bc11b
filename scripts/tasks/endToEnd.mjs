import { availableParallelism } from 'node:os';
import { run } from './run.mjs';

/** What is told by the page goes beside each other: much of it waits. What is told by ear wants a machine that plays in time. */
const WAYS = {
  seen: ['--project=seen', `--workers=${availableParallelism() + 1}`],
  heard: ['--project=heard', '--project=firefox', '--project=webkit'],
  long: ['--project=long'],
};

/**
 * @param {keyof typeof WAYS} way
 * @param {string} [report] The file for Playwright's JSON report.
 */
export function endToEnd(way, report) {
  const reporters = report ? ['--reporter=list,json'] : [];
  const env = report ? { PLAYWRIGHT_JSON_OUTPUT_NAME: report } : {};
  return run('playwright', ['test', ...WAYS[way], ...reporters], env);
}
