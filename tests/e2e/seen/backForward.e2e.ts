import { chromium, type Browser } from '@playwright/test';
import { createServer } from 'node:http';
import { launchOptions } from '#tests/rig/chromium.ts';
import { NEWS } from '#tests/rig/broadcaster.ts';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { control, expect, playerOf, pressPlay, test } from '../listening.ts';

/** Untapped: a page whose sound is captured is never kept by the browser. */
test.describe('a page that the browser keeps for the way back', () => {
  let browser: Browser;
  const elsewhere = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1>');
  });
  test.beforeAll(async () => {
    browser = await chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  test.afterAll(async () => {
    elsewhere.close();
    await browser?.close();
  });

  test('says that it is paused, and goes on, on one connection', async ({ broadcaster }) => {
    const { origin, primaryLine } = broadcaster;
    const page = await browser.newPage();
    await page.goto(origin.url);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'Kept' : 'Loaded';
      });
    });
    await pressPlay(page, NEWS.name);
    const url = `http://127.0.0.1:${await listenAnywhere(elsewhere)}/`;
    await page.evaluate((to) => location.assign(to), url);
    await expect(page).toHaveTitle('Elsewhere');
    await page.evaluate(() => history.back());
    await expect(page).toHaveTitle('Kept');
    await expect(playerOf(page).getByRole('status')).toHaveText(`${NEWS.name} is paused`);
    await control(page, `Resume ${NEWS.name}`).click();
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
    expect(primaryLine.open('/news.mp3')).toBe(1);
  });
});

test('what closes over the page is nothing to the page’s router', async ({ page, embedded }) => {
  await page.goto(embedded.url);
  await pressPlay(page, 'QHBR News');
  await page.evaluate(() => {
    // The line that says that a page is on its way.
    const lines = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (added.some((node) => node.nodeName === 'PROGRESS')) document.title = 'Navigated';
    });
    lines.observe(document.body, { childList: true, subtree: true });
  });
  const title = await page.title();
  const dialog = page.getByRole('dialog');
  await control(page, 'Sleep timer').click();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.evaluate(() => history.state?.isOverPage)).toBeUndefined();
  await control(page, 'Sleep timer').click();
  await expect.poll(() => page.evaluate(() => history.state?.isOverPage)).toBe(true);
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveTitle(title);
});

test('a place in a story is one to go to, to read on from, and to come back from', async ({
  page,
  embedded,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${embedded.url}/stories/low-water`);
  const scrolledTo = () => page.evaluate(() => Math.round(scrollY));
  const link = page.getByRole('navigation', { name: 'In this story' }).getByRole('link').last();
  const heading = page.getByRole('heading', { level: 2, name: await link.innerText() });
  await link.evaluate((shown) => shown.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const before = await scrolledTo();
  expect(before).toBeGreaterThan(0);
  await link.click();
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
  const place = await scrolledTo();
  expect(place).toBeGreaterThan(900);
  await page.goBack();
  await expect.poll(scrolledTo).toBe(before);
  await page.goForward();
  await expect.poll(scrolledTo).toBe(place);
});
