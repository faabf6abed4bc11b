import { chromium, type Browser } from '@playwright/test';
import { createServer } from 'node:http';
import { launchOptions } from '#tests/rig/chromium.ts';
import { NEWS } from '#tests/rig/broadcaster.ts';
import { listenAnywhere } from '#tests/rig/freePort.ts';
import { control, expect, playerOf, pressPlay, test } from './listening.ts';

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
