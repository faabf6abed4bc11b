/** A color as OKLCH has it: what keeps its hue when it is made lighter or darker. */
export interface Color {
  /** 0 is black, 1 is white. */
  readonly lightness: number;
  readonly chroma: number;
  /** Degrees. */
  readonly hue: number;
}

type Triple = readonly [number, number, number];

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const OKLCH =
  /^oklch\(\s*((?:\d*\.)?\d+)(%?)\s+((?:\d*\.)?\d+)(%?)\s+(-?(?:\d*\.)?\d+)(?:deg)?\s*(?:\/\s*(?:1|100%)\s*)?\)$/i;
/** What 100 % of chroma is. CSS Color 4 §9.4. */
const FULL_CHROMA = 0.4;

/** @param text '#b3261e', '#fff' or 'oklch(52% 0.19 28)'. @returns null: neither, or not opaque. */
export function parseColor(text: string): Color | null {
  if (HEX.test(text)) return fromHex(text);
  const match = OKLCH.exec(text.trim());
  if (!match) return null;
  const [, lightness, lightnessUnit, chroma, chromaUnit, hue] = match;
  return {
    lightness: Math.min(1, Number(lightness) / (lightnessUnit ? 100 : 1)),
    chroma: Number(chroma) * (chromaUnit ? FULL_CHROMA / 100 : 1),
    hue: Number(hue),
  };
}

/** '#b3261e': the color itself, or where screens cannot show it, the least change that they can. */
export function hexOf(color: Color): string {
  return `#${bytesOf(color)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** 'oklch(52% 0.19 28)' */
export function oklchText({ lightness, chroma, hue }: Color): string {
  return `oklch(${rounded(lightness * 100, 2)}% ${rounded(chroma, 4)} ${rounded(hue, 2)})`;
}

/** The three channels, from 0 to 255, as an sRGB screen shows them: what it cannot show is cut off. */
export function bytesOf(color: Color): Triple {
  const [red, green, blue] = linearOf(color);
  return [byteOf(red), byteOf(green), byteOf(blue)];
}

/** The share of light in a channel that is written as a byte. */
export function linearByte(byte: number): number {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The same lightness and hue, with as much chroma as an sRGB screen can show. */
export function shownOnScreens(color: Color): Color {
  if (isShown(color)) return color;
  let [low, high] = [0, color.chroma];
  for (let i = 0; i < 16; i += 1) {
    const middle = (low + high) / 2;
    if (isShown({ ...color, chroma: middle })) low = middle;
    else high = middle;
  }
  return { ...color, chroma: low };
}

/** What `color-mix(in oklch, one share, other)` is. */
export function mixed(one: Color, share: number, other: Color): Color {
  const blend = (a: number, b: number) => a * share + b * (1 - share);
  const turn = ((((other.hue - one.hue) % 360) + 540) % 360) - 180;
  return {
    lightness: blend(one.lightness, other.lightness),
    chroma: blend(one.chroma, other.chroma),
    hue: one.hue + turn * (1 - share),
  };
}

function fromHex(text: string): Color {
  const digits = text.length === 4 ? text.replace(/[0-9a-f]/gi, '$&$&') : text;
  const channel = (at: number) => linearByte(Number.parseInt(digits.slice(at, at + 2), 16));
  const [red, green, blue] = [channel(1), channel(3), channel(5)];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

/** Red, green and blue as shares of light; outside of 0 to 1 where no sRGB screen can show it. @see https://bottosson.github.io/posts/oklab/ */
function linearOf({ lightness, chroma, hue }: Color): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Half a byte over is nothing that anyone sees. */
function isShown(color: Color): boolean {
  return linearOf(color).every((share) => share > -0.0002 && share < 1.0002);
}

function byteOf(share: number): number {
  const inside = Math.min(1, Math.max(0, share));
  const coded = inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055;
  return Math.round(coded * 255);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
