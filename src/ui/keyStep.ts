/** What a press of a key moves on a slider's own scale: an arrow, and Page Up or Down. */
export interface KeySteps {
  readonly arrow: number;
  readonly page: number;
}

/**
 * How far a key moves a slider, as the browser's own sliders are moved.
 *
 * @param key `KeyboardEvent.key`.
 * @param isRightToLeft Left is forward then.
 * @returns null: the key is not for it, or leads to an end.
 */
export function keyStep(
  key: string,
  { arrow, page }: KeySteps,
  isRightToLeft: boolean,
): number | null {
  switch (key) {
    case 'ArrowUp':
      return arrow;
    case 'ArrowDown':
      return -arrow;
    case 'ArrowRight':
      return isRightToLeft ? -arrow : arrow;
    case 'ArrowLeft':
      return isRightToLeft ? arrow : -arrow;
    case 'PageUp':
      return page;
    case 'PageDown':
      return -page;
    default:
      return null;
  }
}
