import * as v from 'valibot';
import type { RawData } from 'ws';

/** What Playwright asks for and Firefox 153 does not know. */
const UNKNOWN = new Set([
  // Firefox's own preference chooses the theme: layout.css.prefers-color-scheme.content-override, 0 dark and 1 light.
  'emulation.setMediaFeaturesOverride',
]);

const Command = v.looseObject({
  id: v.number(),
  method: v.string(),
  params: v.record(v.string(), v.unknown()),
});

type Passage =
  | { readonly to: 'firefox'; readonly message: string }
  | { readonly to: 'playwright'; readonly message: string };

/**
 * Where a command of Playwright's goes: to Firefox, or back as an answer that says it is done, where Firefox does not know it.
 *
 * Playwright marks all that it evaluates in a page as the listener's own doing (`userActivation`). That would let every page play
 * before anyone has pressed anything, so the mark is taken away.
 */
export function passageOf(text: string): Passage {
  const command = v.parse(Command, JSON.parse(text));
  const { id, method, params } = command;
  if (UNKNOWN.has(method)) {
    return { to: 'playwright', message: JSON.stringify({ type: 'success', id, result: {} }) };
  }
  if (!('userActivation' in params)) return { to: 'firefox', message: text };
  const unmarked = { ...command, params: { ...params, userActivation: false } };
  return { to: 'firefox', message: JSON.stringify(unmarked) };
}

/** A whole message, which is how they come. */
export function textOf(data: RawData): string {
  if (!Buffer.isBuffer(data)) throw new TypeError('A message in parts');
  return data.toString();
}
