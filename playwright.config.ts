import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/rig/chromium.ts';
import type { Engine } from './tests/rig/engines/engines.ts';
import { firefoxEngine } from './tests/rig/engines/firefox.ts';
import { webKitEngine } from './tests/rig/engines/webkit.ts';

const ENGINES = 'tests/e2e/engines';
const HEARD = 'tests/e2e/heard';
/** Only before a release: `npm run test:long`. */
const LONG = /@long/;
/** What the engines other than Chromium have to prove with it. */
const IN_EVERY_ENGINE = /engines\/|@every-engine/;

const IN_OTHER_ENGINES = {
  testDir: 'tests/e2e',
  testMatch: [`${HEARD}/*.e2e.ts`, `${ENGINES}/*.e2e.ts`],
  grep: IN_EVERY_ENGINE,
};
const NOT_IN_WEBKIT = /@long|@not-in-webkit/;

/** End-to-end: the built origin, real stream servers, real browsers. What is told by ear runs one at a time. */
export default defineConfig<{}, { engine: Engine }>({
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  // What passes only then is named in the last lines of `npm test`, and not counted.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 800 },
  },
  projects: [
    { name: 'seen', testDir: 'tests/e2e/seen', fullyParallel: true, use: { launchOptions } },
    { name: 'heard', testDir: HEARD, grepInvert: LONG, use: { launchOptions } },
    { name: 'long', testDir: HEARD, grep: LONG, use: { launchOptions } },
    {
      name: 'firefox',
      ...IN_OTHER_ENGINES,
      grepInvert: LONG,
      use: firefoxEngine,
    },
    {
      name: 'webkit',
      ...IN_OTHER_ENGINES,
      grepInvert: NOT_IN_WEBKIT,
      use: webKitEngine,
    },
  ],
});
