import type { LogoConfig } from '../config/faceKeys.ts';
import type { Asset, Assets } from './assets.ts';
import { hashedFile, type FaceFile } from './faceFile.ts';
import { readImage } from './image.ts';

/** What stands in the header in place of the network's name in type. */
export interface Logo {
  readonly heightPx: number;
  readonly light: LogoFile;
  /** null: the same on a dark ground. */
  readonly dark: LogoFile | null;
}

interface LogoFile {
  readonly file: FaceFile;
  /** At the height of the logo. */
  readonly widthPx: number;
}

/** It is on every page. */
const MAX_KB = 100;

export async function readLogo(config: LogoConfig, assets: Assets): Promise<Logo | null> {
  const { height, light, dark, isOneFile } = config;
  const key = isOneFile ? 'network.logo' : 'network.logo.light';
  const [lightFile, darkFile] = await Promise.all([
    readLogoFile({ key, file: light, maxKb: MAX_KB }, height, assets),
    dark === null
      ? null
      : readLogoFile({ key: 'network.logo.dark', file: dark, maxKb: MAX_KB }, height, assets),
  ]);
  return lightFile && { heightPx: height, light: lightFile, dark: darkFile };
}

async function readLogoFile(
  asset: Asset,
  shownPx: number,
  assets: Assets,
): Promise<LogoFile | null> {
  const image = await readImage(assets, asset, ['svg', 'png']);
  if (!image) return null;
  const { bytes, format, widthPx, heightPx } = image;
  return {
    file: hashedFile('logo', format, bytes),
    widthPx: Math.round((shownPx * widthPx) / heightPx),
  };
}
