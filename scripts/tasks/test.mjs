import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { repeatedTests } from './repeatedTests.ts';

const REPORTS = 'test-results';

/**
 * Every check, until one fails; the last line counts checks and tests.
 *
 * @param {import('./checks.mjs').Check[]} checks
 */
export async function test(checks) {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const times = [];
  /** @type {string[]} */
  const repeated = [];
  let failedCheck = '';
  for (const [index, { name, check, counts }] of checks.entries()) {
    process.stdout.write(`\n— ${name}\n`);
    const start = performance.now();
    const file = `${REPORTS}/${index}.json`;
    const code = await check(file);
    times.push(`${code === 0 ? 'ok  ' : 'FAIL'} ${seconds(performance.now() - start)}  ${name}`);
    if (counts) {
      const report = reportAt(file);
      const { passed, failed, skipped } = COUNTS[counts](report);
      sum.passed += passed;
      sum.failed += failed;
      sum.skipped += skipped;
      repeated.push(...repeatedTests(report));
    }
    if (code !== 0) {
      failedCheck = name;
      break;
    }
    sum.passed += 1;
  }
  process.stdout.write(`\n${times.join('\n')}\n`);
  if (failedCheck) process.stdout.write(`Stopped at: ${failedCheck}\n`);
  if (repeated.length > 0) {
    process.stdout.write(
      `\nNot counted: ${repeated.length} passed only when repeated. The machine was busy, or there is a race:\n${repeated.map((title) => `  ${title}\n`).join('')}`,
    );
  }
  const failed = Math.max(sum.failed, failedCheck ? 1 : 0);
  process.stdout.write(
    `\n${sum.passed} passed, ${failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}\n`,
  );
  return failedCheck ? 1 : 0;
}

const COUNTS = {
  /** @param {any} report */
  vitest: (report) => ({
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }),
  /** @param {any} report */
  playwright: ({ stats }) => ({
    passed: stats?.expected ?? 0,
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  }),
};

/** @param {string} file */
function reportAt(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`.padStart(8);
}
