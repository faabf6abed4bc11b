import type { BrowserContext, Page } from '@playwright/test';
import { CARRIERS_HZ, CLOCK_BASE_HZ, CLOCK_STEP_HZ } from './signal.ts';
import { soundTapScript, type Heard } from './soundTapScript.ts';
import { until } from './until.ts';

export interface Ear {
  /** What sounds at this moment; `loudness` is 0 in silence. */
  readonly hear: () => Promise<Heard>;
  /** Waits for a carrier to be heard, alone. */
  readonly untilHeard: (carrierHz: number, withinMs?: number) => Promise<Heard>;
  readonly untilSound: (withinMs?: number) => Promise<Heard>;
  readonly untilSilent: (withinMs?: number) => Promise<void>;
  /** The page's clock, in ms, to ask about a span later. */
  readonly now: () => Promise<number>;
  /** The longest time without sound since a moment of the page's clock, in ms. */
  readonly longestSilenceMs: (since: number) => Promise<number>;
  /** How far behind the encoder's clock the heard moment is, in whole seconds (0–59); null in silence. */
  readonly secondsBehind: () => Promise<number | null>;
  /** Media elements that play right now. */
  readonly elementsPlaying: () => Promise<number>;
}

/**
 * Records the samples of every media element of the pages to come, as they are rendered.
 *
 * @param crossOrigin Ask for elements' own cross-origin sources with CORS: without it the browser hides their samples.
 */
export async function tapSound(
  context: BrowserContext,
  { crossOrigin = false } = {},
): Promise<void> {
  const tones = {
    carriersHz: [...CARRIERS_HZ],
    clockHz: Array.from({ length: 60 }, (_, second) => CLOCK_BASE_HZ + CLOCK_STEP_HZ * second),
  };
  await context.addInitScript(soundTapScript, { ...tones, crossOrigin });
}

/** Listens to a page whose context is tapped. */
export function earOn(page: Page): Ear {
  const hear = () => page.evaluate(() => window.soundTap.hear());
  return {
    hear,
    untilHeard: (carrierHz, withinMs = 15_000) =>
      until(
        `hearing ${carrierHz} Hz`,
        async () => {
          const heard = await hear();
          return heard.carriersHz.length === 1 && heard.carriersHz[0] === carrierHz ? heard : null;
        },
        { withinMs },
      ),
    untilSound: (withinMs = 15_000) =>
      until(
        'sound',
        async () => {
          const heard = await hear();
          return heard.loudness > 0 ? heard : null;
        },
        { withinMs },
      ),
    untilSilent: async (withinMs = 15_000) => {
      await until('silence', async () => (await hear()).loudness === 0, { withinMs });
    },
    now: () => page.evaluate(() => performance.now()),
    longestSilenceMs: (since) =>
      page.evaluate((from) => window.soundTap.longestSilenceMs(from), since),
    secondsBehind: async () => {
      const { second } = await hear();
      return second === null ? null : (Math.floor(Date.now() / 1000) - second + 120) % 60;
    },
    elementsPlaying: () => page.evaluate(() => window.soundTap.elementsPlaying()),
  };
}
