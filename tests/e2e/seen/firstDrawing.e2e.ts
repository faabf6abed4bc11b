import { control, expect, test } from '../listening.ts';
import { SCREENS, storyPaths } from '../screens.ts';

/* From what the origin drew to the app. */

/** As long as the app waits for a page that is long in coming, before it draws without it. */
const PATIENCE_MS = 1_000;

for (const screen of ['front', 'topic', 'story', 'stations', 'station', 'help'] as const) {
  test(`${screen} is drawn as soon as its files have come, and not when patience ends`, async ({
    page,
    embedded,
  }) => {
    // Where no timer of patience ever rings, a page that waits for one is never drawn.
    await page.addInitScript((patienceMs) => {
      window.setTimeout = new Proxy(setTimeout, {
        apply: (later, self, timer: Parameters<typeof setTimeout>) =>
          (timer[1] ?? 0) < patienceMs ? Reflect.apply(later, self, timer) : 0,
      });
    }, PATIENCE_MS);
    const [story] = await storyPaths(embedded.url);
    await page.goto(embedded.url + (screen === 'story' ? story : SCREENS[screen]));
    await expect(control(page, 'Play QHBR News live').first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
    await expect(page.locator('.first-paint')).toHaveCount(0);
  });
}
