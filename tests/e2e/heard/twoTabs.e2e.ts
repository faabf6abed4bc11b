import { NEWS } from '#tests/rig/broadcaster.ts';
import { earOn } from '#tests/rig/soundTap.ts';
import {
  control,
  expect,
  listenToNews,
  playerOf,
  pressPlay,
  test,
  untilBack,
} from '../listening.ts';

test.describe('two tabs', () => {
  test('the one that starts pauses the other, which says so and can take the sound back', async ({
    page,
    context,
    broadcaster,
    ear,
  }) => {
    const { url } = broadcaster.origin;
    await listenToNews(page, ear, url);
    const other = await context.newPage();
    const otherEar = earOn(other);
    await listenToNews(other, otherEar, url);

    await ear.untilSilent();
    await expect(playerOf(page)).toHaveAttribute('data-state', 'paused');
    await expect(playerOf(page).getByText('Paused: another tab is playing.')).toBeVisible();

    await page.bringToFront();
    await control(page, 'Resume here').click();
    await untilBack(page, ear);
    await otherEar.untilSilent();
    await expect(playerOf(other)).toHaveAttribute('data-state', 'paused');
    await expect(playerOf(page).getByText(/another tab/)).toHaveCount(0);
  });

  test('a story in one silences the radio in the other, and can be taken back', async ({
    page,
    context,
    embedded,
    ear,
  }) => {
    await page.goto(embedded.url);
    await pressPlay(page, 'QHBR News');
    await ear.untilSound();
    const other = await context.newPage();
    const otherEar = earOn(other);
    await other.goto(`${embedded.url}/stories/low-water`);
    await other
      .getByRole('main')
      .getByRole('button', { name: /^Listen/ })
      .first()
      .click();
    await otherEar.untilSound();
    await ear.untilSilent();
    await expect(playerOf(page).getByText('Paused: another tab is playing.')).toBeVisible();

    await page.bringToFront();
    await control(page, 'Resume here').click();
    await ear.untilSound();
    await otherEar.untilSilent();
    await expect(playerOf(other).getByText('Paused: another tab is playing.')).toBeVisible();
    await other.bringToFront();
    await control(other, 'Resume here').click();
    await otherEar.untilSound();
    await ear.untilSilent();
  });

  test('nothing is said any more once the other tab is closed', async ({
    page,
    context,
    broadcaster,
    ear,
  }) => {
    await listenToNews(page, ear, broadcaster.origin.url);
    const other = await context.newPage();
    await listenToNews(other, earOn(other), broadcaster.origin.url);
    await expect(playerOf(page).getByText(/another tab/)).toBeVisible();
    await other.close({ runBeforeUnload: true });
    await expect(playerOf(page).getByText(/another tab/)).toHaveCount(0);
    await expect(control(page, `Resume ${NEWS.name}`)).toBeVisible();
  });
});
