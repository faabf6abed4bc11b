import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { aStation } from '#tests/rig/broadcaster.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { until } from '#tests/rig/until.ts';
import { expect, follow, playerOf, pressPlay, test } from '../listening.ts';

/* "Why can't I hear this?", asked of real stream servers, and of an origin that listens to them. */

let origin: Origin;
test.beforeAll(async ({ broadcaster }) => {
  const stream = (url: string) => ({ url, codec: 'mp3', bitrateKbps: 128, protocol: 'icecast' });
  const { primaryLine, backupLine } = broadcaster;
  const station = (id: string, channel: string, urls: string[]) =>
    aStation({ id, callSign: id.toUpperCase(), channel, streams: urls.map(stream) });
  origin = await startOrigin({
    network: {
      name: 'Rig Public Radio',
      defaultChannel: 'qwel-1',
      regions: [{ id: 'north', name: 'The North' }],
    },
    stations: [
      station('qwel', 'Well News', [primaryLine.url('/news.mp3'), backupLine.url('/news.mp3')]),
      station('qhlf', 'Half News', [primaryLine.url('/gone.mp3'), backupLine.url('/news.mp3')]),
      station('qoff', 'Off News', [primaryLine.url('/gone.mp3')]),
    ],
  });
});
test.afterAll(() => origin?.stop());

const rows = (page: Page) =>
  page.getByRole('region', { name: 'What was checked' }).locator('ol > li');
const conclusion = (page: Page) => page.getByRole('region', { name: 'What we found' });

test('finds nothing wrong with a channel that is heard, and lets it be heard', async ({
  page,
  ear,
}) => {
  await page.goto(origin.url);
  await pressPlay(page, 'Well News');
  await ear.untilSound();
  const start = await ear.now();
  await follow(page, '/listen/help');

  await expect(conclusion(page)).toContainText('Well News is playing', { timeout: 30_000 });
  const states = await rows(page).locator('h3').allInnerTexts();
  expect(states.map((text) => text.replaceAll('\n', ' '))).toEqual([
    'This browser can play it Fine',
    'The sound is on Fine',
    'This device reaches our server Fine',
    'What our server hears Fine',
    'The streams answer this browser Fine',
    'The browser lets us play Fine',
    'What the player says Fine',
    'The stream has sound in it Fine',
  ]);
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  expect(await ear.longestSilenceMs(start)).toBeLessThan(100);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('says which stream is gone, and that the other is enough', async ({ page }) => {
  await page.goto(`${origin.url}/stations/qhlf`);
  await page.getByRole('main').getByRole('button', { name: 'Play Half News live' }).first().click();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  await follow(page, '/listen/help');

  await expect(conclusion(page)).toContainText('Half News is playing', { timeout: 30_000 });
  await expect(rows(page).nth(3)).toContainText('Our server cannot hear 1 of 2 streams.');
  await expect(rows(page).nth(4)).toContainText('1 of 2 streams answer.');
  await expect(rows(page).nth(4)).toContainText(/gone\.mp3: .*\(404\)/);
});

test('says that a channel is off, and what to do, by keyboard alone', async ({ page }) => {
  await page.goto(`${origin.url}/stations/qoff`);
  await page.getByRole('main').getByRole('button', { name: 'Play Off News live' }).first().click();
  await expect(playerOf(page).getByRole('status')).toContainText('(404)');
  await follow(page, '/listen/help');

  await expect(conclusion(page)).toContainText('The problem is at the station.', {
    timeout: 30_000,
  });
  const action = conclusion(page).getByRole('link', { name: 'Choose another station' });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await action.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(action).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stations$/);
});

test('hears that a stream is gone, and has browsers try it last', async ({ page }) => {
  await until(
    'the stream is tried last',
    async () => {
      const { stations } = await (await fetch(`${origin.url}/api/stations`)).json();
      return stations[1].channels[0].streams[1].url.endsWith('/gone.mp3');
    },
    { withinMs: 45_000 },
  );

  await page.goto(`${origin.url}/status?renew=no`);
  const [, gone, good] = await page
    .getByRole('table', { name: 'Streams of Half News' })
    .getByRole('row')
    .all();
  await expect(gone!).toContainText('Cannot be heard');
  await expect(gone!).toContainText('Tried last', { ignoreCase: true });
  await expect(good!).toContainText(/\d+ ms/);
  await expect(good!).toContainText('128 kbit/s');
});
