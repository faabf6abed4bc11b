/** One page that shows what a network looks like, light and dark side by side, and needs no origin. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { raw } from 'hono/html';
import { SCHEMES, TOKENS } from '#server/colors/palette.ts';
import { filesOf, type Face } from '#server/face/face.ts';
import { colorText, faceStyles } from '#server/face/faceStyles.ts';
import { markup, type Markup } from '#server/pages/markup/markup.ts';
import { samplesIn } from './samples.ts';
import { dataUrl, ownStyles, publicFile, withFiles } from './selfContained.ts';

interface SamplePage {
  /** The network's. */
  readonly name: string;
  /** Where it is described: the path of its config file. */
  readonly from: string;
  readonly face: Face;
  /** What is wrong with it, a line each. */
  readonly mistakes: readonly string[];
}

/** As tabs, home screens and lock screens show it. */
const ICON_SIZES_PX = [16, 32, 48, 96, 180] as const;
const LAYERS = '@layer reset, tokens, base, components;';

export async function samplePage({ name, from, face, mistakes }: SamplePage): Promise<string> {
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The face of ${name}</title>
<style>${raw(await stylesOf(face))}</style>
</head>
<body>
<header class="intro"><h1>The face of ${name}</h1><p>${from}</p>${mistakesIn(mistakes)}</header>
<main>
<div class="schemes">${SCHEMES.map((scheme) => samplesIn({ name, scheme, face }))}</div>
${await pictures(name, face)}
</main>
</body>
</html>
`;
  return page.toString();
}

function mistakesIn(mistakes: readonly string[]): Markup | null {
  if (mistakes.length === 0) return null;
  return markup`<ul class="mistakes">${mistakes.map((one) => markup`<li>${one}</li>`)}</ul>`;
}

async function pictures(name: string, { icons, preview }: Face): Promise<Markup> {
  const icon = icons ? dataUrl(icons.tab.file) : await publicFile('favicon.svg', 'image/svg+xml');
  const touch = icons
    ? dataUrl(icons.appleTouch)
    : await publicFile('apple-touch-icon.png', 'image/png');
  const sizes = ICON_SIZES_PX.map(
    (px) =>
      markup`<figure><img src="${px === 180 ? touch : icon}" alt="" width="${px}" height="${px}"><figcaption>${px} px</figcaption></figure>`,
  );
  const shared = preview
    ? markup`<img class="shared" src="${dataUrl(preview.file)}" alt="${name}" width="${preview.widthPx}" height="${preview.heightPx}">`
    : markup`<p>None: a page without a picture of its own shows the icon.</p>`;
  return markup`<section class="pictures"><h2>Icon</h2><div class="icons">${sizes}</div><h2>Picture for link previews</h2>${shared}</section>`;
}

async function stylesOf(face: Face): Promise<string> {
  const sample = await readFile(path.join(import.meta.dirname, 'sample.css'), 'utf8');
  const palettes = SCHEMES.map((scheme) => {
    const colors = TOKENS.map((token) => `--${token}:${colorText(face.palettes[scheme][token])}`);
    return `[data-scheme="${scheme}"]{color-scheme:${scheme};${colors.join(';')}}`;
  });
  const own = withFiles(faceStyles(face), filesOf(face));
  return [LAYERS, await ownStyles(), own, ...palettes, sample].join('\n');
}
