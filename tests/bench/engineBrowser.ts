import { chromium, firefox, type BrowserContext, type Page } from '@playwright/test';
import { launchOptions } from '#tests/rig/chromium.ts';
import { startDisplay } from '#tests/rig/display.ts';
import type { Engine } from '#tests/rig/engines/engines.ts';
import { firefoxEngine } from '#tests/rig/engines/firefox.ts';
import { webKitEngine } from '#tests/rig/engines/webkit.ts';
import { startSoundCard } from '#tests/rig/soundCard.ts';
import { earOn, tapSound, type Ear } from '#tests/rig/soundTap.ts';

/** A fresh profile with one page, which is heard. */
export interface HeardPage {
  readonly page: Page;
  readonly ear: Ear;
  readonly close: () => Promise<void>;
}

export interface EngineBrowser {
  /** @param prepare What is done with its profile before there is a page. */
  readonly open: (
    isTapped: boolean,
    prepare: (context: BrowserContext) => Promise<void>,
  ) => Promise<HeardPage>;
  readonly close: () => Promise<void>;
}

export async function launchEngine(engine: Engine): Promise<EngineBrowser> {
  return engine === 'chromium' ? launchChromium() : onSoundCards(engine);
}

async function launchChromium(): Promise<EngineBrowser> {
  const browser = await chromium.launch(launchOptions);
  return {
    open: async (isTapped, prepare) => {
      const context = await browser.newContext();
      if (isTapped) await tapSound(context, { crossOrigin: true });
      await prepare(context);
      const page = await context.newPage();
      return { page, ear: earOn(page), close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/** A browser for each page, on a sound card of its own: whatever that plays is this page's. */
function onSoundCards(engine: 'firefox' | 'webkit'): EngineBrowser {
  const { channel, launchOptions: options } = engine === 'firefox' ? firefoxEngine : webKitEngine;
  return {
    open: async (_isTapped, prepare) => {
      const card = await startSoundCard();
      // WebKit has no mode without windows.
      const display = engine === 'webkit' ? await startDisplay() : null;
      const env = { ...options.env, ...card.env, ...display?.env };
      const browser = await firefox.launch({ ...options, channel, env });
      const context = await browser.newContext();
      await prepare(context);
      const page = await context.newPage();
      const listener = await card.listen(page);
      const close = async () => {
        await listener.stop();
        await browser.close();
        display?.stop();
        await card.stop();
      };
      return { page, ear: listener.ear, close };
    },
    close: async () => {},
  };
}
