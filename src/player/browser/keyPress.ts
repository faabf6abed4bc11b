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
  readonly isInPlayer: boolean;
}

/** Of the element that holds the whole player. */
export const PLAYER_ID = 'player';

const TEXT = 'textarea, select, audio, video, iframe, [role=combobox], [role=textbox]';
const PRESSED = 'button, a[href], summary, label, [role=button], [role=link], [role=tab]';
/** Inputs that take no words. */
const WORDLESS = new Set(['range', 'checkbox', 'radio', 'button', 'submit', 'reset', 'image']);

/** What a key event says, as the rule about single keys wants to know it. */
export function keyPressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  return {
    key: event.key,
    hasModifier: event.ctrlKey || event.altKey || event.metaKey || event.shiftKey,
    isSpent: event.repeat || event.isComposing || event.defaultPrevented,
    on: placeOf(target),
    isInDialog: target.closest('dialog, [role=dialog], [popover]') !== null,
    isInPlayer: target.closest(`#${PLAYER_ID}`) !== null,
  };
}

function placeOf(target: HTMLElement): KeyPress['on'] {
  if (target.isContentEditable || target.closest(TEXT)) return 'text';
  if (target instanceof HTMLInputElement) {
    if (!WORDLESS.has(target.type)) return 'text';
    return target.type === 'range' ? 'control' : 'button';
  }
  return target.closest(PRESSED) ? 'button' : 'page';
}
