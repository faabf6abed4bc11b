import type { Locator, Page } from '@playwright/test';
import { control, expect, playerOf, test } from '../listening.ts';
import { SCREENS, storyPaths } from '../screens.ts';
import { violationsOn } from '../violationsOn.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('axe finds nothing on any screen', async ({ page, embedded }) => {
        const [story, another] = await storyPaths(embedded.url);
        for (const path of [...Object.values(SCREENS), story!, another!]) {
          await page.goto(embedded.url + path);
          await isDrawn(page);
          expect(await violationsOn(page), path).toEqual([]);
        }
      });

      test('axe finds nothing in the player and what it opens', async ({ page, embedded }) => {
        await page.goto(embedded.url);
        await control(page, 'Play QHBR News live').click();
        await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
        expect(await violationsOn(page), 'playing').toEqual([]);
        const opener = control(page, 'Open the player');
        if (await opener.isVisible()) {
          await opener.click();
          expect(await violationsOn(page), 'sheet').toEqual([]);
        }
        for (const [button, title] of [
          ['Sleep timer', 'Sleep timer'],
          ['Settings', 'Player settings'],
        ] as const) {
          await control(page, button).click();
          const card = page.getByRole('dialog', { name: title });
          await expect(card.getByRole('list').or(card.getByRole('switch'))).toBeVisible();
          expect(await violationsOn(page), title).toEqual([]);
          await card.getByRole('button', { name: 'Close' }).click();
        }
        await control(page, 'Stations').click();
        await expect(page.getByRole('dialog', { name: 'Available on-air stations' })).toBeVisible();
        expect(await violationsOn(page), 'drawer').toEqual([]);
      });
    });
  }
}

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing has to be scrolled sideways', async ({ page, embedded }) => {
    for (const path of [
      ...Object.values(SCREENS),
      ...(await storyPaths(embedded.url)).slice(0, 4),
    ]) {
      await page.goto(embedded.url + path);
      await isDrawn(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
  });
});

test('the radio is found, played and taken along with the keyboard alone', async ({
  page,
  embedded,
  ear,
}) => {
  await page.goto(embedded.url);
  await isDrawn(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();

  await tabTo(page, control(page, 'Play QHBR News live'));
  await page.keyboard.press('Enter');
  await ear.untilSound();

  await control(page, 'Pause QHBR News').blur();
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Stations' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/stations$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Stations' })).toBeVisible();
  await ear.untilSound();

  await tabTo(page, control(page, 'Stations'));
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Available on-air stations' });
  await tabTo(page, drawer.getByRole('button', { name: 'Play QPRA Roots live' }));
  await page.keyboard.press('Enter');
  await expect(playerOf(page).getByRole('status')).toHaveText('Playing QPRA Roots live');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

/** By the app: what the origin drew before it has a heading too. */
async function isDrawn(page: Page): Promise<void> {
  await expect(page.locator('.first-paint')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeVisible();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('never reached by Tab');
}
