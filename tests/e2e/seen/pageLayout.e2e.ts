import { control, expect, playerOf, test } from '../listening.ts';
import { storyPaths } from '../screens.ts';

/* Where things stand on the page, and where the reader does. */

for (const width of [960, 1024, 1100, 1280]) {
  test(`the lead picture ends where its image does, at ${width} px`, async ({ page, embedded }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(embedded.url);
    await expect(control(page, 'Play QHBR News live').first()).toBeVisible();
    const lead = page.getByRole('main').locator('article picture').first();
    const box = await lead.boundingBox();
    const image = await lead.locator('img').boundingBox();
    expect(Math.abs(box!.height - image!.height)).toBeLessThan(1);
  });
}

test('another story begins at its top, in the tab in which one was read', async ({
  page,
  embedded,
}) => {
  const [story, another] = await storyPaths(embedded.url);
  const place = () => page.evaluate(() => scrollY);
  const read = async (path: string) => {
    await page.goto(embedded.url + path);
    await expect(playerOf(page)).toBeVisible();
  };
  await read(story!);
  await page.evaluate(() => scrollTo(0, 600));
  await expect.poll(place).toBe(600);
  await page.goto('about:blank');
  await read(another!);
  expect(await place()).toBe(0);
  await page.goBack();
  await page.goBack();
  await expect(playerOf(page)).toBeVisible();
  await expect.poll(place).toBe(600);
  await page.reload();
  await expect(playerOf(page)).toBeVisible();
  await expect.poll(place).toBe(600);
});

test('the second skip link brings the focus to the player, in sight', async ({
  page,
  embedded,
}) => {
  await page.goto(embedded.url);
  await expect(playerOf(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to player' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(playerOf(page)).toBeFocused();
  const outline = await playerOf(page).evaluate((dock) => getComputedStyle(dock));
  expect([outline.outlineStyle, outline.outlineOffset]).toEqual(['solid', '-4px']);
  await page.keyboard.press('Tab');
  expect(await playerOf(page).evaluate((dock) => dock.contains(document.activeElement))).toBe(true);
});

test('the audio of a story is offered in the first screen of a desk', async ({
  page,
  embedded,
}) => {
  await page.goto(`${embedded.url}/stories/low-water`);
  await expect(page.getByRole('main').getByRole('button', { name: /Listen/ })).toBeInViewport({
    ratio: 1,
  });
});
