import { describe, expect, it } from 'vitest';
import { parseColor } from '#server/colors/color.ts';
import { palettesOf } from '#server/colors/schemes.ts';
import { OWN_FACE, type Face } from '#server/face/face.ts';
import { hashedFile } from '#server/face/faceFile.ts';
import { dressedApp } from '#server/pages/dressedApp.ts';
import { faceFolder } from '#tests/support/faceFolder.ts';

const color = (text: string) => parseColor(text) ?? expect.fail(`${text} is no color`);

const INDEX = `<meta name="theme-color" content="#fdfaf4" media="(prefers-color-scheme: light)" />
<meta name="theme-color" content="#0e1217" media="(prefers-color-scheme: dark)" />
<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
<link rel="apple-touch-icon" href="/apple-touch-icon.png" />
<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="/assets/newsreader-display-Cy4YuMqu.woff2" />
<link rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low" href="/assets/newsreader-text--Vm1AONu.woff2" />
<link rel="stylesheet" crossorigin href="/assets/style-BiikyglC.css">`;

async function dress(given: Partial<Face>) {
  const folder = await faceFolder({ 'assets/style-BiikyglC.css': '@layer tokens{}' });
  return dressedApp({ folder, indexHtml: INDEX, chunks: {} }, { ...OWN_FACE, ...given });
}

describe('the app with a network’s face', () => {
  it('is as it was built where the network has none', async () => {
    const { built, files } = await dress({});

    expect(built.indexHtml).toBe(INDEX);
    expect(files).toEqual([]);
  });

  it('has its colors in the one style sheet that a page waits for', async () => {
    const palettes = palettesOf({ light: { paper: color('#ffffff') }, dark: {} });
    const { built, files } = await dress({ palettes });

    const [sheet, ...others] = files;
    expect(others).toEqual([]);
    expect(sheet?.path).toMatch(/^\/network\/style-[0-9a-f]{10}\.css$/);
    expect(sheet?.type).toBe('text/css; charset=utf-8');
    expect(sheet?.body).toMatch(/^@layer tokens\{\}@layer tokens\{:root\{--paper:#ffffff;/);
    expect(built.indexHtml.match(/rel="stylesheet"[^>]*>/g)).toEqual([
      `rel="stylesheet" crossorigin href="${sheet?.path}">`,
    ]);
    expect(built.indexHtml).toContain(
      'content="#ffffff" media="(prefers-color-scheme: light)" />\n<meta name="theme-color" content="#0e1217"',
    );
  });

  it('has its sign in the tab and on the home screen', async () => {
    const file = hashedFile('icon', 'svg', '<svg/>');
    const appleTouch = hashedFile('apple-touch-icon', 'png', 'x');
    const icons = { tab: { file, sizes: 'any' }, appleTouch, homeScreen: [], unasked: [] };
    const { built } = await dress({ icons });

    expect(built.indexHtml).toContain(
      `<link rel="icon" href="${file.path}" type="image/svg+xml" sizes="any">`,
    );
    expect(built.indexHtml).toContain(`<link rel="apple-touch-icon" href="${appleTouch.path}">`);
    expect(built.indexHtml).not.toContain('favicon');
  });

  it('fetches its fonts first, and not those that they stand for', async () => {
    const regular = hashedFile('font-text', 'woff2', 'r');
    const measures = { ascent: 1, descent: 0.2, lineGap: 0, averageWidth: 0.5 };
    const text = { regular, bold: null, italic: null, fallback: 'serif' as const, measures };
    const { built } = await dress({ fonts: { text } });

    expect(built.indexHtml).toContain(`fetchpriority="low" href="${regular.path}" />`);
    expect(built.indexHtml).toContain('/assets/newsreader-display-Cy4YuMqu.woff2');
    expect(built.indexHtml).not.toContain('newsreader-text');
  });
});
