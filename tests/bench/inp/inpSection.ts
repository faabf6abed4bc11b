import { chromium } from '@playwright/test';
import { launchOptions } from '#tests/rig/chromium.ts';
import { startOrigin } from '#tests/rig/origin.ts';
import { median } from '../reading.ts';
import { printTable } from '../table.ts';
import { startDisplay } from '#tests/rig/display.ts';
import { deskVisit, phoneVisit } from './visit.ts';

const PAGES = {
  front: '/',
  story: '/stories/low-water',
  stations: '/stations',
  station: '/stations/qhbr',
} as const;
const RUNS = 5;
/** Half of what web-vitals calls good. */
const MOST_MS = 100;

/** Interaction to Next Paint on a slow device: the median and the worst of five. @returns How many medians are over the bar. */
export async function inpSection(): Promise<number> {
  const origin = await startOrigin();
  const display = await startDisplay();
  const browser = await chromium.launch({
    ...launchOptions,
    headless: false,
    env: { ...process.env, ...display.env },
  });
  const rows: string[][] = [];
  let missed = 0;
  for (const [name, path] of Object.entries(PAGES)) {
    const all = new Map<string, number[]>();
    for (let run = 0; run < RUNS; run += 1) {
      for (const visit of [deskVisit, phoneVisit]) {
        // oxlint-disable-next-line no-await-in-loop -- Nothing else may run beside it.
        const times = await visit(browser, origin.url + path);
        for (const [what, ms] of times) all.set(what, [...(all.get(what) ?? []), ms]);
      }
    }
    for (const [what, times] of all) {
      const typical = median(times);
      if (typical > MOST_MS) missed += 1;
      const verdict = typical > MOST_MS ? 'MISSED' : 'kept';
      rows.push([`${name}: ${what}`, text(typical), text(Math.max(...times)), verdict]);
    }
  }
  await browser.close();
  display.stop();
  await origin.stop();
  printTable(
    'Press to picture, CPU slowed four times, ms',
    ['', 'median', 'worst of 5', `bar ${MOST_MS}`],
    rows,
  );
  return missed;
}

function text(ms: number): string {
  return ms === 0 ? '< 16' : String(ms);
}
