/** One to sound, and one to follow it. */
export const ALLOWED_ELEMENTS = 2;

/** Inside a press, to load an element is enough for Safari to let it sound later. */
export function allowedElement(): HTMLAudioElement {
  const element = new Audio();
  element.load();
  return element;
}
