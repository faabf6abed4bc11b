import type { Page } from '@playwright/test';
import { control, expect, playerOf, test } from '../listening.ts';
import { cumulativeShift, watchShifts } from './layoutShift.ts';
import { SCREENS, storyPaths } from '../screens.ts';

/*
 * Nothing jumps: not when the app draws over the origin's first words, not when pictures, answers and the late parts of the
 * page come, not while one scrolls, not when the radio plays. Each comes late here, and after what it could push.
 */

const MOST_SHIFT = 0.01;
/** What is on the screen before the app: its answer, styles and entry. */
const FIRST = /\/assets\/(index|entry|style)-[^/]+$/;
/** What follows the app: pictures, answers, and parts of the page and the player. */
const LATE = /^\/api\/|\/assets\/(dockRest|aroundRest|engine|onceIdle|StationsPanel)-/;

const { status: _outsideTheApp, ...screens } = SCREENS;
const OF_THE_APP = {
  ...screens,
  'region of the directory': '/stations/in/mn',
  'station of the directory': '/stations/know-fm',
};

for (const width of [360, 768, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: width < 700 ? 780 : 800 } });

    for (const [name, path] of Object.entries(OF_THE_APP)) {
      test(`nothing jumps on ${name}`, async ({ page, embedded }) => {
        await opens(page, embedded.url + path);
        await control(page, 'Play QHBR News live').click();
        await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
        // What a press moves in its first half second does not count.
        await page.waitForTimeout(1_000);
        await holdsStill(page);
      });
    }
  });
}

test.describe('at 360 px, where pictures stand between the words', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('nothing jumps in any story', async ({ context, embedded }) => {
    test.slow();
    for (const path of await storyPaths(embedded.url)) {
      const page = await context.newPage();
      await opens(page, embedded.url + path);
      await holdsStill(page);
      await page.close();
    }
  });
});

/** Comes bit by bit, the late parts last, and is scrolled through. */
async function opens(page: Page, url: string): Promise<void> {
  await watchShifts(page);
  const [app, rest] = await holdBack(page);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  // Until they are here, fonts stand in whose measures are theirs, and which this machine may not have: what that moves is let go.
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  await page.evaluate(() => void window.shifts.splice(0));
  app!();
  await expect(control(page, 'Play QHBR News live')).toBeVisible();
  await settled(page);
  rest!();
  await page.waitForLoadState('networkidle');
  await settled(page);
  await scrollThrough(page);
}

async function holdsStill(page: Page): Promise<void> {
  const { worst, moved } = await cumulativeShift(page);
  expect(worst, [page.url(), ...moved].join('\n')).toBeLessThanOrEqual(MOST_SHIFT);
}

/** Lets through only what the first words need. @returns What lets the app through, then all that is late. */
async function holdBack(page: Page): Promise<(() => void)[]> {
  const app = Promise.withResolvers<void>();
  const rest = Promise.withResolvers<void>();
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const kind = route.request().resourceType();
    if (kind === 'image' || LATE.test(pathname)) await rest.promise;
    else if (kind === 'script' && !FIRST.test(pathname)) await app.promise;
    await route.continue().catch(() => undefined);
  });
  return [app.resolve, rest.resolve];
}

/** Some frames, in which whatever is there takes its place. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let i = 0; i < 12; i += 1) await new Promise(requestAnimationFrame);
  });
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      for (let i = 0; i < 4; i += 1) await frame();
    }
    scrollTo(0, 0);
    await frame();
  });
}
