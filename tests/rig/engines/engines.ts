import { firefoxIsMissing } from './firefox.ts';
import { webKitIsMissing } from './webkit.ts';

/** Chromium is always there: the whole of the tests is run in it. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** @returns Why it cannot be heard on this machine; null: it can. */
export function engineIsMissing(engine: Engine): string | null {
  if (engine === 'firefox') return firefoxIsMissing();
  return engine === 'webkit' ? webKitIsMissing() : null;
}
