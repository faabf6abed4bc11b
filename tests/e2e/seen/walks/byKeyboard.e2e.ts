import type { Page } from '@playwright/test';
import type { Ear } from '#tests/rig/soundTap.ts';
import { arriveAt, control, expect, pastDoubleClick, playerOf, test } from '../../listening.ts';
import { focused, keyboardOf, type Keyboard } from './keyboard.ts';

/* What listeners come for, each from the front page by keyboard alone, in at most so many presses. */

const CHANNEL = 'QHBR News';
const OTHER = 'QPRA Roots';

interface Walk {
  readonly most: number;
  readonly go: (given: { page: Page; keys: Keyboard; ear: Ear }) => Promise<void>;
}

const WALKS: Readonly<Record<string, Walk>> = {
  'find and play a station': {
    most: 24,
    go: async ({ page, keys, ear }) => {
      await keys.reach('Stations');
      await keys.press('Enter');
      await arriveAt(page, '/stations');
      await expect.poll(() => focused(page)).toBe('Stations');
      await keys.reach('Find a station');
      await keys.type('qpra');
      await expect(page.getByRole('option').first()).toContainText('QPRA');
      await keys.press('ArrowDown', 'Enter');
      await arriveAt(page, '/stations/qpra');
      await keys.reach(`Play ${OTHER} live`);
      await keys.press('Enter');
      await ear.untilSound();
      await says(page, `Playing ${OTHER} live`);
    },
  },
  'pause and go on': {
    most: 3,
    go: async ({ page, keys, ear }) => {
      await plays(page, keys, ear);
      await keys.press('k');
      await ear.untilSilent();
      await says(page, `${CHANNEL} is paused`);
      await pastDoubleClick();
      await keys.press('k');
      await ear.untilSound();
      await says(page, /^Playing QHBR News /);
    },
  },
  'rewind, by the button and on the timeline': {
    most: 11,
    go: async ({ page, keys, ear }) => {
      await plays(page, keys, ear);
      const timeline = playerOf(page).getByRole('slider', { name: 'Timeline' });
      // There is something to go back in.
      await expect
        .poll(async () => (await control(page, 'Back 15 seconds').isEnabled()) && ear.now())
        .toBeTruthy();
      await page.waitForTimeout(16_000);
      await toPlayer(keys);
      await keys.reach('Timeline');
      await keys.press('ArrowLeft');
      await expect(timeline).toHaveAttribute('aria-valuetext', / behind live, /);
      await keys.reach('Back 15 seconds');
      await keys.press('Enter');
      await expect(timeline).toHaveAttribute('aria-valuetext', /^[1-3]\d seconds behind live, /);
      await ear.untilSound();
      await says(page, `Playing ${CHANNEL} behind live`);
    },
  },
  'change the station': {
    most: 23,
    go: async ({ page, keys, ear }) => {
      await plays(page, keys, ear);
      await toPlayer(keys);
      await keys.reach('Stations');
      await keys.press('Enter');
      const other = `Play ${OTHER} live`;
      await expect(drawer(page).getByRole('button', { name: other })).toBeVisible();
      await keys.reach(other);
      await keys.press('Enter');
      await says(page, `Playing ${OTHER} live`);
      await expect(drawer(page)).toBeHidden();
      await expect.poll(() => focused(page)).toBe('Stations');
      await ear.untilSound();
    },
  },
  'read a story while the radio plays': {
    most: 7,
    go: async ({ page, keys, ear }) => {
      await plays(page, keys, ear);
      await toFirstStory(page, keys);
      const from = await ear.now();
      await keys.press('Enter');
      await expect(page).toHaveURL(/\/stories\//);
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await keys.press('PageDown');
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
      // Speakers pause.
      expect(await ear.longestSilenceMs(from)).toBeLessThan(2_000);
      await says(page, `Playing ${CHANNEL} live`);
    },
  },
  'hear a story, and go back to the radio': {
    most: 34,
    go: async ({ page, keys, ear }) => {
      await plays(page, keys, ear);
      await toFirstStory(page, keys);
      await keys.press('Enter');
      await expect(page).toHaveURL(/\/stories\//);
      await keys.reach(/^Listen/);
      await keys.press('Enter');
      await expect(control(page, 'Pause the story')).toBeVisible();
      await ear.untilSound();
      await expect.poll(() => focused(page)).toBe('Pause');
      await toPlayer(keys, 'Shift+Tab');
      await keys.reach(`Back to ${CHANNEL}`);
      await keys.press('Enter');
      await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
      await says(page, /^Playing QHBR News /);
      await ear.untilSound();
    },
  },
  'set the sleep timer, and take it back': {
    most: 23,
    go: async ({ page, keys, ear }) => {
      await plays(page, keys, ear);
      await toPlayer(keys);
      await keys.reach('Sleep timer');
      await keys.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Sleep timer' });
      await expect(dialog.getByRole('button', { name: 'In 30 minutes' })).toBeVisible();
      await keys.reach('In 30 minutes');
      await keys.press('Enter');
      await expect(dialog).toBeHidden();
      await expect.poll(() => focused(page)).toBe('Sleep timer');
      await pastDoubleClick();
      await keys.press('Enter');
      await expect(dialog).toContainText('The radio stops in 30 minutes.');
      await keys.reach('Cancel the timer');
      await keys.press('Enter');
      await expect(dialog).toBeHidden();
      await expect.poll(() => focused(page)).toBe('Sleep timer');
      await ear.untilSound();
    },
  },
  'mute and unmute': {
    most: 3,
    go: async ({ page, keys, ear }) => {
      await plays(page, keys, ear);
      await keys.press('m');
      await ear.untilSilent();
      await expect(control(page, 'Unmute')).toBeVisible();
      await keys.press('m');
      await ear.untilSound();
      await expect(control(page, 'Mute')).toBeVisible();
    },
  },
  'keep a favorite, and find it again': {
    most: 15,
    go: async ({ page, keys, ear }) => {
      await toPlayer(keys);
      await keys.reach(`Add ${CHANNEL} to favorites`);
      await keys.press('Enter');
      await expect.poll(() => focused(page)).toBe(`Remove ${CHANNEL} from favorites`);
      await keys.reach('Stations');
      await keys.press('Enter');
      await expect(drawer(page).getByRole('region', { name: 'Favorites' })).toBeVisible();
      await keys.reach(`Play ${CHANNEL} live`);
      await keys.press('Enter');
      await says(page, `Playing ${CHANNEL} live`);
      await ear.untilSound();
    },
  },
  'find out why nothing is heard': {
    most: 5,
    go: async ({ page, keys }) => {
      await toPlayer(keys);
      await keys.reach('Why can’t I hear this?', 'Shift+Tab');
      await keys.press('Enter');
      await arriveAt(page, '/listen/help');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.getByRole('region', { name: 'What we found' })).toContainText(
        `${CHANNEL} can be heard here.`,
        { timeout: 30_000 },
      );
    },
  },
};

for (const [task, { most, go }] of Object.entries(WALKS)) {
  test(`${task}: at most ${most} presses`, async ({ page, embedded, ear }, info) => {
    await page.goto(embedded.url);
    await expect(control(page, `Play ${CHANNEL} live`)).toBeVisible();
    await expect(page.getByRole('contentinfo')).toBeAttached();
    const keys = keyboardOf(page);
    await go({ page, keys, ear });
    info.annotations.push({ type: 'presses', description: String(keys.presses()) });
    expect(keys.presses()).toBeLessThanOrEqual(most);
  });
}

/** By its single key. */
async function plays(page: Page, keys: Keyboard, ear: Ear): Promise<void> {
  await keys.press('k');
  await ear.untilSound();
  await says(page, `Playing ${CHANNEL} live`);
  await pastDoubleClick();
}

/** On the front page, by the other skip link. */
async function toFirstStory(page: Page, keys: Keyboard): Promise<void> {
  await keys.reach('Skip to content');
  await keys.press('Enter');
  const headline = page.getByRole('main').getByRole('article').first().getByRole('heading');
  await keys.reach((await headline.innerText()).trim());
}

/** By the skip link, which is the second of every page. */
async function toPlayer(keys: Keyboard, key = 'Tab'): Promise<void> {
  await keys.reach('Skip to player', key);
  await keys.press('Enter');
}

async function says(page: Page, words: string | RegExp): Promise<void> {
  await expect(playerOf(page).getByRole('status')).toHaveText(words);
}

const drawer = (page: Page) => page.getByRole('dialog', { name: 'Available on-air stations' });
