import { buildIfStale } from './build.mjs';
import { endToEnd } from './endToEnd.mjs';
import { firstLoadSize } from './firstLoadSize.mjs';
import { run } from './run.mjs';
import { systemPackages, WANTED_BY_TESTS } from './systemPackages.mjs';

const OURS = ['src', 'tests', 'scripts', 'playwright.config.ts'];
const LONG_FUZZ_SECONDS = 600;

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {(report: string) => number | Promise<number>} check Gives an exit code, and writes its report where it counts tests.
 * @property {'vitest' | 'playwright'} [counts] Whose report that is.
 */

/** @type {Check} */
const packages = { name: 'system packages', check: () => systemPackages(WANTED_BY_TESTS) };
/** @type {Check} */
const build = { name: 'build', check: buildIfStale };

/** What one runs while working. In order: what is quick and tells most comes first. @type {Check[]} */
export const QUICK = [
  packages,
  { name: 'types', check: () => run('tsc', ['-b']) },
  { name: 'lint', check: () => run('oxlint', ['--deny-warnings', ...OURS]) },
  { name: 'format', check: () => run('oxfmt', ['--check', ...OURS]) },
  { name: 'dead code', check: () => run('knip', ['--no-progress']) },
  build,
  { name: 'first load', check: firstLoadSize },
  {
    name: 'unit, component and origin tests',
    counts: 'vitest',
    check: (report) =>
      run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile=${report}`]),
  },
];

/** What has to pass for a change. @type {Check[]} */
export const ALL = [
  ...QUICK,
  { name: 'fuzz', check: () => run('node', ['tests/fuzz/main.ts']) },
  {
    name: 'end-to-end tests, by the page',
    counts: 'playwright',
    check: (report) => endToEnd('seen', report),
  },
  {
    name: 'end-to-end tests, by ear',
    counts: 'playwright',
    check: (report) => endToEnd('heard', report),
  },
];

/** What has to pass beside that for a release. @type {Check[]} */
export const LONG = [
  packages,
  build,
  {
    name: 'fuzz, ten minutes',
    check: () => run('node', ['tests/fuzz/main.ts'], { FUZZ_SECONDS: String(LONG_FUZZ_SECONDS) }),
  },
  {
    name: 'end-to-end tests that listen long',
    counts: 'playwright',
    check: (report) => endToEnd('long', report),
  },
];
