import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/rig/chromium.ts';
import { firefoxEngine } from './tests/rig/engines/firefox.ts';

/** What the engines other than Chromium have to prove alone, and with it. */
const IN_OTHER_ENGINES = '**/engines/*.e2e.ts';
const OF_OTHER_ENGINES = [/engines\//, /@every-engine/];

/** End-to-end: the built origin, real stream servers, a real browser. One at a time, since they are told by ear. */
export default defineConfig({
  testDir: 'tests/e2e',
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
    { name: 'chromium', testIgnore: IN_OTHER_ENGINES, use: { launchOptions } },
    { name: 'firefox', grep: OF_OTHER_ENGINES, use: firefoxEngine },
  ],
});
