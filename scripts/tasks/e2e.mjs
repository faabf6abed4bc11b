import { buildIfStale } from './build.mjs';
import { run } from './run.mjs';
import { systemPackages, WANTED_BY_E2E } from './systemPackages.mjs';

/** The end-to-end tests alone; what follows goes to Playwright: npm run e2e -- -g "backup". @param {string[]} args */
export async function e2e(args) {
  const ready = systemPackages(WANTED_BY_E2E) || (await buildIfStale());
  return ready === 0 ? run('playwright', ['test', ...args]) : ready;
}
