import { describe, expect, it } from 'vitest';
import { heardSpan } from './heardSpan.ts';
import { piecesOf, WINDOW_PARTS } from './pieces.ts';
import { CLOCK_SECONDS } from './signal.ts';
import type { TapWindow } from './tapRecord.ts';

const WINDOW_MS = 20;
const ALL = 2 ** WINDOW_PARTS - 1;
/** Some moment that is a whole cycle of the clock. */
const START_MS = CLOCK_SECONDS * 1000 * 14_000_000;
const BEHIND_MS = 4000;

interface Part {
  /** When it sounds, and what was on air when it was recorded, in ms from the start. */
  readonly atMs: number;
  readonly airMs: number;
  readonly lastsMs: number;
  readonly level?: (atMs: number) => number;
  readonly carrierHz?: number;
}

/** What the tap would have recorded of an element that played these parts. */
function recorded(...parts: readonly Part[]): readonly TapWindow[] {
  const windows: TapWindow[] = [];
  for (const { atMs, airMs, lastsMs, level = () => 0.2, carrierHz = 500 } of parts) {
    for (let into = 0; into < lastsMs; into += WINDOW_MS) {
      const air = airMs + into;
      // The tap names the second that has most of the window, and where it began.
      const second = Math.floor((air + WINDOW_MS / 2) / 1000) % CLOCK_SECONDS;
      const changed = windows.at(-1) && windows.at(-1)!.second !== second;
      const isSeam = into === 0;
      windows.push({
        atMs: START_MS + atMs + into,
        durationMs: WINDOW_MS,
        level: level(atMs + into),
        audible: level(atMs + into) > 0.01 ? ALL : 0,
        second,
        carrierHz,
        purity: 1,
        changedAtMs: changed ? (isSeam ? 0 : Math.floor((air + 10) / 1000) * 1000 - air) : null,
        playbackRate: 1,
      });
    }
  }
  return windows;
}

const heard = (...elements: readonly (readonly TapWindow[])[]) =>
  heardSpan(
    elements.map((windows, track) => piecesOf(track, windows)),
    START_MS,
    START_MS + 10_000,
  );
const on = (atMs: number) => atMs + 1_000_300 - BEHIND_MS;

describe('what was heard', () => {
  it('finds nothing amiss in an element that plays on', () => {
    const span = heard(recorded({ atMs: 0, airMs: on(0), lastsMs: 10_000 }));
    expect(span).toMatchObject({ silenceMs: 0, repeatedMs: 0, skippedMs: 0, carriersHz: [500] });
    expect(span.seams).toEqual([]);
  });

  it.each([
    ['inside a second', 5200, 300],
    ['over the boundary of a second', 5500, 600],
    ['of several seconds', 5220, 2740],
  ])('tells what was skipped %s', (_, atMs, byMs) => {
    const span = heard(
      recorded(
        { atMs: 0, airMs: on(0), lastsMs: atMs },
        { atMs, airMs: on(atMs) + byMs, lastsMs: 10_000 - atMs },
      ),
    );
    expect(span.skippedMs).toBeCloseTo(byMs, -1);
    expect(span.repeatedMs).toBe(0);
    expect(span.behindAtStartMs! - span.behindAtEndMs!).toBeCloseTo(byMs, -1);
  });

  it.each([
    ['one frame', 5200, 26],
    ['a part of a second', 5500, 400],
    ['seconds', 5220, 2260],
  ])('tells what was heard twice: %s', (_, atMs, byMs) => {
    const span = heard(
      recorded(
        { atMs: 0, airMs: on(0), lastsMs: atMs },
        { atMs, airMs: on(atMs) - byMs, lastsMs: 10_000 - atMs },
      ),
    );
    expect(span.repeatedMs).toBeCloseTo(byMs, -1);
    expect(span.skippedMs).toBe(0);
  });

  it.each([-17, 17])('takes a second that is told %d ms late for no seam', (lateMs) => {
    const windows = recorded({ atMs: 0, airMs: on(0), lastsMs: 10_000 });
    const boundaries = windows.filter(({ changedAtMs }) => changedAtMs !== null);
    const misread = windows.map((window) =>
      window === boundaries[4] ? { ...window, changedAtMs: window.changedAtMs! + lateMs } : window,
    );
    expect(heard(misread).seams).toEqual([]);
  });

  it('counts a pause as silence, and not as a seam', () => {
    const span = heard(
      recorded(
        { atMs: 0, airMs: on(0), lastsMs: 3400 },
        { atMs: 5400, airMs: on(3400), lastsMs: 4600 },
      ),
    );
    expect(span.silenceMs).toBeCloseTo(2000, -1);
    expect(span.seams).toEqual([]);
    expect(span.behindAtEndMs! - span.behindAtStartMs!).toBeCloseTo(2000, -1);
  });

  it('hears the louder of two elements, and no seam in a fade from one to the other', () => {
    const fadeOut = (atMs: number) => 0.2 * Math.max(0, Math.min(1, (5150 - atMs) / 150));
    const fadeIn = (atMs: number) => 0.2 - fadeOut(atMs);
    const span = heard(
      recorded({ atMs: 0, airMs: on(0), lastsMs: 5150, level: fadeOut }),
      recorded({ atMs: 5000, airMs: on(5000), lastsMs: 5000, level: fadeIn, carrierHz: 700 }),
    );
    expect(span).toMatchObject({ silenceMs: 0, seams: [], carriersHz: [500, 700] });
  });

  it('tells what the other element skipped', () => {
    const span = heard(
      recorded({ atMs: 0, airMs: on(0), lastsMs: 5000 }),
      recorded({ atMs: 5000, airMs: on(5000) + 1500, lastsMs: 5000, carrierHz: 700 }),
    );
    expect(span.skippedMs).toBeCloseTo(1500, -1.3);
    expect(span.repeatedMs).toBe(0);
  });
});
