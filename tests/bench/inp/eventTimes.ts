import type { BrowserContext, Page } from '@playwright/test';

declare global {
  interface Window {
    /** What each interaction has taken until it was on the screen, in milliseconds, by its number. */
    interactions: Map<number, number>;
  }
}

/** Notes, in the pages to come, how long each interaction waits for its picture. Browsers round it to 8 ms. */
export async function watchInteractions(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.interactions = new Map();
    // TypeScript's own words do not know the threshold.
    const watched = { type: 'event', durationThreshold: 16, buffered: true };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = 'interactionId' in entry ? Number(entry.interactionId) : 0;
        if (id === 0) continue;
        const soFar = window.interactions.get(id) ?? 0;
        window.interactions.set(id, Math.max(soFar, entry.duration));
      }
    }).observe(watched);
  });
}

/** The worst interaction of what is done meanwhile; 0: all were quicker than 16 ms. */
export async function worstOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => window.interactions.clear());
  await act();
  // Frames that follow may be long; they are told when they are over.
  await page.waitForTimeout(800);
  return page.evaluate(() => Math.max(0, ...window.interactions.values()));
}
