import { firefoxIsMissing } from './firefox.ts';
import { webKitIsMissing } from './webkit.ts';

/** Chromium is always there: the whole of the tests is run in it. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** @returns Why it cannot be heard on this machine; null: it can. */
export function engineIsMissing(engine: Engine): string | null {
  if (engine === 'firefox') return firefoxIsMissing();
  return engine === 'webkit' ? webKitIsMissing() : null;
}
