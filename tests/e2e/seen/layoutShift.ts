import type { Page } from '@playwright/test';

/** TypeScript's own words do not know it yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

interface Shift {
  readonly atMs: number;
  readonly value: number;
  /** What moved, and from where to where. */
  readonly moved: readonly string[];
}

declare global {
  interface Window {
    /** What has moved on the page without having been pressed. */
    shifts: Shift[];
  }
}

/** Before the page is opened: keeps what moves on it. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const place = ({ x, y, width, height }: DOMRectReadOnly) =>
      `${Math.round(x)},${Math.round(y)} ${Math.round(width)}×${Math.round(height)}`;
    const named = (node: Node | null) =>
      node instanceof Element ? `${node.localName}.${node.className}` : `${node?.textContent}`;
    const isShift = (entry: PerformanceEntry): entry is LayoutShift => 'hadRecentInput' in entry;
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries().filter(isShift)) {
        if (entry.hadRecentInput) continue;
        window.shifts.push({
          atMs: Math.round(entry.startTime),
          value: entry.value,
          moved: entry.sources.map(
            ({ node, previousRect, currentRect }) =>
              `${named(node)}: ${place(previousRect)} to ${place(currentRect)}`,
          ),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Shifts less than a second apart, of five seconds at most, are one session; the worst of them is the page's figure. */
const GAP_MS = 1_000;
const SESSION_MS = 5_000;

/** Cumulative Layout Shift, as web-vitals counts it, with what moved. */
export async function cumulativeShift(page: Page): Promise<{ worst: number; moved: string[] }> {
  const shifts = await page.evaluate(() => window.shifts);
  let worst = 0;
  let session = { sum: 0, fromMs: -Infinity, lastMs: -Infinity };
  for (const { atMs, value } of shifts) {
    const goesOn = atMs - session.lastMs < GAP_MS && atMs - session.fromMs < SESSION_MS;
    session = goesOn
      ? { ...session, sum: session.sum + value, lastMs: atMs }
      : { sum: value, fromMs: atMs, lastMs: atMs };
    worst = Math.max(worst, session.sum);
  }
  const moved = shifts.map(
    ({ atMs, value, moved: what }) => `${atMs} ms ${value.toFixed(4)} ${what.join('; ')}`,
  );
  return { worst, moved };
}
