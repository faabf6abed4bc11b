/**
 * Cuts the fonts that the app serves from the families that npm brings: Latin letters only, no wider a range of weights
 * than the pages use, and the serif at two optical sizes, one for reading and one for headlines. 103 kB in all, where the
 * families as they come weigh 306. Their fallbacks' measures, in src/ui/fonts.css, were taken from the files written here.
 *
 * Run by hand, after one of the two families changed: `node scripts/fonts.mjs`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const families = 'node_modules/@fontsource-variable';
const newsreader = `${families}/newsreader/files/newsreader-latin-opsz`;
const publicSans = `${families}/public-sans/files/public-sans-latin-wght`;

const cuts = [
  {
    name: 'newsreader-text',
    source: `${newsreader}-normal`,
    variationAxes: { opsz: 16, wght: { min: 400, max: 600 } },
  },
  {
    name: 'newsreader-text-italic',
    source: `${newsreader}-italic`,
    variationAxes: { opsz: 16, wght: 400 },
  },
  {
    name: 'newsreader-display',
    source: `${newsreader}-normal`,
    variationAxes: { opsz: 44, wght: 500 },
  },
  {
    name: 'public-sans',
    source: `${publicSans}-normal`,
    variationAxes: { wght: { min: 400, max: 700 } },
  },
];

const letters = [range(0x20, 0x7e), range(0xa0, 0xff), 'ŒœŸŠšŽžıł‐‑–—‘’‚“”„•…‹›€−×'].join('');

for (const { name, source, variationAxes } of cuts) {
  const cut = await subsetFont(await readFile(`${source}.woff2`), letters, {
    targetFormat: 'woff2',
    variationAxes,
    noHinting: true,
  });
  await writeFile(`src/ui/fonts/${name}.woff2`, cut);
  console.log(`${name}.woff2: ${(cut.length / 1_000).toFixed(1)} kB`);
}

function range(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
