import { setTimeout as delay } from 'node:timers/promises';
import type { Page, TestInfo } from '@playwright/test';
import { MUSIC, NEWS } from '#tests/rig/broadcaster.ts';
import type { Ear } from '#tests/rig/soundTap.ts';
import { expect, pastDoubleClick, playerOf, test } from '../listening.ts';

/*
 * The whole player by keyboard alone, on a phone's width and a desk's. At each step what a screen reader is given, the state that
 * the player carries, and what is heard have to tell the same.
 */

const MOST_TABS = 90;
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };

/** The name of what has the focus, as it is told. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute('aria-label');
    if (label) return label;
    return element instanceof HTMLInputElement
      ? (element.labels?.[0]?.textContent ?? '')
      : (element?.textContent ?? '').trim();
  });

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const isThere = (now: string) => (typeof name === 'string' ? now === name : name.test(now));
  for (let i = 0; i < MOST_TABS; i += 1) {
    if (isThere(await focused(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${String(name)}.`);
}

async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await pressAnew(page, key);
}

async function pressAnew(page: Page, key: string): Promise<void> {
  await pastDoubleClick();
  await page.keyboard.press(key);
}

interface Expected {
  readonly state: string;
  /** The name of the one button. */
  readonly button: string;
  readonly status: string | RegExp;
  /** null: silence. */
  readonly heardHz: number | null;
}

/** What is told, carried and heard agree. */
async function agrees(page: Page, ear: Ear, info: TestInfo, step: string, expected: Expected) {
  const player = playerOf(page);
  await expect(player).toHaveAttribute('data-state', expected.state);
  await expect(player.getByRole('button', { name: expected.button, exact: true })).toHaveCount(1);
  await expect(player.getByRole('status')).toHaveText(expected.status);
  if (expected.heardHz === null) await ear.untilSilent();
  else await ear.untilHeard(expected.heardHz);
  await info.attach(`${step}.txt`, { body: await player.ariaSnapshot() });
}

const playing = (name: string, heardHz: number, how: 'live' | 'behind live'): Expected => ({
  state: 'playing',
  button: `Pause ${name}`,
  status: `Playing ${name} ${how}`,
  heardHz,
});

