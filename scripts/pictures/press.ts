import sharp from 'sharp';
import { noiseSheet } from './chance.ts';

/** One pass through the press: where the art is black the ink is full, where it is grey the ink is stippled. */
export interface Plate {
  readonly ink: string;
  /** SVG fragments on the drawing's grid, black unless they say otherwise; white cuts out what was drawn before. */
  readonly art: string;
  /** `over` hides what is below, as an oil ink does; `through` lets it show, as a riso ink does. */
  readonly lay?: 'over' | 'through';
}

export interface Print {
  readonly id: string;
  readonly paper: string;
  /** In the order of printing. */
  readonly plates: readonly Plate[];
  /** The grid that the art is drawn on. */
  readonly grid: readonly [width: number, height: number];
}

type Rgb = readonly [number, number, number];

/** How far the stipple is from hard dots: 0 is dots only. */
const SOFTNESS = 0.42;
/** How far a cut edge strays, in thousandths of the sheet's width. */
const WOBBLE = 0.9;

/** Prints all plates onto paper. @returns RGB bytes, row by row. */
export async function pull(print: Print, widthPx: number): Promise<Buffer> {
  const heightPx = Math.round((widthPx * print.grid[1]) / print.grid[0]);
  const texture = textureOf(widthPx, heightPx);
  const paper = rgb(print.paper);
  const sheet = new Float32Array(widthPx * heightPx * 3);
  for (let i = 0; i < sheet.length; i++) {
    const fibre = (texture.mottle[Math.floor(i / 3)] ?? 0) - 0.5;
    sheet[i] = (paper[i % 3] ?? 0) + fibre * 5;
  }
  for (const [order, plate] of print.plates.entries()) {
    const tones = await engrave(plate, print.grid, widthPx, heightPx);
    ink(sheet, tones, plate, texture, order);
  }
  return Buffer.from(Uint8ClampedArray.from(sheet));
}

interface Texture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly grain: Float32Array;
  readonly mottle: Float32Array;
  readonly strayX: Float32Array;
  readonly strayY: Float32Array;
}

const textures = new Map<string, Texture>();

function textureOf(widthPx: number, heightPx: number): Texture {
  const key = `${widthPx}x${heightPx}`;
  const known = textures.get(key);
  if (known) return known;
  const sheet = (size: number, seed: number) => noiseSheet(widthPx, heightPx, size, seed);
  const fresh: Texture = {
    widthPx,
    heightPx,
    grain: evened(blend(sheet(widthPx / 760, 11), sheet(widthPx / 400, 71))),
    mottle: sheet(widthPx / 60, 23),
    strayX: sheet(widthPx / 90, 37),
    strayY: sheet(widthPx / 90, 53),
  };
  textures.set(key, fresh);
  return fresh;
}

/** Fine grain that clusters a little, as grain does. */
const blend = (fine: Float32Array, coarse: Float32Array) =>
  fine.map((value, i) => 0.68 * value + 0.32 * (coarse[i] ?? 0));

/** Spreads noise so that every level is as frequent as any other: a tint of 30 % then inks 30 % of the sheet. */
function evened(noise: Float32Array): Float32Array {
  const counts = new Float64Array(1024);
  const level = (value: number) => Math.min(1023, Math.floor(value * 1024));
  for (const value of noise) counts[level(value)] = (counts[level(value)] ?? 0) + 1;
  let sum = 0;
  const ranks = counts.map((count) => (sum += count) / noise.length);
  return noise.map((value) => ranks[level(value)] ?? 0);
}

async function engrave(plate: Plate, grid: Print['grid'], widthPx: number, heightPx: number) {
  const [width, height] = grid;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" ` +
    `viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">` +
    `<rect width="${width}" height="${height}" fill="#fff"/><g>${plate.art}</g></svg>`;
  return await sharp(Buffer.from(svg), { unlimited: true }).greyscale().raw().toBuffer();
}

function ink(
  sheet: Float32Array,
  tones: Buffer,
  plate: Plate,
  texture: Texture,
  order: number,
): void {
  const { widthPx, heightPx, grain, mottle } = texture;
  const colour = rgb(plate.ink);
  const pixels = widthPx * heightPx;
  // Each plate meets another part of the grain, or the stipples of all would fall on the same spots.
  const shift = (order * 7919 * 13) % pixels;
  for (let i = 0; i < pixels; i++) {
    const tone = 1 - toneAt(tones, texture, i) / 255;
    if (tone < 0.004) continue;
    const tooth = grain[(i + shift) % pixels] ?? 0;
    const worn = 1 - 0.09 * (mottle[(i + shift) % pixels] ?? 0);
    const cover = stipple(tone, tooth) * worn * (tooth > 0.985 ? 0.82 : 1);
    for (let c = 0; c < 3; c++) {
      const below = sheet[i * 3 + c] ?? 0;
      const laid = plate.lay === 'through' ? (below * (colour[c] ?? 0)) / 255 : (colour[c] ?? 0);
      sheet[i * 3 + c] = below + (laid - below) * cover;
    }
  }
}

/** The plate's tone at a pixel, read a little off to the side: a knife does not run as true as a computer. */
function toneAt(tones: Buffer, texture: Texture, i: number): number {
  const { widthPx, heightPx, strayX, strayY } = texture;
  const reach = (2 * WOBBLE * widthPx) / 1000;
  const x = (i % widthPx) + Math.round(((strayX[i] ?? 0.5) - 0.5) * reach);
  const y = Math.floor(i / widthPx) + Math.round(((strayY[i] ?? 0.5) - 0.5) * reach);
  const column = Math.min(widthPx - 1, Math.max(0, x));
  const row = Math.min(heightPx - 1, Math.max(0, y));
  return tones[row * widthPx + column] ?? 255;
}

function stipple(tone: number, tooth: number): number {
  const level = tone * (1 + 2 * SOFTNESS) - SOFTNESS;
  const t = Math.min(1, Math.max(0, (level - tooth + SOFTNESS) / (2 * SOFTNESS)));
  return t * t * (3 - 2 * t);
}

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
