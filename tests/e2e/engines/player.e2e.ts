import { MUSIC, NEWS } from '#tests/rig/broadcaster.ts';
import { control, expect, pastDoubleClick, playerOf, test } from '../listening.ts';
import { storyPaths } from '../screens.ts';
import { violationsOn } from '../violationsOn.ts';

/** Some minutes for a machine that has other things to do. */
test.describe.configure({ timeout: 180_000 });

test('the front page of the embedded network opens, its radio sounds, and is silent when it is ended', async ({
  page,
  embedded,
  ear,
}) => {
  await page.goto(embedded.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  expect(await ear.hear()).toMatchObject({ loudness: 0 });
  await control(page, 'Play QHBR News live').click();
  await ear.untilSound();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  await pastDoubleClick();
  await control(page, 'Stop QHBR News').click();
  await ear.untilSilent();
});

for (const { name, codec, primaryHz } of [
  { ...NEWS, codec: 'MP3' },
  { ...MUSIC, codec: 'AAC' },
]) {
  test(`a stream of ${codec} is heard, and ends`, async ({ page, broadcaster, ear }) => {
    await page.goto(`${broadcaster.origin.url}/stations`);
    await page
      .getByRole('button', { name: `Play ${name} live` })
      .first()
      .click();
    await ear.untilHeard(primaryHz);
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
    expect(await ear.secondsBehind()).toBeLessThan(15);
    await pastDoubleClick();
    await control(page, `Stop ${name}`).click();
    await ear.untilSilent();
    await expect.poll(() => broadcaster.primaryLine.open() + broadcaster.backupLine.open()).toBe(0);
  });
}

test('axe finds nothing on a story', async ({ page, embedded }) => {
  const [story] = await storyPaths(embedded.url);
  await page.goto(embedded.url + story!);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});
