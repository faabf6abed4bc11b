import type { Locator, Page } from '@playwright/test';
import type { Ear } from '#tests/rig/soundTap.ts';
import { expect, pastDoubleClick, playerOf, test } from '../../listening.ts';

/*
 * What listeners come for, as a screen reader has it: found by role and name alone, and told by what the live region says and
 * by the tree itself. The names are the product's own.
 */

const CHANNEL = 'QHBR News';
const OTHER = 'QPRA Roots';

// The ear is there before the page is.
test.beforeEach(async ({ page, embedded, ear: _ear }) => {
  await page.goto(embedded.url);
  await expect(inPlayer(page, 'button', `Play ${CHANNEL} live`)).toBeVisible();
});

test('a station is found and played', async ({ page, ear }) => {
  await page
    .getByRole('banner')
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: 'Stations' })
    .press('Enter');
  await page.getByRole('combobox', { name: 'Find a station' }).fill('sorrel');
  await expect(page.getByRole('listbox')).toMatchAriaSnapshot(`
    - listbox:
      - option /QPRA/
  `);
  await page.getByRole('option', { name: /QPRA/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^QPRA 91.7 FM/ })).toBeFocused();
  await inMain(page, 'button', `Play ${OTHER} live`).press('Enter');
  await ear.untilSound();
  await says(page, `Playing ${OTHER} live`);
  await expect(inMain(page, 'button', `Pause ${OTHER}`)).toBeFocused();
});

test('the radio is paused, and goes on', async ({ page, ear }) => {
  await plays(page, ear);
  await inPlayer(page, 'button', `Pause ${CHANNEL}`).press('Enter');
  await says(page, `${CHANNEL} is paused`);
  await ear.untilSilent();
  await pastDoubleClick();
  await inPlayer(page, 'button', `Resume ${CHANNEL}`).press('Enter');
  await says(page, /^Playing QHBR News /);
  await ear.untilSound();
});

test('the radio is taken back, by the button and on the timeline', async ({ page, ear }) => {
  await plays(page, ear);
  const timeline = inPlayer(page, 'slider', 'Timeline');
  await expect(timeline).toHaveAttribute('aria-valuetext', /^Live, \d+:\d\d [AP]M$/);
  await page.waitForTimeout(20_000);
  await inPlayer(page, 'button', 'Back 15 seconds').press('Enter');
  await expect(timeline).toHaveAttribute('aria-valuetext', /^\d+ seconds behind live, \d+:\d\d /);
  await says(page, `Playing ${CHANNEL} behind live`);
  await timeline.press('ArrowRight');
  await expect(timeline).toBeFocused();
  await inPlayer(page, 'button', /Go to live$/).press('Enter');
  await says(page, `Playing ${CHANNEL} live`);
  await ear.untilSound();
});

test('the station is changed', async ({ page, ear }) => {
  await plays(page, ear);
  await inPlayer(page, 'button', 'Stations').press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Available on-air stations' });
  await expect(drawer).toMatchAriaSnapshot(`
    - dialog "Available on-air stations":
      - heading "Available on-air stations" [level=2]
      - button "Close"
  `);
  await drawer.getByRole('button', { name: `Play ${OTHER} live` }).press('Enter');
  await says(page, `Playing ${OTHER} live`);
  await expect(inPlayer(page, 'button', 'Stations')).toBeFocused();
  await ear.untilSound();
});

