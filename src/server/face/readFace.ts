import path from 'node:path';
import { hexOf } from '../colors/color.ts';
import { colorFaults, contrastText } from '../colors/colorFaults.ts';
import { palettesOf, type Choices } from '../colors/schemes.ts';
import { complaintLines, type Complaint } from '../config/complaint.ts';
import { ConfigError } from '../config/configError.ts';
import type { FaceConfig } from '../config/faceKeys.ts';
import { openAssets } from './assets.ts';
import type { Face } from './face.ts';
import { readFonts } from './fonts.ts';
import { readIcons } from './icons.ts';
import { readLogo } from './logo.ts';
import { readPreview } from './preview.ts';

/** The face, or what keeps the origin from starting. @param file The config file. @throws {ConfigError} */
export async function readWholeFace(config: FaceConfig, file: string): Promise<Face> {
  const { face, complaints } = await readFace(config, path.dirname(file));
  if (complaints.length === 0) return face;
  throw new ConfigError(file, complaintLines(complaints));
}

const NO_CHOICE: Choices = { light: {}, dark: {} };

/** The face as far as it can be shown, and every mistake in it. @param folder That of the config file. */
export async function readFace(
  { logo, icon, colors, fonts, ogImage }: FaceConfig,
  folder: string,
): Promise<{ readonly face: Face; readonly complaints: readonly Complaint[] }> {
  const assets = openAssets(folder);
  const palettes = palettesOf(colors ?? NO_CHOICE);
  const face: Face = {
    logo: logo && (await readLogo(logo, assets)),
    icons: icon === null ? null : await readIcons(icon, hexOf(palettes.light.paper), assets),
    palettes,
    fonts: fonts ? await readFonts(fonts, assets) : {},
    preview: ogImage === null ? null : await readPreview(ogImage, assets),
  };
  return { face, complaints: [...assets.complaints, ...(colors ? colorComplaints(colors) : [])] };
}

/** 'network.colors.light.accent: #e0675a on #fdfaf4 (on air) is 3.12:1, expected at least 4.5:1; "#c2473a" would do' */
function colorComplaints(colors: NonNullable<FaceConfig['colors']>): Complaint[] {
  return colorFaults(colors).map(({ scheme, chosen, pair, passing }) => {
    const remedy = passing
      ? `"${hexOf(passing)}" would do`
      : 'no shade of it would do: the color that it is seen with has to change too';
    return {
      path: `network.colors.${colors.isOneSet ? '' : `${scheme}.`}${chosen}`,
      problem: `${contrastText(pair)}, expected at least ${pair.needed}:1; ${remedy}`,
    };
  });
}
