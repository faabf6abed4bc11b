import { NEWS } from '#tests/rig/broadcaster.ts';
import { control, EVERY_ENGINE, expect, NOT_IN_WEBKIT, playerOf, test } from '../listening.ts';

/*
 * The engine of the player follows the page. What is pressed before it is there is kept, in a browser that lets sound only
 * what a press has asked for. WebKit's driver cannot hold back what a page asks for.
 */

const ENGINE = '**/assets/engine-*.js';

test(
  'a press that comes before the engine is heard when it comes, without another press',
  { tag: [EVERY_ENGINE, NOT_IN_WEBKIT] },
  async ({ page, broadcaster, ear }) => {
    const held = Promise.withResolvers<void>();
    await page.route(ENGINE, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(broadcaster.origin.url);
    await control(page, `Play ${NEWS.name} live`).click();
    await expect(playerOf(page)).toHaveAttribute('data-state', 'connecting');
    await expect(control(page, `Stop ${NEWS.name}`)).toBeVisible();
    expect(broadcaster.primaryLine.open()).toBe(0);
    held.resolve();
    await ear.untilHeard(NEWS.primaryHz);
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  },
);

test(
  'an engine that the network does not give is said, and comes with the network',
  { tag: [EVERY_ENGINE, NOT_IN_WEBKIT] },
  async ({ page, broadcaster, ear }) => {
    let isCut = true;
    await page.route(ENGINE, (route) => (isCut ? route.abort() : route.continue()));
    await page.goto(broadcaster.origin.url);
    await control(page, `Play ${NEWS.name} live`).click();
    await expect(playerOf(page)).toHaveAttribute('data-state', 'reconnecting');
    isCut = false;
    await ear.untilHeard(NEWS.primaryHz);
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  },
);
