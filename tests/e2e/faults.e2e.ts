import { startBroadcaster, NEWS, type Broadcaster } from '#tests/rig/broadcaster.ts';
import { expect, playerOf, pressPlay, test } from './listening.ts';

/** Servers that die. Each test breaks its own. */
test.describe('when the line breaks', () => {
  let own: Broadcaster;
  test.beforeEach(async () => {
    own = await startBroadcaster();
  });
  test.afterEach(async () => {
    await own?.stop();
  });

  test('the backup is heard without a click when the primary dies', async ({ page, ear }) => {
    await page.goto(own.origin.url);
    await pressPlay(page, NEWS.name);
    await ear.untilHeard(NEWS.primaryHz);
    const start = await ear.now();

    await own.primary.kill();
    await ear.untilHeard(NEWS.backupHz, 30_000);
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
    test.info().annotations.push({
      type: 'silence',
      description: `${Math.round(await ear.longestSilenceMs(start))} ms`,
    });
    await expect.poll(() => own.primaryLine.open() + own.backupLine.open()).toBe(1);
  });

  test('a reset connection is opened again without a click', async ({ page, ear }) => {
    await page.goto(own.origin.url);
    await pressPlay(page, NEWS.name);
    await ear.untilHeard(NEWS.primaryHz);
    const requests = own.primaryLine.requests();

    own.primaryLine.cut('reset');
    await expect
      .poll(() => own.primaryLine.requests() + own.backupLine.requests())
      .toBeGreaterThan(requests);
    await ear.untilSound();
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  });
});
