import type { FontConfig, FontsConfig } from '../config/faceKeys.ts';
import type { Asset, Assets } from './assets.ts';
import { hashedFile, type FaceFile } from './faceFile.ts';

/** What a font is for: stories, headlines, everything else. */
export const FONT_ROLES = ['text', 'headline', 'interface'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** The network's fonts, by what they are for; where there is none, Longwave's own stays. */
export type Fonts = Readonly<Partial<Record<FontRole, Font>>>;

export interface Font {
  readonly regular: FaceFile;
  readonly bold: FaceFile | null;
  readonly italic: FaceFile | null;
  readonly fallback: 'serif' | 'sans-serif';
  readonly measures: FontMeasures;
}

/** In shares of the font's size. */
export interface FontMeasures {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Of a letter of running English text. */
  readonly averageWidth: number;
}

/** On a phone's line a second or two, before which the fallback is read. */
const MAX_KB = 300;
const SIGNATURE = 'wOF2';

export async function readFonts(config: FontsConfig, assets: Assets): Promise<Fonts> {
  const read = await Promise.all(
    FONT_ROLES.map(async (role) => {
      const chosen = config[role];
      return [role, chosen && (await readFont(role, chosen, assets))] as const;
    }),
  );
  return Object.fromEntries(read.filter(([, font]) => font !== null));
}

async function readFont(role: FontRole, config: FontConfig, assets: Assets): Promise<Font | null> {
  const { isOneFile } = config;
  const place = `network.fonts.${role}`;
  const key = isOneFile ? place : `${place}.regular`;
  const read = (at: string, file: string) => readWoff2({ key: at, file, maxKb: MAX_KB }, assets);
  const [regular, bold, italic] = await Promise.all([
    read(key, config.regular),
    config.bold === null ? null : read(`${place}.bold`, config.bold),
    config.italic === null ? null : read(`${place}.italic`, config.italic),
  ]);
  if (!regular) return null;
  const measures = await measuresOf(regular);
  if (!measures) {
    const asset = { key, file: config.regular, maxKb: MAX_KB };
    return assets.refuse(asset, 'which is damaged: no font can be read in it');
  }
  const served = (bytes: Buffer) => hashedFile(`font-${role}`, 'woff2', bytes);
  return {
    regular: served(regular),
    bold: bold && served(bold),
    italic: italic && served(italic),
    fallback: config.fallback ?? (role === 'interface' ? 'sans-serif' : 'serif'),
    measures,
  };
}

async function readWoff2(asset: Asset, assets: Assets): Promise<Buffer | null> {
  const bytes = await assets.read(asset);
  if (!bytes || bytes.subarray(0, SIGNATURE.length).toString('latin1') === SIGNATURE) return bytes;
  return assets.refuse(asset, 'which is not WOFF2, expected a font that was made into that');
}

async function measuresOf(woff2: Buffer): Promise<FontMeasures | null> {
  const { fromBuffer } = await import('@capsizecss/unpack');
  try {
    const { ascent, descent, lineGap, xWidthAvg, unitsPerEm } = await fromBuffer(woff2);
    return {
      ascent: ascent / unitsPerEm,
      descent: -descent / unitsPerEm,
      lineGap: lineGap / unitsPerEm,
      averageWidth: xWidthAvg / unitsPerEm,
    };
  } catch {
    return null;
  }
}