for (const [device, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    /** On a phone everything but play is in the sheet. */
    const open = async (page: Page) => {
      if (device === 'phone') await press(page, 'Open the player');
    };

    test('plays, pauses, moves in time, and stops', async ({ page, broadcaster, ear }, info) => {
      const check = (step: string, expected: Expected) => agrees(page, ear, info, step, expected);
      await page.goto(broadcaster.origin.url);
      await expect(playerOf(page).getByRole('button', { name: /^Play / })).toBeVisible();
      await check('silent', {
        state: 'idle',
        button: `Play ${NEWS.name} live`,
        status: '',
        heardHz: null,
      });
      await press(page, `Play ${NEWS.name} live`);
      await check('playing', playing(NEWS.name, NEWS.primaryHz, 'live'));
      await open(page);

      await press(page, `Pause ${NEWS.name}`, 'Space');
      await check('paused', {
        state: 'paused',
        button: `Resume ${NEWS.name}`,
        status: `${NEWS.name} is paused`,
        heardHz: null,
      });
      await delay(20_000);
      // The one button changes its name, and keeps the focus.
      expect(await focused(page)).toBe(`Resume ${NEWS.name}`);
      await page.keyboard.press('Enter');
      await check('behind', playing(NEWS.name, NEWS.primaryHz, 'behind live'));
      const behind = (await ear.secondsBehind())!;

      await tabTo(page, 'Forward 15 seconds');
      await page.keyboard.press('Enter');
      await expect.poll(async () => behind - (await ear.secondsBehind())!).toBeGreaterThan(12);
      await tabTo(page, 'Back 15 seconds', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => Math.abs((await ear.secondsBehind())! - behind))
        .toBeLessThanOrEqual(2);

      await tabTo(page, 'Timeline', 'Shift+Tab');
      await page.keyboard.press('ArrowRight');
      await expect
        .poll(async () => behind - (await ear.secondsBehind())!)
        .toBeGreaterThanOrEqual(4);
      await expect(playerOf(page).getByRole('slider', { name: 'Timeline' })).toHaveAttribute(
        'aria-valuetext',
        / behind live, /,
      );
      expect(await focused(page)).toBe('Timeline');

      await press(page, /Go to live$/);
      await check('live again', playing(NEWS.name, NEWS.primaryHz, 'live'));
      expect(await focused(page), 'the way to live is gone, the focus is not').toBe('Timeline');

      await press(page, `Stop ${NEWS.name}`);
      await check('stopped', {
        state: 'idle',
        button: `Play ${NEWS.name} live`,
        status: '',
        heardHz: null,
      });
      expect(await focused(page)).toBe(`Play ${NEWS.name} live`);
    });

    test('sets volume, timer, settings and favourite, and changes the station', async ({
      page,
      broadcaster,
      ear,
    }, info) => {
      const player = playerOf(page);
      const check = (step: string, expected: Expected) => agrees(page, ear, info, step, expected);
      await page.goto(broadcaster.origin.url);
      await expect(playerOf(page).getByRole('button', { name: /^Play / })).toBeVisible();
      await press(page, `Play ${NEWS.name} live`);
      await ear.untilHeard(NEWS.primaryHz);
      await open(page);

      await press(page, `Add ${NEWS.name} to favorites`);
      expect(await focused(page)).toBe(`Remove ${NEWS.name} from favorites`);

      await press(page, 'Mute');
      await ear.untilSilent();
      expect(await focused(page)).toBe('Unmute');
      await check('muted', { ...playing(NEWS.name, 0, 'live'), heardHz: null });
      await pressAnew(page, 'Enter');
      await ear.untilHeard(NEWS.primaryHz);
      const { loudness } = await ear.hear();
      await tabTo(page, 'Volume');
      for (let i = 0; i < 10; i += 1) await page.keyboard.press('ArrowLeft');
      await expect(player.getByRole('slider', { name: 'Volume' })).toHaveValue('50');
      await expect.poll(async () => (await ear.hear()).loudness).toBeLessThan(loudness * 0.7);

      await press(page, 'Sleep timer');
      await expect(page.getByRole('dialog', { name: 'Sleep timer' })).toBeVisible();
      await press(page, 'In 45 minutes');
      await expect(page.getByRole('dialog', { name: 'Sleep timer' })).toHaveCount(0);
      await press(page, 'Sleep timer');
      await expect(
        page.getByRole('dialog').getByText('The radio stops in 45 minutes.'),
      ).toBeVisible();
      await press(page, 'Cancel the timer');

      await press(page, 'Settings');
      const settings = page.getByRole('dialog', { name: 'Player settings' });
      await tabTo(page, 'Off');
      await page.keyboard.press('ArrowDown');
      await expect(settings.getByRole('radio', { name: '30 seconds behind live' })).toBeChecked();
      await page.keyboard.press('ArrowUp');
      await press(page, 'Single-key shortcuts', 'Space');
      await expect(settings.getByRole('switch')).not.toBeChecked();
      await info.attach('settings.txt', { body: await settings.ariaSnapshot() });
      await page.keyboard.press('Escape');
      await expect(settings).toHaveCount(0);

      await press(page, 'Stations');
      const drawer = page.getByRole('dialog', { name: 'Available on-air stations' });
      await expect(drawer.getByRole('region', { name: 'Favorites' })).toBeVisible();
      await info.attach('drawer.txt', { body: await drawer.ariaSnapshot() });
      await press(page, `Play ${MUSIC.name} live`);
      await ear.untilHeard(MUSIC.primaryHz);
      await expect(drawer, 'it is closed by the choice').toHaveCount(0);
      await check('another station', playing(MUSIC.name, MUSIC.primaryHz, 'live'));
    });
  });
}

test('single keys play, mute and go to live, and rest while one types', async ({
  page,
  broadcaster,
  ear,
}) => {
  const player = playerOf(page);
  await page.goto(`${broadcaster.origin.url}/stations`);
  await expect(player.getByRole('button', { name: `Play ${NEWS.name} live` })).toBeVisible();
  await page.keyboard.press('k');
  await ear.untilHeard(NEWS.primaryHz);
  await page.keyboard.press('m');
  await ear.untilSilent();
  await page.keyboard.press('m');
  await ear.untilHeard(NEWS.primaryHz);
  await pressAnew(page, 'Space');
  await ear.untilSilent();
  await expect(player).toHaveAttribute('data-state', 'paused');
  await delay(8000);
  await pressAnew(page, 'Space');
  await expect(player.getByRole('status')).toHaveText(`Playing ${NEWS.name} behind live`);
  await page.keyboard.press('l');
  await expect(player.getByRole('status')).toHaveText(`Playing ${NEWS.name} live`);

  await page.getByRole('combobox', { name: 'Find a station' }).pressSequentially('milk lm k');
  await expect(page.getByRole('combobox')).toHaveValue('milk lm k');
  await expect(player).toHaveAttribute('data-state', 'playing');
  await expect(player.getByRole('button', { name: 'Mute' })).toBeVisible();
});
