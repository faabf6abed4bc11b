import { setTimeout as delay } from 'node:timers/promises';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { NEWS, startBroadcaster, type Broadcaster } from '#tests/rig/broadcaster.ts';
import { startDisplay } from '#tests/rig/display.ts';
import { engineIsMissing, type Engine } from '#tests/rig/engines/engines.ts';
import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import { startSoundCard, type SoundCard } from '#tests/rig/soundCard.ts';
import { earOn, tapSound, type Ear } from '#tests/rig/soundTap.ts';

/** Of tests that run in every engine, and not in Chromium alone. */
export const EVERY_ENGINE = '@every-engine';
/** Of those that WebKit is not asked: what it does instead is in docs/browsers.md. */
export const NOT_IN_WEBKIT = '@not-in-webkit';
/** Of tests that run only before a release: what they hear takes long, and seldom breaks. */
export const LONG = '@long';

interface TestFixtures {
  /** Where the browser cannot be had, the test is skipped and says why. */
  readonly engineIsThere: void;
  readonly ear: Ear;
}

interface WorkerFixtures {
  readonly engine: Engine;
  readonly embedded: Origin;
  readonly broadcaster: Broadcaster;
  /** What a browser plays on whose samples no script may have; null: the page is tapped. */
  readonly soundCard: SoundCard | null;
}

/** Playwright's test, with a network to listen to. Each is started when a test first asks for it, and once. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  engineIsThere: [
    async ({ engine }, use, testInfo) => {
      const reason = engineIsMissing(engine);
      testInfo.skip(reason !== null, reason ?? '');
      await use();
    },
    { auto: true },
  ],
  ear: async ({ context, page, soundCard }, use) => {
    if (!soundCard) {
      await tapSound(context);
      await use(earOn(page));
      return;
    }
    const { ear, stop } = await soundCard.listen(page);
    await use(ear);
    await stop();
  },
  soundCard: [
    async ({ engine }, use) => {
      const isPlayedOn = engine !== 'chromium' && engineIsMissing(engine) === null;
      const card = isPlayedOn ? await startSoundCard() : null;
      await use(card);
      await card?.stop();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ engine, launchOptions, soundCard }, use) => {
      // WebKit has no mode without windows.
      const display = engine === 'webkit' && soundCard ? await startDisplay() : null;
      const env = { ...launchOptions.env, ...soundCard?.env, ...display?.env };
      await use(soundCard ? { ...launchOptions, env } : launchOptions);
      display?.stop();
    },
    { scope: 'worker' },
  ],
  embedded: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const origin = await startOrigin();
      await use(origin);
      await origin.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  broadcaster: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const broadcaster = await startBroadcaster();
      await use(broadcaster);
      await broadcaster.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

export { expect };

export const playerOf = (page: Page): Locator => page.getByRole('region', { name: 'Player' });

/** The player's button, by its exact name. */
export const control = (page: Page, name: string): Locator =>
  playerOf(page).getByRole('button', { name, exact: true });

/** Presses play on the player and waits until it says that it plays. */
export async function pressPlay(page: Page, channel: string): Promise<void> {
  await control(page, `Play ${channel} live`).click();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  await pastDoubleClick();
}

/** A second press that comes sooner is not meant, where the first has changed the button. */
export function pastDoubleClick(): Promise<void> {
  return delay(600);
}

/** Goes to an address of the app by a link that is on the screen, as listeners do. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.locator(`a[href="${path}"]`).filter({ visible: true }).first().click();
  await arriveAt(page, path);
}

/** Waits until the page of an address is on the screen. */
export async function arriveAt(page: Page, path: string): Promise<void> {
  await expect(page).toHaveURL((url) => url.pathname === path);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
}

/** Goes, without loading the document again, to an address that no link of the app leads to. */
export async function strayTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await arriveAt(page, path);
}

/** Opens the front page of the broadcaster's network, tunes in to its news, and waits until they are heard. */
export async function listenToNews(page: Page, ear: Ear, url: string): Promise<void> {
  await page.goto(url);
  await pressPlay(page, NEWS.name);
  await ear.untilHeard(NEWS.primaryHz);
}

/** Waits until sound, state and words agree that the news play again. */
export async function untilBack(page: Page, ear: Ear): Promise<void> {
  await ear.untilSound();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  await expect(playerOf(page).getByRole('status')).toHaveText(
    new RegExp(`^Playing ${NEWS.name} (live|behind live)$`),
  );
}
