import type { BrowserContext, Page } from '@playwright/test';
import type { Ear } from '#tests/rig/soundTap.ts';
import { tapState } from '#tests/rig/stateTap.ts';
import type { EngineBrowser } from './engineBrowser.ts';
import type { Player } from './players.ts';
import type { Site } from './site.ts';

/** One listener at one player: a fresh browser profile, heard and watched. */
export interface Listening {
  readonly player: Player;
  readonly site: Site;
  readonly page: Page;
  readonly ear: Ear;
  /** Presses a button by its name. The pointer arrives with the press: nobody is warned of it. */
  readonly press: (button: string) => Promise<void>;
  /** When the newest press was, UTC milliseconds. */
  readonly pressedAtMs: () => Promise<number>;
  readonly close: () => Promise<void>;
}

declare global {
  interface Window {
    pressedAtMs: number;
    /** Every media element that was made. */
    mediaElements: WeakRef<HTMLMediaElement>[];
  }
}

/** @param isTapped Whether sound and state are recorded, which costs the page some work of its own. */
export async function listenTo(
  browser: EngineBrowser,
  player: Player,
  site: Site,
  { isTapped = true } = {},
): Promise<Listening> {
  const { page, ear, close } = await browser.open(isTapped, async (context) => {
    if (isTapped) await tapState(context);
    await watchPage(context);
  });
  await page.goto(player.pageUrl(site), { waitUntil: 'networkidle' }).catch(async (error) => {
    await close();
    throw error;
  });
  return {
    player,
    site,
    page,
    ear,
    press: async (button) => {
      await page.getByRole('button', { name: button, exact: true }).first().click();
    },
    pressedAtMs: () => page.evaluate(() => window.pressedAtMs),
    close,
  };
}

/** Writes down, in the pages to come, when they are pressed and what elements they make. */
async function watchPage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener(
      'pointerdown',
      () => {
        window.pressedAtMs = performance.timeOrigin + performance.now();
      },
      true,
    );
    window.mediaElements = [];
    const { Audio } = window;
    window.Audio = new Proxy(Audio, {
      construct: (Element, given: [string?]) => {
        const element = new Element(...given);
        window.mediaElements.push(new WeakRef(element));
        return element;
      },
    });
    const create = document.createElement.bind(document);
    document.createElement = (...given: Parameters<typeof create>) => {
      const element = create(...given);
      if (element instanceof HTMLMediaElement) window.mediaElements.push(new WeakRef(element));
      return element;
    };
  });
}

/** Media elements that hold a stream or could: made, not yet collected, and not empty. */
export async function elementsAlive(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      window.mediaElements.filter((ref) => {
        const element = ref.deref();
        if (!element) return false;
        return element.networkState !== HTMLMediaElement.NETWORK_EMPTY || Boolean(element.src);
      }).length,
  );
}
