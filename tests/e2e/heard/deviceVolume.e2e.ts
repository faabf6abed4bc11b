import { MUSIC, NEWS } from '#tests/rig/broadcaster.ts';
import { control, expect, pastDoubleClick, playerOf, pressPlay, test } from '../listening.ts';

/* An element's volume stays what it is, whatever it is set to: iPhones and iPads are so. Simulated, by a script in the page. */
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(HTMLMediaElement.prototype, 'volume', { get: () => 1, set: () => {} });
  });
});

test('changes channels in one moment, with never two voices at once', async ({
  page,
  broadcaster,
  ear,
}) => {
  await page.goto(broadcaster.origin.url);
  await pressPlay(page, NEWS.name);
  await ear.untilHeard(NEWS.primaryHz);
  await control(page, 'Stations').click();
  const start = await ear.now();
  const drawer = page.getByRole('dialog', { name: 'Available on-air stations' });
  await drawer.getByRole('button', { name: `Play ${MUSIC.name} live` }).click();
  const voices = new Set<number>();
  const isMusic = async () => {
    const { carriersHz } = await ear.hear();
    voices.add(carriersHz.length);
    return carriersHz.join() === String(MUSIC.primaryHz);
  };
  await expect.poll(isMusic, { intervals: [10], timeout: 20_000 }).toBe(true);
  expect(Math.max(...voices)).toBe(1);
  expect(await ear.longestSilenceMs(start)).toBeLessThan(60);
});

test('offers no slider that would do nothing, and mutes', async ({ page, broadcaster, ear }) => {
  await page.goto(broadcaster.origin.url);
  await pressPlay(page, NEWS.name);
  await ear.untilSound();
  await expect(playerOf(page).getByRole('slider', { name: 'Volume' })).toHaveCount(0);
  await control(page, 'Mute').click();
  await ear.untilSilent();
  await pastDoubleClick();
  await control(page, 'Unmute').click();
  await ear.untilHeard(NEWS.primaryHz);
});
