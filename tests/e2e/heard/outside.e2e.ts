import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import { NEWS } from '#tests/rig/broadcaster.ts';
import {
  control,
  expect,
  listenToNews,
  playerOf,
  pressPlay,
  test,
  untilBack,
} from '../listening.ts';

/*
 * What comes from outside the page: the system, the device's sleep, the network, the rule against autoplay. The
 * sound is to survive it or come back by itself, and the player's words have to agree with what is heard.
 */

declare global {
  interface Window {
    pageElements: Set<HTMLMediaElement>;
    skewMs: number;
    systemHandlers: Map<string, MediaSessionActionHandler | null>;
  }
}

test('a pause from outside keeps the place, and a press goes on from there', async ({
  page,
  broadcaster,
  ear,
}) => {
  // Howler's elements are in no document: they are met when they are played.
  await page.addInitScript(() => {
    window.pageElements = new Set();
    // oxlint-disable-next-line typescript/unbound-method -- It is called on the element that it was asked of.
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function playNoted() {
      window.pageElements.add(this);
      return play.call(this);
    };
  });
  await listenToNews(page, ear, broadcaster.origin.url);
  const before = (await ear.secondsBehind())!;
  await page.evaluate(() => {
    for (const element of window.pageElements) element.pause();
  });
  await ear.untilSilent();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'paused');
  await expect(playerOf(page).getByRole('status')).toHaveText(`${NEWS.name} is paused`);
  await delay(4000);
  await control(page, `Resume ${NEWS.name}`).click();
  await untilBack(page, ear);
  const later = (await ear.secondsBehind())! - before;
  expect(later).toBeGreaterThanOrEqual(3);
  expect(later).toBeLessThanOrEqual(7);
});

test('a page that nobody looks at goes on', async ({ page, broadcaster, ear }) => {
  await listenToNews(page, ear, broadcaster.origin.url);
  const start = await ear.now();
  // A browser without a screen hides no page by itself.
  const look = (visibility: DocumentVisibilityState) =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, visibility);
  await look('hidden');
  await delay(6000);
  await look('visible');
  await delay(1000);
  expect(await ear.longestSilenceMs(start)).toBeLessThan(100);
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
});

test('a page whose whole process was frozen comes back by itself', async ({
  page,
  browser,
  broadcaster,
  ear,
}) => {
  await listenToNews(page, ear, broadcaster.origin.url);
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  for (const pid of renderers) process.kill(pid, 'SIGSTOP');
  await delay(12_000);
  for (const pid of renderers) process.kill(pid, 'SIGCONT');
  await untilBack(page, ear);
});

test('a page whose scripts stood still comes back by itself', async ({
  page,
  context,
  broadcaster,
  ear,
}) => {
  await listenToNews(page, ear, broadcaster.origin.url);
  const client = await context.newCDPSession(page);
  await standStill(client, 12_000);
  await untilBack(page, ear);
});

/** Holds the page's scripts, as a device that sleeps does; the sound goes on for as long as it has some. */
async function standStill(client: CDPSession, ms: number): Promise<void> {
  await client.send('Debugger.enable');
  await client.send('Debugger.pause');
  await delay(ms);
  await client.send('Debugger.resume');
  await client.send('Debugger.disable');
}

test('a network that is away for a while is not heard, and the words know when it is', async ({
  page,
  context,
  broadcaster,
  ear,
}) => {
  const lines = [broadcaster.primaryLine, broadcaster.backupLine];
  await listenToNews(page, ear, broadcaster.origin.url);
  const start = await ear.now();
  await context.setOffline(true);
  for (const line of lines) line.cut('reset');
  await delay(1500);
  expect(await ear.longestSilenceMs(start)).toBeLessThan(200);
  await ear.untilSilent(40_000);
  await expect(playerOf(page)).not.toHaveAttribute('data-state', 'playing', { timeout: 1500 });
  await expect(playerOf(page).getByRole('status')).not.toHaveText(/^Playing/);
  await context.setOffline(false);
  await untilBack(page, ear);
});

