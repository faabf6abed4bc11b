import { buildIfStale } from './build.mjs';
import { endToEnd } from './endToEnd.mjs';
import { run } from './run.mjs';
import { systemPackages, WANTED_BY_E2E } from './systemPackages.mjs';

/** The end-to-end tests alone; what follows goes to Playwright: npm run e2e -- -g "backup". @param {string[]} args */
export async function e2e(args) {
  const ready = systemPackages(WANTED_BY_E2E) || (await buildIfStale());
  if (ready !== 0) return ready;
  if (args.length > 0) return run('playwright', ['test', ...args]);
  return (await endToEnd('seen')) || endToEnd('heard');
}
