import { control, expect, follow, playerOf, pressPlay, test } from './listening.ts';

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
    const play = control(page, `Play ${CHANNEL} live`);
    await play.hover();
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(gapMs);
    await page.mouse.down();
    await page.mouse.up();
    await ear.untilSound();
    await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  });
}
