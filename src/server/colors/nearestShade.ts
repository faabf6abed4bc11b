import { shownOnScreens, type Color } from './color.ts';

/** Of lightness: half a percent, which nobody sees. */
const STEP = 0.005;

/** The color itself, or its nearest shade that passes: lighter or darker, in the same hue. @returns null: none does. */
export function nearestShade(wanted: Color, passes: (shade: Color) => boolean): Color | null {
  if (passes(wanted)) return wanted;
  for (let steps = 1; steps * STEP <= 1; steps += 1) {
    for (const change of [-steps * STEP, steps * STEP]) {
      const lightness = wanted.lightness + change;
      if (lightness < 0 || lightness > 1) continue;
      const shade = shownOnScreens({ ...wanted, lightness });
      if (passes(shade)) return shade;
    }
  }
  return null;
}
