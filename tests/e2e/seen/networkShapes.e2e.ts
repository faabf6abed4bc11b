import { largeTextOptions } from '#tests/rig/chromium.ts';
import {
  NETWORK_NAMES,
  screensOf,
  startNetwork,
  type NetworkName,
} from '#tests/networks/networks.ts';
import type { Page } from '@playwright/test';
import { control, expect, playerOf, test as base } from '../listening.ts';

/* Networks of other shapes than the embedded one: radio alone, stories alone, one station, many, long names, a state. */

const test = base.extend<{ start: (name: NetworkName) => Promise<string> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  start: async ({}, use) => {
    const started: { stop: () => Promise<void> }[] = [];
    await use(async (name) => {
      const origin = await startNetwork(name);
      started.push(origin);
      return origin.url;
    });
    await Promise.all(started.map((one) => one.stop()));
  },
});

for (const name of NETWORK_NAMES) {
  test(`no screen is wider than a phone with letters twice as large: ${name}`, async ({
    start,
    playwright,
  }) => {
    const url = await start(name);
    const browser = await playwright.chromium.launch(largeTextOptions);
    const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
    for (const [screen, path] of Object.entries(await screensOf(name, url))) {
      await page.goto(url + path, { waitUntil: 'networkidle' });
      await expect(page.getByRole('contentinfo')).toBeVisible();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, `${screen} ${path}`).toBeLessThanOrEqual(0);
    }
    await openSheet(page);
    await browser.close();
  });
}

/** Where there is radio: the way out of the whole player is in sight, whatever the names in it. */
async function openSheet(page: Page): Promise<void> {
  await page.goto(new URL('/', page.url()).href, { waitUntil: 'networkidle' });
  const opener = control(page, 'Open the player');
  if (!(await opener.isVisible())) return;
  await opener.click();
  const close = page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true });
  await expect(close).toBeInViewport({ ratio: 1 });
}

test('without radio the player is there while a story is heard, and not before or after', async ({
  page,
  start,
}) => {
  await page.goto(await start('stories-only'));
  await page.getByRole('link', { name: 'Number Four and the 31 stops' }).click();
  const listen = page.getByRole('main').getByRole('button', { name: /Listen/ });
  await expect(listen).toBeVisible();
  await expect(playerOf(page)).toBeHidden();
  await listen.click();
  await expect(control(page, 'Pause the story')).toBeVisible();
  await control(page, 'Close the story').click();
  await expect(playerOf(page)).toBeHidden();
});

test('the region of the station that was last played comes first', async ({ page, start }) => {
  const url = await start('three-regions');
  await page.goto(`${url}/stations`);
  const regions = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(regions).toHaveText([/^High Prairie/, /^North Shore/, /^River Bend/]);
  await page.getByRole('main').getByRole('button', { name: 'Play QBRA Brack live' }).click();
  await expect(playerOf(page)).not.toHaveAttribute('data-state', 'idle');
  await expect(regions.first()).toHaveText(/^High Prairie/);
  await page.reload();
  await expect(regions).toHaveText([/^River Bend/, /^North Shore/, /^High Prairie/]);
  await control(page, 'Stations').click();
  const drawer = page.getByRole('dialog', { name: 'Available on-air stations' });
  await expect(drawer.getByRole('heading', { level: 3 })).toHaveText([
    'River Bend',
    'North Shore',
    'High Prairie',
  ]);
});

test('what all stations of a state carry stands once where one listens', async ({
  page,
  start,
}) => {
  await page.goto(await start('state-network'));
  const strip = page.getByRole('region', { name: 'On air now' });
  await expect(strip.getByRole('listitem')).toHaveText([
    /^Sandbluff Public Radio News\s*On 12 stations$/,
    /^Sandbluff Classical/,
  ]);
});
