import type { KeyPress } from '../../browser/keyPress.ts';

/** What a single key does to the player. */
export type Shortcut = 'toggle' | 'mute' | 'live';

const KEYS: Readonly<Record<string, Shortcut>> = {
  ' ': 'toggle',
  k: 'toggle',
  m: 'mute',
  l: 'live',
};

/** @returns null: the key is not for us, and stays the browser's. */
export function shortcutFor(press: KeyPress): Shortcut | null {
  if (press.hasModifier || press.isSpent || press.on === 'text') return null;
  if (press.isInDialog && press.on !== 'page') return null;
  if (press.key === ' ' && press.on === 'button') return null;
  return KEYS[press.key.toLowerCase()] ?? null;
}
