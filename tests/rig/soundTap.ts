import type { BrowserContext, Page } from '@playwright/test';
import { heardSpan, type HeardSpan } from './heardSpan.ts';
import { piecesOf, WINDOW_PARTS } from './pieces.ts';
import { CARRIERS_HZ, CLOCK_HZ, CLOCK_SECONDS } from './signal.ts';
import { soundAnalysis } from './soundAnalysis.ts';
import { soundTapScript } from './soundTapScript.ts';
import type { SoundTap, Sounding, TapOptions, TapWindow } from './tapRecord.ts';
import { until } from './until.ts';

/** What is heard in one moment. */
export interface Heard {
  /** Root mean square, 0–1, after the elements' volume; below audibility it is 0. */
  readonly loudness: number;
  /** The test signals that sound, the loudest first. */
  readonly carriersHz: readonly number[];
  /** The clock tone's second of the cycle; null when none is heard clearly. */
  readonly second: number | null;
}

export interface Ear {
  /** What sounds at this moment; `loudness` is 0 in silence. */
  readonly hear: () => Promise<Heard>;
  /** Waits for a carrier to be heard, alone. */
  readonly untilHeard: (carrierHz: number, withinMs?: number) => Promise<Heard>;
  readonly untilSound: (withinMs?: number) => Promise<Heard>;
  readonly untilSilent: (withinMs?: number) => Promise<void>;
  /** The page's clock, UTC milliseconds, to ask about a span later. */
  readonly now: () => Promise<number>;
  /** What was heard from one moment to another; absent: until now. */
  readonly span: (fromMs: number, toMs?: number) => Promise<HeardSpan>;
  /** The longest time without sound since a moment of the page's clock, in ms. */
  readonly longestSilenceMs: (since: number) => Promise<number>;
  /** When the first sound began that no other came right before; null: not yet. UTC milliseconds. */
  readonly firstSoundAfter: (momentMs: number) => Promise<number | null>;
  /** How far behind the encoder's clock the heard moment is, in whole seconds (less than the clock's cycle); null in silence. */
  readonly secondsBehind: () => Promise<number | null>;
  /** Media elements that play right now; of a sound card's, one or none. */
  readonly elementsPlaying: () => Promise<number>;
}

/** What there is to be heard: the test signals. */
export const TAP_OPTIONS: TapOptions = {
  carriersHz: [...CARRIERS_HZ],
  clockHz: [...CLOCK_HZ],
  parts: WINDOW_PARTS,
};

/** Samples that are not there by then are not on the way any more. */
const LATE_MS = 500;

/**
 * Records the samples of every media element of the pages to come, as they are rendered.
 *
 * @param crossOrigin Ask for elements' own cross-origin sources with CORS: without it the browser hides their samples.
 */
export async function tapSound(
  context: BrowserContext,
  { crossOrigin = false } = {},
): Promise<void> {
  const analysis = `(${String(soundAnalysis)})(${JSON.stringify(TAP_OPTIONS)})`;
  const content = `(${String(soundTapScript)})(${analysis}, ${crossOrigin})`;
  await context.addInitScript({ content });
}

/** Listens to a page whose context is tapped. It remembers all that it took from the page. */
export function earOn(page: Page): Ear {
  return earOf({
    nowMs: () => page.evaluate(() => window.soundTap.nowMs()),
    sounding: () => page.evaluate(() => window.soundTap.sounding()),
    firstSoundAfter: (momentMs) =>
      page.evaluate((from) => window.soundTap.firstSoundAfter(from), momentMs),
    take: () => page.evaluate(() => window.soundTap.take()),
  });
}

/** The page that is tapped may be elsewhere. */
type TapFromAfar = {
  readonly [Name in keyof SoundTap]: (
    ...given: Parameters<SoundTap[Name]>
  ) => Promise<ReturnType<SoundTap[Name]>>;
};

/** Listens to what is tapped, and remembers all that it took from there. */
export function earOf(tap: TapFromAfar): Ear {
  const record = new Map<string, TapWindow[]>();
  const hear = async () => heardIn(await tap.sounding());
  const span = async (fromMs: number, toMs?: number) => {
    const { tracks, nowMs, pageMs } = await tap.take();
    for (const { id, windows } of tracks) {
      const key = `${pageMs} ${id}`;
      record.set(key, [...(record.get(key) ?? []), ...windows]);
    }
    const wanted = [...record.values()].map((windows, track) =>
      piecesOf(track, since(windows, fromMs)),
    );
    const newest = Math.max(0, ...wanted.map((pieces) => pieces.at(-1)?.toMs ?? 0));
    const knownMs = nowMs - newest > LATE_MS ? nowMs : newest;
    return heardSpan(wanted, fromMs, Math.max(fromMs, Math.min(toMs ?? nowMs, knownMs)));
  };
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
    now: tap.nowMs,
    span,
    longestSilenceMs: async (sinceMs) => (await span(sinceMs)).longestSilenceMs,
    firstSoundAfter: tap.firstSoundAfter,
    secondsBehind: async () => {
      const { second } = await hear();
      if (second === null) return null;
      return (Math.floor(Date.now() / 1000) - second + CLOCK_SECONDS) % CLOCK_SECONDS;
    },
    elementsPlaying: async () => (await tap.sounding()).length,
  };
}

/** With what came some seconds before, so that a second that had begun is known for what it is. */
function since(windows: readonly TapWindow[], fromMs: number): readonly TapWindow[] {
  const first = windows.findIndex(({ atMs }) => atMs > fromMs - 3000);
  return first < 0 ? [] : windows.slice(first);
}

function heardIn(sounding: readonly Sounding[]): Heard {
  const byLevel = sounding.toSorted((a, b) => b.level - a.level);
  return {
    loudness: byLevel[0]?.level ?? 0,
    carriersHz: [
      ...new Set(byLevel.flatMap(({ carrierHz }) => (carrierHz === null ? [] : [carrierHz]))),
    ],
    second: byLevel[0]?.second ?? null,
  };
}
