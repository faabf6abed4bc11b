import type { Browser, Page } from '@playwright/test';
import { watchInteractions, worstOf } from './eventTimes.ts';

/** As slow as a phone of some years ago, from what this machine is. */
const SLOWDOWN = 4;
const CHANNEL = 'QHBR News';
const SETTLED_MS = 2_500;
/** As long as a finger is down: browsers take what comes sooner for one moment. */
const PRESS_MS = 80;

/** Milliseconds by what was done. */
export type Times = ReadonlyMap<string, number>;

/** One listener at a desk, from the first press to the link that leads on. */
export async function deskVisit(browser: Browser, url: string): Promise<Times> {
  const { page, timed, times, close } = await open(browser, url, { width: 1280, height: 800 });
  const press = (name: string) => () => inPlayer(page, name).click({ delay: PRESS_MS });
  const dialog = page.getByRole('dialog');
  const search = page.getByRole('combobox', { name: 'Find a station' });
  if (await search.isVisible()) {
    await search.focus();
    await timed('type in the search', () => search.pressSequentially('duluth', { delay: 150 }));
    await search.fill('');
    await page.waitForTimeout(SETTLED_MS);
  }
  await timed('press play', press(`Play ${CHANNEL} live`));
  await page.locator('section[data-state="playing"]').waitFor();
  await page.waitForTimeout(SETTLED_MS);
  await timed('mute', press('Mute'));
  await timed('unmute', press('Unmute'));
  await timed('open the sleep timer', press('Sleep timer'));
  await timed('close it', () =>
    dialog.getByRole('button', { name: 'Close' }).click({ delay: PRESS_MS }),
  );
  await timed('open the drawer', press('Stations'));
  await page.keyboard.press('Escape');
  // Else its closing is measured with what comes next.
  await page.waitForTimeout(SETTLED_MS);
  await timed('Back 15 seconds', press('Back 15 seconds'));
  const link = page.getByRole('banner').getByRole('link', { name: 'Towns' });
  await timed('follow a link', () => link.click({ delay: PRESS_MS }));
  await close();
  return times;
}

/** One listener with a phone, who opens the sheet. */
export async function phoneVisit(browser: Browser, url: string): Promise<Times> {
  const { page, timed, times, close } = await open(browser, url, { width: 360, height: 780 });
  await inPlayer(page, `Play ${CHANNEL} live`).click();
  await page.locator('section[data-state="playing"]').waitFor();
  await page.waitForTimeout(SETTLED_MS);
  await timed('open the sheet', () => inPlayer(page, 'Open the player').click({ delay: PRESS_MS }));
  await close();
  return times;
}

async function open(browser: Browser, url: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport });
  await watchInteractions(context);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(url);
  await inPlayer(page, 'Sleep timer').or(inPlayer(page, 'Open the player')).waitFor();
  await page.waitForTimeout(SETTLED_MS);
  const times = new Map<string, number>();
  const timed = async (what: string, act: () => Promise<unknown>) =>
    void times.set(what, await worstOf(page, act));
  return { page, timed, times, close: () => context.close() };
}

function inPlayer(page: Page, name: string) {
  return page.getByRole('region', { name: 'Player' }).getByRole('button', { name, exact: true });
}
