/** What a single key does to the player. */
export type Shortcut = 'toggle' | 'mute' | 'live';

/** A key, and where on the page it was pressed. */
export interface KeyPress {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  readonly hasModifier: boolean;
  /** Held down, part of a word that is being composed, or already dealt with. */
  readonly isSpent: boolean;
  /**
   * What has the focus: something that takes words or brings keys of its own; something that the space bar presses; a slider
   * or the like, which has no use for these keys; or the page.
   */
  readonly on: 'text' | 'button' | 'control' | 'page';
  readonly isInDialog: boolean;
}

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
