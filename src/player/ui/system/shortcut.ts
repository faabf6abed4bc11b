import type { KeyPress } from '../../browser/keyPress.ts';

/** What a single key does to the player. */
export type Shortcut = 'toggle' | 'mute' | 'live';

const KEYS: Readonly<Record<string, Shortcut>> = {
  ' ': 'toggle',
  k: 'toggle',
  m: 'mute',
  l: 'live',
};

/**
 * @param isRadioOn Heard, awaited or paused: Space is the player's only then, or in the player itself; else it scrolls the page.
 * @returns null: the key is not for us, and stays the browser's.
 */
export function shortcutFor(press: KeyPress, isRadioOn: boolean): Shortcut | null {
  if (press.hasModifier || press.isSpent || press.on === 'text') return null;
  if (press.isInDialog && press.on !== 'page') return null;
  const isSpaceOurs = press.on !== 'button' && (isRadioOn || press.isInPlayer);
  if (press.key === ' ' && !isSpaceOurs) return null;
  return KEYS[press.key.toLowerCase()] ?? null;
}
