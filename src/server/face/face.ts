import { hexOf } from '../colors/color.ts';
import { OWN, type Palette, type Scheme } from '../colors/palette.ts';
import type { FaceFile } from './faceFile.ts';
import type { Fonts } from './fonts.ts';
import type { Icons } from './icons.ts';
import type { Logo } from './logo.ts';
import type { Preview } from './preview.ts';

/** What a network looks like. What is null is Longwave's own. */
export interface Face {
  readonly logo: Logo | null;
  readonly icons: Icons | null;
  readonly palettes: Readonly<Record<Scheme, Palette>>;
  readonly fonts: Fonts;
  readonly preview: Preview | null;
}

export const OWN_FACE: Face = {
  logo: null,
  icons: null,
  palettes: OWN,
  fonts: {},
  preview: null,
};

/** What a page stands on, for those who draw around it: '#fdfaf4'. */
export function groundsOf({ palettes }: Face): Readonly<Record<Scheme, string>> {
  return { light: hexOf(palettes.light.paper), dark: hexOf(palettes.dark.paper) };
}

/** Everything of it that is served. */
export function filesOf({ logo, icons, fonts, preview }: Face): FaceFile[] {
  return [
    logo?.light.file,
    logo?.dark?.file,
    icons?.tab.file,
    icons?.appleTouch,
    ...(icons?.homeScreen.map(({ file }) => file) ?? []),
    ...(icons?.unasked ?? []),
    ...Object.values(fonts).flatMap(({ regular, bold, italic }) => [regular, bold, italic]),
    preview?.file,
  ].filter((file) => file !== undefined && file !== null);
}
