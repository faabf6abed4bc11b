import type { BrowserContext, Page } from '@playwright/test';
import type { TapRecord } from './tapRecord.ts';

/** How fast an element plays from a moment on. */
export interface RateNote {
  /** UTC milliseconds. */
  readonly atMs: number;
  readonly rate: number;
}

declare global {
  interface Window {
    rateNotes: RateNote[];
  }
}

/** Writes down, in the pages to come, how fast their elements play: a sound card does not tell. */
export async function tapRates(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.rateNotes = [];
    const noted = new WeakSet<HTMLMediaElement>();
    const note = ({ playbackRate: rate }: HTMLMediaElement) => {
      window.rateNotes.push({ atMs: performance.timeOrigin + performance.now(), rate });
    };
    // eslint-disable-next-line typescript/unbound-method -- called with its element below
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function notedPlay(this: HTMLMediaElement) {
      if (!noted.has(this)) {
        noted.add(this);
        note(this);
        this.addEventListener('ratechange', () => note(this));
      }
      return play.call(this);
    };
  });
}

/** The notes of the page's document; what it did before it was loaded anew is forgotten. */
export function rateNotesOf(page: Page): Promise<readonly RateNote[]> {
  return page.evaluate(() => window.rateNotes);
}

/** What was recorded, each window at the rate of its moment: the one that was noted last before it. */
export function atRates(record: TapRecord, notes: readonly RateNote[]): TapRecord {
  const rateAt = (atMs: number) => notes.findLast((note) => note.atMs <= atMs)?.rate ?? 1;
  const tracks = record.tracks.map(({ id, windows }) => ({
    id,
    windows: windows.map((window) => ({ ...window, playbackRate: rateAt(window.atMs) })),
  }));
  return { ...record, tracks };
}
