import { largeTextOptions } from '#tests/rig/chromium.ts';
import { control, expect, playerOf, pressPlay, test } from '../listening.ts';
import { SCREENS, storyPaths } from '../screens.ts';

/* On a phone of 360 px whose owner has doubled the browser's text. */

test.use({
  viewport: { width: 360, height: 780 },
  launchOptions: largeTextOptions,
});

test('nothing has to be scrolled sideways', async ({ page, embedded }) => {
  for (const path of [...Object.values(SCREENS), ...(await storyPaths(embedded.url)).slice(0, 4)]) {
    await page.goto(embedded.url + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expect(page.locator('.first-paint')).toHaveCount(0);
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect.soft(over, path).toBeLessThanOrEqual(0);
  }
});

test.describe('far from the station', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('its day has room for both clocks', async ({ page, embedded }) => {
    await page.goto(`${embedded.url}/stations/qhbr`);
    await expect(page.getByRole('columnheader', { name: 'Your time' })).toBeAttached();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });
});

test('no word of a headline is broken beside a picture', async ({ page, embedded }) => {
  await page.goto(`${embedded.url}/topics/coast`);
  const headlines = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headlines.nth(1)).toBeVisible();
  for (const headline of await headlines.all()) {
    const broken = await headline.evaluate((heading) => {
      const text = heading.querySelector('a')?.firstChild;
      if (!text?.textContent) return ['nothing to read'];
      const range = document.createRange();
      return [...text.textContent.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    });
    expect.soft(broken).toEqual([]);
  }
});

test('the header is one line of name and button', async ({ page, embedded }) => {
  await page.goto(embedded.url);
  const name = await page
    .getByRole('link', { name: /front page/i })
    .first()
    .boundingBox();
  const sections = await page.getByRole('button', { name: 'Sections' }).boundingBox();
  expect(sections!.y).toBeLessThan(name!.y + name!.height);
  expect(sections!.x).toBeGreaterThanOrEqual(name!.x + name!.width);
});

test('the words in the bar have more than half of it, and end in an ellipsis', async ({
  page,
  embedded,
}) => {
  await page.goto(embedded.url);
  await pressPlay(page, 'QHBR News');
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  const lines = playerOf(page).locator('[data-calm] > p');
  await expect(lines).toHaveCount(2);
  for (const line of await lines.all()) {
    expect((await line.boundingBox())!.width).toBeGreaterThan(180);
    const cut = await line.evaluate(
      (shown) =>
        [shown, ...shown.children].filter(
          (part) =>
            part.scrollWidth > part.clientWidth &&
            part.clientWidth > 0 &&
            getComputedStyle(part).textOverflow !== 'ellipsis' &&
            part.children.length === 0,
        ).length,
    );
    expect(cut).toBe(0);
  }
  const channel = lines.nth(1).getByText('QHBR News');
  expect(await channel.evaluate((name) => name.scrollWidth - name.clientWidth)).toBe(0);
  await expect(lines.nth(1)).toHaveText('QHBR News', { useInnerText: true });
  for (const name of ['Pause QHBR News', 'Open the player']) {
    const box = await control(page, name).boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
  }
});

test('all of the player is within reach', async ({ page, embedded }) => {
  await page.goto(embedded.url);
  await pressPlay(page, 'QHBR News');
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  await control(page, 'Open the player').click();
  const sheet = page.getByRole('dialog').filter({ has: page.getByRole('slider') });
  for (const one of await sheet.getByRole('button').or(sheet.getByRole('slider')).all()) {
    await one.scrollIntoViewIfNeeded();
    // Not 1: where boxes end between pixels, a sliver of one is counted as outside.
    await expect(one).toBeInViewport({ ratio: 0.99 });
  }
  const right = await sheet.evaluate((dialog) =>
    Math.max(...[...dialog.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)),
  );
  expect(right).toBeLessThanOrEqual(360);
});
