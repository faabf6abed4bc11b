import { chromium } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { systemPackages } from './systemPackages.mjs';
import { launchOptions } from '../../tests/rig/chromium.ts';
import { startOrigin } from '../../tests/rig/origin.ts';
import { SCREENS, storyPaths } from '../../tests/e2e/screens.ts';

const WIDTHS = [360, 768, 1280];
/** What the player opens: its button, its title, and what the picture is called. */
const DIALOGS = /** @type {const} */ ([
  ['Sleep timer', 'Sleep timer', 'player sleep timer'],
  ['Settings', 'Player settings', 'player settings'],
  ['Stations', 'Available on-air stations', 'player drawer'],
]);
const THEMES = /** @type {const} */ (['light', 'dark']);

/** Pictures of every screen of the embedded network, to be looked at. @param {string} [folder] */
export async function screenshots(folder = path.join(os.tmpdir(), 'longwave-screenshots')) {
  const ready = systemPackages() || (await buildIfStale());
  if (ready !== 0) return ready;
  await mkdir(folder, { recursive: true });
  const origin = await startOrigin();
  const [story] = await storyPaths(origin.url);
  const browser = await chromium.launch({
    ...launchOptions,
    executablePath: process.env.CHROMIUM_PATH,
  });
  for (const colorScheme of THEMES) {
    for (const width of WIDTHS) {
      const height = width < 500 ? 780 : 900;
      const page = await browser.newPage({ colorScheme, viewport: { width, height } });
      const shoot = async (/** @type {string} */ name, fullPage = true) => {
        const file = path.join(folder, `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage, animations: 'disabled' });
      };
      for (const [name, address] of Object.entries({ ...SCREENS, story })) {
        await page.goto(origin.url + address, { waitUntil: 'networkidle' });
        await shoot(name);
      }
      await page.goto(origin.url, { waitUntil: 'networkidle' });
      await shootPlayer(page, shoot);
      await page.close();
    }
  }
  await browser.close();
  await origin.stop();
  process.stdout.write(`${folder}\n`);
  return 0;
}

/** @param {import('@playwright/test').Page} page @param {(name: string, fullPage: boolean) => Promise<void>} shoot */
async function shootPlayer(page, shoot) {
  const player = page.getByRole('region', { name: 'Player' });
  await player.getByRole('button', { name: /^Play .* live$/ }).click();
  await player.and(page.locator('[data-state=playing]')).waitFor();
  await shoot('player', false);
  const opener = player.getByRole('button', { name: 'Open the player' });
  if (await opener.isVisible()) {
    await opener.click();
    await shoot('player sheet', false);
  }
  const press = (/** @type {string} */ name) =>
    page.getByRole('button', { name, exact: true }).filter({ visible: true }).last().click();
  for (const [button, title, what] of DIALOGS) {
    await press(button);
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.getByRole('button').nth(1).or(dialog.getByRole('radio').first()).first().waitFor();
    await shoot(what, false);
    await press('Close');
  }
}