test('a story is read while the radio plays', async ({ page, ear }) => {
  await plays(page, ear);
  const from = await ear.now();
  const lead = page.getByRole('main').getByRole('article').first();
  const headline = await lead.getByRole('heading').innerText();
  await lead.getByRole('link', { name: headline }).first().press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeFocused();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - article:
        - heading [level=1]
        - paragraph
        - heading [level=2]
  `);
  await says(page, `Playing ${CHANNEL} live`);
  // Speakers pause.
  expect(await ear.longestSilenceMs(from)).toBeLessThan(2_000);
});

test('a story is heard, and then the radio again', async ({ page, ear }) => {
  await plays(page, ear);
  await page.getByRole('main').getByRole('article').first().getByRole('heading').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await inMain(page, 'button', /^Listen/).press('Enter');
  await expect(inPlayer(page, 'button', 'Pause the story')).toBeVisible();
  await expect(inPlayer(page, 'slider', 'Story timeline')).toHaveAttribute(
    'aria-valuetext',
    / of /,
  );
  await ear.untilSound();
  await inPlayer(page, 'button', `Back to ${CHANNEL}`).press('Enter');
  await says(page, /^Playing QHBR News /);
  await expect(inPlayer(page, 'button', `Pause ${CHANNEL}`)).toBeVisible();
  await ear.untilSound();
});

test('the sleep timer is set, and taken back', async ({ page, ear }) => {
  await plays(page, ear);
  const opener = inPlayer(page, 'button', 'Sleep timer');
  const dialog = page.getByRole('dialog', { name: 'Sleep timer' });
  await opener.press('Enter');
  await dialog.getByRole('button', { name: 'In 15 minutes' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await tells(page, /The radio stops in 15 minutes\./);
  await opener.press('Enter');
  await dialog.getByRole('button', { name: 'Cancel the timer' }).press('Enter');
  await expect(opener).toBeFocused();
  await tells(page, /The sleep timer is off/);
});

test('the sound is turned off, and on', async ({ page, ear }) => {
  await plays(page, ear);
  await inPlayer(page, 'button', 'Mute').press('Enter');
  await ear.untilSilent();
  await expect(inPlayer(page, 'button', 'Unmute')).toBeFocused();
  await tells(page, /The sound is off/);
  await pastDoubleClick();
  await inPlayer(page, 'button', 'Unmute').press('Enter');
  await ear.untilSound();
  await tells(page, /The sound is on/);
});

test('a favorite is kept, and found again', async ({ page, ear }) => {
  await inPlayer(page, 'button', `Add ${CHANNEL} to favorites`).press('Enter');
  await expect(inPlayer(page, 'button', `Remove ${CHANNEL} from favorites`)).toBeFocused();
  await inPlayer(page, 'button', 'Stations').press('Enter');
  const kept = page.getByRole('dialog').getByRole('region', { name: 'Favorites' });
  await kept.getByRole('button', { name: `Play ${CHANNEL} live` }).press('Enter');
  await says(page, `Playing ${CHANNEL} live`);
  await ear.untilSound();
});

test('it is found out why nothing is heard', async ({ page }) => {
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: 'Why can’t I hear this?' })
    .press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Why can’t I hear this?' }),
  ).toBeFocused();
  const found = page.getByRole('region', { name: 'What we found' });
  await expect(found.getByRole('status')).toHaveText(
    `${CHANNEL} can be heard here. Nothing is wrong.`,
    {
      timeout: 30_000,
    },
  );
  await expect(found.getByRole('button', { name: `Play ${CHANNEL} live` })).toBeVisible();
});

async function plays(page: Page, ear: Ear): Promise<void> {
  await inPlayer(page, 'button', `Play ${CHANNEL} live`).press('Enter');
  await ear.untilSound();
  await says(page, `Playing ${CHANNEL} live`);
  await pastDoubleClick();
}

/** The state, as it is read out. */
async function says(page: Page, words: string | RegExp): Promise<void> {
  await expect(playerOf(page).getByRole('status')).toHaveText(words);
}

/** What has come of a press, as it is read out. */
async function tells(page: Page, words: RegExp): Promise<void> {
  await expect(playerOf(page).locator('[aria-live="polite"]').getByText(words)).toBeAttached();
}

type Role = 'button' | 'slider' | 'link';

function inPlayer(page: Page, role: Role, name: string | RegExp): Locator {
  return playerOf(page).getByRole(role, { name, exact: true });
}

function inMain(page: Page, role: Role, name: string | RegExp): Locator {
  return page.getByRole('main').getByRole(role, { name, exact: true }).first();
}
