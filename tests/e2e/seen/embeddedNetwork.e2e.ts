import {
  control,
  expect,
  follow,
  playerOf,
  pastDoubleClick,
  pressPlay,
  strayTo,
  test,
} from '../listening.ts';

declare global {
  interface Window {
    mediaSessionHandlers: Map<string, MediaSessionActionHandler | null>;
  }
}

test('the embedded network plays, and goes on through every kind of page', async ({
  page,
  embedded,
  ear,
}) => {
  await page.goto(embedded.url);
  const play = control(page, 'Play QHBR News live');
  await expect(play).toBeVisible();
  expect(await ear.hear()).toMatchObject({ loudness: 0 });

  await play.click();
  await ear.untilSound();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  await expect(playerOf(page).getByRole('status')).toHaveText('Playing QHBR News live');
  await expect(control(page, 'Pause QHBR News')).toBeVisible();
  const start = await ear.now();

  const story = await page.locator('main a[href^="/stories/"]').first().getAttribute('href');
  await follow(page, story!);
  await follow(page, '/topics/coast');
  await follow(page, '/stations');
  await follow(page, '/stations/in/lantern-coast');
  await follow(page, '/stations/qhbr');
  await strayTo(page, '/no-such-page');
  await follow(page, '/');
  await page.goBack();
  await page.goForward();

  // Speakers pause and songs end; a stream that stopped would be silent for longer.
  expect(await ear.longestSilenceMs(start)).toBeLessThan(2000);
  await ear.untilSound();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
});

test('the system is told what plays, and can pause it', async ({ page, embedded, ear }) => {
  await page.addInitScript(() => {
    const handlers = new Map<string, MediaSessionActionHandler | null>();
    window.mediaSessionHandlers = handlers;
    const { mediaSession } = navigator;
    const set = mediaSession.setActionHandler.bind(mediaSession);
    mediaSession.setActionHandler = (action, handler) => {
      handlers.set(action, handler);
      set(action, handler);
    };
  });
  await page.goto(embedded.url);
  await pressPlay(page, 'QHBR News');
  await ear.untilSound();
  await expect
    .poll(() => page.evaluate(() => navigator.mediaSession.metadata?.title ?? ''))
    .not.toBe('');
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.artist)).toContain('QHBR');
  expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('playing');

  await page.evaluate(() => window.mediaSessionHandlers.get('pause')?.({ action: 'pause' }));
  await ear.untilSilent();
  await expect(control(page, 'Resume QHBR News')).toBeVisible();
});

test('volume and mute are heard, and remembered', async ({ page, embedded, ear }) => {
  await page.goto(embedded.url);
  await pressPlay(page, 'QHBR News');
  await ear.untilSound();
  await control(page, 'Mute').click();
  await ear.untilSilent();
  await pastDoubleClick();
  await control(page, 'Unmute').click();
  await ear.untilSound();
  await playerOf(page).getByRole('slider', { name: 'Volume' }).fill('40');
  await page.reload();
  await expect(playerOf(page).getByRole('slider', { name: 'Volume' })).toHaveValue('40');
});

for (const name of ['QHBR Classical', 'QPRA Roots', 'QMTN Overlook']) {
  test(`${name} is chosen from the drawer and heard`, async ({ page, embedded, ear }) => {
    await page.goto(embedded.url);
    await control(page, 'Stations').click();
    const drawer = page.getByRole('dialog', { name: 'Available on-air stations' });
    await drawer.getByRole('button', { name: `Play ${name} live` }).click();
    await ear.untilSound();
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  });
}
