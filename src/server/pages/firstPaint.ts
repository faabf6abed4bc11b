import { LEAD_PICTURE_SIZES, type Picture, type Rendition } from '#contract/picture.ts';
import { markup, type Markup } from './markup/markup.ts';
import type { FirstWords, Screen } from './screens/screen.ts';
import { srcsetOf } from './srcsetOf.ts';

/**
 * The top of a page as it is seen before the app's scripts have come: words and picture at once, on a slow line seconds
 * sooner. The app draws over it. Who has no script at least reads this, and can go on.
 */
export function firstPaint(
  { first, picture }: Pick<Screen, 'first' | 'picture'>,
  networkName: string,
): Markup {
  const home = markup`<a href="/" data-home>${networkName}</a>`;
  // The front page is the network's: its name is the heading over all stories.
  const name = markup`<header>${first?.shape === 'lead' ? markup`<h1>${home}</h1>` : home}</header>`;
  if (!first) return markup`<div class="first-paint">${name}</div>`;
  const drawn = picture && drawnPicture(picture);
  const main =
    first.shape === 'lead' ? markup`${drawn}${words(first)}` : markup`${words(first)}${drawn}`;
  return markup`<div class="first-paint" data-shape="${first.shape}">${name}<main>${main}</main></div>`;
}

function words({ kicker, headline, href, dek, about }: FirstWords): Markup {
  const title = href
    ? markup`<h2><a href="${href}">${headline}</a></h2>`
    : markup`<h1>${headline}</h1>`;
  return markup`<div class="words">${paragraph('kicker', kicker)}${title}${paragraph('dek', dek)}${paragraph('about', about)}</div>`;
}

function paragraph(name: string, text: string | null | undefined): Markup | null {
  return text ? markup`<p class="${name}">${text}</p>` : null;
}

/** Without its description: the app's own comes a moment later, and would be read out twice. */
function drawnPicture({ renditions }: Picture): Markup {
  const [best] = renditions;
  const { widthPx, heightPx } = renditions.findLast(({ type }) => type === best.type) ?? best;
  const size = widthPx && heightPx ? markup` width="${widthPx}" height="${heightPx}"` : null;
  const byType = [...Map.groupBy(renditions, ({ type }) => type).entries()];
  const sources = byType.flatMap(([type, files]) => source(type, files) ?? []);
  const plain = byType.at(-1)?.[1][0] ?? best;
  return markup`<picture>${sources}<img src="${plain.url}" alt=""${size} fetchpriority="high" /></picture>`;
}

function source(type: string | null, files: readonly Rendition[]): Markup | null {
  const set = srcsetOf(files);
  if (!type || !set) return null;
  return markup`<source type="${type}" srcset="${set}" sizes="${LEAD_PICTURE_SIZES}" />`;
}
