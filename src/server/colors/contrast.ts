import { bytesOf, linearByte, type Color } from './color.ts';

/** How much lighter one color is than the other, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** '4.49:1': cut off and not rounded, so that what fails never looks as if it passed. */
export function ratioText(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}

function luminanceOf(color: Color): number {
  const [red, green, blue] = bytesOf(color);
  return 0.2126 * linearByte(red) + 0.7152 * linearByte(green) + 0.0722 * linearByte(blue);
}
