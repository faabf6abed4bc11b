import type { Page } from '@playwright/test';
import { control, expect, follow, playerOf, pressPlay, test } from '../listening.ts';

const STORY = '/stories/low-water';
const CHANNEL = 'QHBR News';

test('a story and the radio take turns, and neither is cut short by a change of page', async ({
  page,
  embedded,
  ear,
}) => {
  await page.goto(embedded.url);
  await pressPlay(page, CHANNEL);
  await ear.untilSound();

  await follow(page, STORY);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Listen/ })
    .first()
    .click();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'paused');
  await expect(control(page, 'Pause the story')).toBeVisible();
  await ear.untilSound();

  await follow(page, '/stations');
  const place = playerOf(page).getByRole('slider', { name: 'Story timeline' });
  const before = Number(await place.inputValue());
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(before + 1);
  await ear.untilSound();

  await control(page, `Back to ${CHANNEL}`).click();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  await expect(playerOf(page).getByText('The story is paused.')).toBeVisible();
  await ear.untilSound();
  await control(page, 'Resume the story').click();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'paused');
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(before + 1);
});

for (const gapMs of [60, 200, 400]) {
  test(`a double press of ${gapMs} ms starts the radio, and leaves it on`, async ({
    page,
    embedded,
    ear,
  }) => {
    await page.goto(embedded.url);
    const box = (await control(page, `Play ${CHANNEL} live`).boundingBox())!;
    await doublePress(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, gapMs);
    await ear.untilSound();
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  });
}

/** Presses twice with the gap in the events' own times, since a busy machine would lengthen a wait. */
async function doublePress(page: Page, at: { x: number; y: number }, gapMs: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const firstAt = Date.now() / 1000;
  for (const timestamp of [firstAt, firstAt + gapMs / 1000]) {
    for (const type of ['mousePressed', 'mouseReleased'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- A hand does one after the other.
      await devtools.send('Input.dispatchMouseEvent', {
        ...at,
        type,
        timestamp,
        button: 'left',
        clickCount: 1,
      });
    }
  }
}
