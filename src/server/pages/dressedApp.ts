import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { groundsOf, type Face } from '../face/face.ts';
import { hashedFile, type FaceFile } from '../face/faceFile.ts';
import { faceStyles } from '../face/faceStyles.ts';
import { FONT_ROLES, type FontRole } from '../face/fonts.ts';
import type { BuiltApp } from './builtApp.ts';
import { markup } from './markup/markup.ts';

interface Dressed {
  readonly built: BuiltApp;
  /** What its page asks for, besides the files of the face itself. */
  readonly files: readonly FaceFile[];
}

/** The app's own font for each role, as Vite names it, which index.html preloads. */
const OWN_FONTS: Readonly<Record<FontRole, string>> = {
  text: 'newsreader-text',
  headline: 'newsreader-display',
  interface: 'public-sans',
};
const STYLE_SHEET = /(<link rel="stylesheet"[^>]* href=")([^"]+)(")/;

/** The built app with a network's face: its colors and fonts in the one style sheet that a page waits for, its icons in the head. */
export async function dressedApp(built: BuiltApp, face: Face): Promise<Dressed> {
  const styles = faceStyles(face);
  const [, , href] = STYLE_SHEET.exec(built.indexHtml) ?? [];
  const page = withPreloads(withThemeColors(withIcons(built.indexHtml, face), face), face);
  if (!styles || !href) return { built: { ...built, indexHtml: page }, files: [] };
  const own = await readFile(path.join(built.folder, href), 'utf8');
  const sheet = hashedFile('style', 'css', own + styles);
  const indexHtml = page.replace(STYLE_SHEET, `$1${sheet.path}$3`);
  return { built: { ...built, indexHtml }, files: [sheet] };
}

function withIcons(page: string, { icons }: Face): string {
  if (!icons) return page;
  const { file, sizes } = icons.tab;
  const [type] = file.type.split(';');
  const tab = markup`<link rel="icon" href="${file.path}" type="${type ?? ''}" sizes="${sizes}">`;
  const touch = markup`<link rel="apple-touch-icon" href="${icons.appleTouch.path}">`;
  return page
    .replace(/<link rel="icon"[^>]*>/, tab.toString())
    .replace(/<link rel="apple-touch-icon"[^>]*>/, touch.toString());
}

function withThemeColors(page: string, face: Face): string {
  return Object.entries(groundsOf(face)).reduce((changed, [scheme, ground]) => {
    // oxlint-disable-next-line longwave/linear-regex -- On the page that we built.
    const own = new RegExp(`(name="theme-color" content=")[^"]*("[^>]*: ${scheme}\\))`);
    return changed.replace(own, `$1${ground}$2`);
  }, page);
}

/** What is not used must not be fetched first. */
function withPreloads(page: string, { fonts }: Face): string {
  return FONT_ROLES.reduce((changed, role) => {
    const font = fonts[role];
    // oxlint-disable-next-line longwave/linear-regex -- On the page that we built.
    const own = new RegExp(
      `(rel="preload" as="font"[^>]* href=")[^"]*/${OWN_FONTS[role]}-[^"]*(")`,
    );
    return font ? changed.replace(own, `$1${font.regular.path}$2`) : changed;
  }, page);
}
