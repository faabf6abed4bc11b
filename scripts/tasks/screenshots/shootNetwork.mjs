import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { shootPlayer } from './shootPlayer.mjs';
import { fileName } from './views.ts';

/** What is out of sight is drawn too: else a long list ends in nothing. */
const STYLE = '* { content-visibility: visible !important; }';

/** @typedef {{ url: string, screens: Record<string, string>, folder: string }} Network */
/** @typedef {(view: import('./views.ts').View) => import('@playwright/test').Browser} BrowserFor */

/** How many pages are looked at side by side: each waits more than it works. */
const LANES = 3;
const QUIET_WITHIN_MS = 10_000;

/**
 * Pictures of every screen of one network.
 *
 * @param {Network} network
 * @param {BrowserFor} browserFor
 * @param {import('./views.ts').View[]} views
 */
export async function shootNetwork(network, browserFor, views) {
  await mkdir(network.folder, { recursive: true });
  const left = [...views];
  const lane = async () => {
    for (let view = left.shift(); view; view = left.shift()) {
      // oxlint-disable-next-line no-await-in-loop -- One after the other is what a lane is.
      await shootView(network, browserFor, view);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/**
 * @param {Network} network
 * @param {BrowserFor} browserFor
 * @param {import('./views.ts').View} view
 */
async function shootView({ url, screens, folder }, browserFor, view) {
  const { size, colorScheme } = view;
  const page = await browserFor(view).newPage({ colorScheme, viewport: size });
  const shoot = async (/** @type {string} */ name, fullPage = true) => {
    const file = path.join(folder, fileName(name, view));
    await page.screenshot({ path: file, fullPage, animations: 'disabled', style: STYLE });
  };
  for (const [name, address] of Object.entries(screens)) {
    await open(page, url + address);
    await walkThrough(page);
    await shoot(name);
  }
  await open(page, url);
  await shootPlayer(page, shoot);
  await page.close();
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
async function open(page, address) {
  await page.goto(address);
  // A page may listen all the while, and is shown as it is then.
  await page.waitForLoadState('networkidle', { timeout: QUIET_WITHIN_MS }).catch(() => {});
}

/**
 * To the end and back: pictures further down are fetched and drawn when they come near.
 *
 * @param {import('@playwright/test').Page} page
 */
async function walkThrough(page) {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      // oxlint-disable-next-line no-await-in-loop -- Each part of the page has to be seen.
      await nextFrame();
    }
    scrollTo(0, 0);
    // What is not drawn is never fetched.
    const drawn = [...document.images].filter((image) => image.checkVisibility());
    await Promise.allSettled(drawn.map((image) => image.decode()));
    await nextFrame();
  });
}