test('a play that no press asked for says "Press play", and a press plays', async ({
  page,
  broadcaster,
  ear,
}) => {
  // From within the page: whatever a test asks of a page counts as a gesture there.
  await page.addInitScript((name) => {
    const timer = setInterval(() => {
      const button = document.querySelector<HTMLElement>(`section [aria-label="${name}"]`);
      if (!button || document.readyState !== 'complete') return;
      clearInterval(timer);
      button.click();
    }, 100);
  }, `Play ${NEWS.name} live`);
  await page.goto(broadcaster.origin.url);
  await delay(4000);
  await expect(playerOf(page).getByRole('status')).toHaveText(/^Press play/);
  await expect(playerOf(page)).toHaveAttribute('data-state', 'failed');
  expect(await ear.hear()).toMatchObject({ loudness: 0 });
  await pressPlay(page, NEWS.name);
  await ear.untilHeard(NEWS.primaryHz);
});

test('the system is told the truth, and moves in time only where that works', async ({
  page,
  broadcaster,
  ear,
}) => {
  await page.addInitScript(() => {
    window.systemHandlers = new Map();
    const { mediaSession } = navigator;
    const set = mediaSession.setActionHandler.bind(mediaSession);
    mediaSession.setActionHandler = (action, handler) => {
      window.systemHandlers.set(action, handler);
      set(action, handler);
    };
  });
  const told = () =>
    page.evaluate(() => ({
      state: navigator.mediaSession.playbackState,
      title: navigator.mediaSession.metadata?.title,
      artist: navigator.mediaSession.metadata?.artist,
      seeks: Boolean(window.systemHandlers.get('seekto')),
    }));
  const ask = (action: MediaSessionAction, details = {}) =>
    page.evaluate(([what, more]) => window.systemHandlers.get(what)?.({ action: what, ...more }), [
      action,
      details,
    ] as const);
  await page.goto(broadcaster.origin.url);
  expect(await told()).toMatchObject({ state: 'none', seeks: false });
  await listenToNews(page, ear, broadcaster.origin.url);
  await expect.poll(told).toEqual({
    state: 'playing',
    title: NEWS.name,
    artist: 'QALD',
    seeks: true,
  });
  const pictures = await page.evaluate(
    () => navigator.mediaSession.metadata?.artwork.map(({ src }) => src) ?? [],
  );
  expect(pictures).toHaveLength(2);
  for (const src of pictures) {
    const answer = await page.request.get(src);
    expect(answer.headers()['content-type']).toBe('image/png');
  }

  // There has to be something to go back into.
  await delay(5000);
  await ask('pause');
  await ear.untilSilent();
  await expect.poll(told).toMatchObject({ state: 'paused' });
  await delay(3000);
  await ask('play');
  await untilBack(page, ear);
  const behind = (await ear.secondsBehind())!;
  await ask('seekbackward', { seekOffset: 2 });
  await expect.poll(async () => (await ear.secondsBehind())! - behind).toBeGreaterThanOrEqual(1);
  await ask('stop');
  await ear.untilSilent();
  await expect.poll(told).toMatchObject({ state: 'none', seeks: false });
});

test('the sleep timer fades what is heard, stops, and leaves the volume as it was', async ({
  page,
  broadcaster,
  ear,
}) => {
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    window.skewMs = 0;
    Date.now = () => now() + window.skewMs;
  });
  await listenToNews(page, ear, broadcaster.origin.url);
  await control(page, 'Sleep timer').click();
  await page.getByRole('button', { name: 'In 15 minutes' }).click();
  const full = (await ear.hear()).loudness;
  // Fourteen minutes and 58 seconds pass at once.
  await page.evaluate(() => void (window.skewMs = 898_000));
  await expect(playerOf(page).getByText(/Good night/)).toBeVisible();
  await expect
    .poll(async () => (await ear.hear()).loudness, { intervals: [200] })
    .toBeLessThan(full / 2);
  await expect(playerOf(page)).toHaveAttribute('data-state', 'playing');
  await ear.untilSilent();
  await expect(playerOf(page)).toHaveAttribute('data-state', 'idle');
  await expect(playerOf(page).getByText('The sleep timer stopped the radio.')).toBeVisible();
  await expect(playerOf(page).getByRole('slider', { name: 'Volume' })).toHaveValue('100');
  await pressPlay(page, NEWS.name);
  await ear.untilHeard(NEWS.primaryHz);
  await expect.poll(async () => (await ear.hear()).loudness).toBeGreaterThan(full * 0.8);
});
