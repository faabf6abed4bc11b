import { chromium } from '@playwright/test';
import runLighthouse from 'lighthouse';
import { buildIfStale } from './build.mjs';
import { systemPackages } from './systemPackages.mjs';
import { launchOptions } from '../../tests/rig/chromium.ts';
import { freePort } from '../../tests/rig/freePort.ts';
import { startOrigin } from '../../tests/rig/origin.ts';
import { storyPaths } from '../../tests/e2e/screens.ts';

const RUNS = 5;
/** What each page has to reach, of 100. */
const BARS = { performance: 97, accessibility: 100, 'best-practices': 100, seo: 100 };

/** What the score of performance is made of. */
const TIMES = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'speed-index': 'speed index',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
};

/** Scores the embedded network's pages on Lighthouse's mobile profile: the median of five runs each. */
export async function lighthouse() {
  const ready = systemPackages() || (await buildIfStale());
  if (ready !== 0) return ready;
  const origin = await startOrigin();
  const [story] = await storyPaths(origin.url);
  const port = await freePort();
  const browser = await chromium.launch({
    ...launchOptions,
    executablePath: process.env.CHROMIUM_PATH,
    args: [...launchOptions.args, `--remote-debugging-port=${port}`],
  });
  let isGoodEnough = true;
  say(
    `${'page'.padEnd(44)}${Object.keys(BARS)
      .map((name) => name.padStart(16))
      .join('')}`,
  );
  for (const path of ['/', story, '/stations', '/stations/qhbr']) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await score(origin.url + path, port));
    const typical = runs.toSorted((a, b) => a.scores.performance - b.scores.performance)[2];
    const { scores, failing, times } = typical;
    say(
      `${path.padEnd(44)}${Object.keys(BARS)
        .map((name) => String(scores[name]).padStart(16))
        .join('')}`,
    );
    say(`    ${times.join(', ')}; all runs ${runs.map((run) => run.scores.performance).join(' ')}`);
    for (const line of failing) say(`    ${line}`);
    isGoodEnough &&= Object.entries(BARS).every(([name, bar]) => scores[name] >= bar);
  }
  await browser.close();
  await origin.stop();
  return isGoodEnough ? 0 : 1;
}

/** @param {string} url @param {number} port */
async function score(url, port) {
  const { lhr } = await runLighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: Object.keys(BARS),
  });
  const scores = Object.fromEntries(
    Object.entries(lhr.categories).map(([name, { score: part }]) => [
      name,
      Math.round((part ?? 0) * 100),
    ]),
  );
  const weighed = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  const failing = [...new Set(weighed.map(({ id }) => id))]
    .map((id) => lhr.audits[id])
    .filter((audit) => audit.score !== null && audit.score < 0.9)
    .map(
      ({ id, title, displayValue }) => `${id}: ${title}${displayValue ? ` (${displayValue})` : ''}`,
    );
  const times = Object.entries(TIMES).map(([id, name]) => `${name} ${lhr.audits[id].displayValue}`);
  return { scores, failing, times };
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
