import type { BrowserContext, Page } from '@playwright/test';
import type { Silence } from './heardSpan.ts';

/** What a player said of itself, from a moment on (UTC milliseconds) until the next. */
export interface Saying {
  readonly atMs: number;
  readonly state: string;
}

declare global {
  interface Window {
    /** Other players' own word; Longwave's is its region's `data-state`. */
    playerSays?: () => string;
    sayings: Saying[];
  }
}

/** Writes down, in the pages to come, what the player says of itself. */
export async function tapState(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const POLLED_MS = 50;
    window.sayings = [];
    const note = () => {
      const region = document.querySelector<HTMLElement>('section[data-state]');
      const state = window.playerSays?.() ?? region?.dataset['state'] ?? 'idle';
      if (state === window.sayings.at(-1)?.state) return;
      window.sayings.push({ atMs: performance.timeOrigin + performance.now(), state });
    };
    const watch = { subtree: true, attributes: true, attributeFilter: ['data-state'] };
    new MutationObserver(note).observe(document, watch);
    setInterval(note, POLLED_MS);
  });
}

export async function sayingsOf(page: Page): Promise<readonly Saying[]> {
  return page.evaluate(() => window.sayings);
}

/** A silence so short is nobody's business to tell. */
const GRACE_MS = 500;
/** Chromium moves an element's playhead up to so long before its first sample comes: measured with a tone in a WAV file, paused and played. */
const LEAD_MS = 100;

/** For how long a player said "playing" although nothing had been audible for more than half a second, nor was about to be. */
export function falselyPlayingMs(sayings: readonly Saying[], silences: readonly Silence[]): number {
  let falseMs = 0;
  for (const [index, { atMs, state }] of sayings.entries()) {
    if (state !== 'playing') continue;
    const untilMs = sayings[index + 1]?.atMs ?? Infinity;
    for (const silence of silences) {
      const from = Math.max(atMs, silence.fromMs + GRACE_MS);
      falseMs += Math.max(0, Math.min(untilMs, silence.toMs - LEAD_MS) - from);
    }
  }
  return falseMs;
}
