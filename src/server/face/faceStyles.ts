import { hexOf, oklchText, shownOnScreens, type Color } from '../colors/color.ts';
import { OWN, TOKENS, type Palette, type Scheme } from '../colors/palette.ts';
import type { Face } from './face.ts';
import { fontFaces, fontProperties } from './fontStyles.ts';
import type { Logo } from './logo.ts';

/** What a network's own look adds to the app's style sheet; '' where it has none. The layers are those of scripts/layerOrder.ts. */
export function faceStyles({ palettes, fonts, logo }: Face): string {
  const { light, dark } = colorProperties(palettes);
  const properties = [...light, ...fontProperties(fonts)];
  const tokens = [
    ...(properties.length > 0 ? [`:root{${properties.join(';')}}`] : []),
    ...(dark.length > 0 ? [inTheDark(`:root{${dark.join(';')}}`)] : []),
  ];
  // A font that has no slanted letters of its own gets them from the browser: no emphasis is lost.
  const slants = fonts.text && !fonts.text.italic ? ['html{font-synthesis:style}'] : [];
  return [
    ...fontFaces(fonts),
    layer('tokens', tokens),
    layer('components', [...slants, ...(logo ? logoRules(logo) : [])]),
  ].join('');
}

/** Those that are not Longwave's own, each for both schemes: one set in the light would hold in the dark too. */
function colorProperties(
  palettes: Readonly<Record<Scheme, Palette>>,
): Readonly<Record<Scheme, readonly string[]>> {
  const changed = TOKENS.filter(
    (token) =>
      palettes.light[token] !== OWN.light[token] || palettes.dark[token] !== OWN.dark[token],
  );
  const propertiesIn = (scheme: Scheme) =>
    changed.map((token) => `--${token}:${colorText(palettes[scheme][token])}`);
  return { light: propertiesIn('light'), dark: propertiesIn('dark') };
}

/** By its bytes where screens show all of it: it is the network's own to the last bit. */
export function colorText(color: Color): string {
  return shownOnScreens(color) === color ? hexOf(color) : oklchText(color);
}

/** What the button beside it needs on a phone; the first paint leaves room for it, so that a wide logo does not shrink later. */
const BUTTON_ROOM = '8.5rem';

/**
 * The logo in place of the name, which stays in the page for ears and search engines. Its size is known before it has come,
 * and the app draws over the origin's first words without a change: both carry `data-home`.
 */
function logoRules({ heightPx, light, dark }: Logo): string[] {
  const home = ':root [data-home]';
  const sized = (widthPx: number, path: string) =>
    `inline-size:${widthPx}px;background-image:url(${path})`;
  return [
    `${home}{min-inline-size:0;padding-block:0;font-size:0}`,
    `${home}::before{content:"";display:block;flex:none;max-inline-size:min(100%,100vw - 2*var(--gutter) - ${BUTTON_ROOM});block-size:${heightPx}px;background:0/contain no-repeat;print-color-adjust:exact;${sized(light.widthPx, light.file.path)}}`,
    ...(dark
      ? [inTheDark(`${home}::before{${sized(dark.widthPx, dark.file.path)}}`, 'screen and ')]
      : []),
  ];
}

function inTheDark(rule: string, on = ''): string {
  return `@media ${on}(prefers-color-scheme:dark){${rule}}`;
}

function layer(name: string, rules: readonly string[]): string {
  return rules.length > 0 ? `@layer ${name}{${rules.join('')}}` : '';
}
