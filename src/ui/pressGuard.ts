/** In milliseconds: as long as systems wait for the second press of a double-click when nobody has told them otherwise. */
const DOUBLE_PRESS_MS = 500;

/**
 * Tells the second press of a double-click on a button that the first one gave another meaning: nobody means that.
 *
 * @returns A function to ask at each press, with what the press would do and its time in milliseconds. It answers whether to do it.
 */
export function createPressGuard(): (meaning: string, atMs: number) => boolean {
  let pressed = '';
  let pressedAtMs = -Infinity;
  return (meaning, atMs) => {
    const isMeant = meaning === pressed || atMs - pressedAtMs >= DOUBLE_PRESS_MS;
    if (isMeant) pressed = meaning;
    pressedAtMs = atMs;
    return isMeant;
  };
}
