import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfStale } from './build.mjs';
import { firstLoadSize } from './firstLoadSize.mjs';
import { repeatedTests } from './repeatedTests.ts';
import { run } from './run.mjs';
import { systemPackages, WANTED_BY_TESTS } from './systemPackages.mjs';

const REPORTS = 'test-results';
const UNIT_REPORT = `${REPORTS}/unit.json`;
const E2E_REPORT = `${REPORTS}/e2e.json`;
const OURS = ['src', 'tests', 'scripts', 'playwright.config.ts'];

/** In order: what is quick and tells most comes first. */
const CHECKS = [
  { name: 'system packages', check: () => systemPackages(WANTED_BY_TESTS) },
  { name: 'types', check: () => run('tsc', ['-b']) },
  { name: 'lint', check: () => run('oxlint', ['--deny-warnings', ...OURS]) },
  { name: 'format', check: () => run('oxfmt', ['--check', ...OURS]) },
  { name: 'dead code', check: () => run('knip', ['--no-progress']) },
  { name: 'build', check: buildIfStale },
  { name: 'first load', check: firstLoadSize },
  {
    name: 'unit, component and origin tests',
    check: () =>
      run('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${UNIT_REPORT}`,
      ]),
  },
  { name: 'fuzz', check: () => run('node', ['tests/fuzz/main.ts']) },
  {
    name: 'end-to-end tests',
    check: () =>
      run('playwright', ['test', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT,
      }),
  },
];

/** Every check, until one fails; the last line counts checks and tests. */
export async function test() {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  let passed = 0;
  let failedCheck = '';
  const times = [];
  for (const { name, check } of CHECKS) {
    process.stdout.write(`\n— ${name}\n`);
    const start = performance.now();
    const code = await check();
    times.push(`${code === 0 ? 'ok  ' : 'FAIL'} ${seconds(performance.now() - start)}  ${name}`);
    if (code !== 0) {
      failedCheck = name;
      break;
    }
    passed += 1;
  }
  const tests = [unitCounts(), e2eCounts()];
  const failed = Math.max(
    tests.reduce((sum, one) => sum + one.failed, 0),
    failedCheck ? 1 : 0,
  );
  const skipped = tests.reduce((sum, one) => sum + one.skipped, 0);
  passed += tests.reduce((sum, one) => sum + one.passed, 0);
  process.stdout.write(`\n${times.join('\n')}\n`);
  if (failedCheck) process.stdout.write(`Stopped at: ${failedCheck}\n`);
  const repeated = repeatedTests(reportAt(E2E_REPORT) ?? {});
  if (repeated.length > 0) {
    process.stdout.write(
      `\nNot counted: ${repeated.length} passed only when repeated. The machine was busy, or there is a race:\n${repeated.map((title) => `  ${title}\n`).join('')}`,
    );
  }
  process.stdout.write(
    `\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
  );
  return failedCheck ? 1 : 0;
}

function unitCounts() {
  const report = reportAt(UNIT_REPORT);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

function e2eCounts() {
  const stats = reportAt(E2E_REPORT)?.stats;
  return {
    passed: stats?.expected ?? 0,
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  };
}

/** @param {string} file */
function reportAt(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`.padStart(8);
}
