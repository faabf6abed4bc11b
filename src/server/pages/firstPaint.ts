import { LEAD_PICTURE_SIZES, type Picture, type Rendition } from '#contract/story.ts';
import { escapeHtml } from './htmlText.ts';
import type { FirstWords, Screen } from './screens/screen.ts';
import { srcsetOf } from './srcsetOf.ts';

/**
 * The top of a page as it is seen before the app's scripts have come: words and picture at once, on a slow line seconds
 * sooner. The app draws over it. Who has no script at least reads this, and can go on.
 */
export function firstPaint(
  { first, picture }: Pick<Screen, 'first' | 'picture'>,
  networkName: string,
): string {
  const name = `<header><a href="/">${escapeHtml(networkName)}</a></header>`;
  if (!first) return `<div class="first-paint">${name}</div>`;
  const kicker = first.kicker ? `<p class="kicker">${escapeHtml(first.kicker)}</p>` : '';
  const dek = first.dek ? `<p class="dek">${escapeHtml(first.dek)}</p>` : '';
  const about = first.about ? `<p class="about">${escapeHtml(first.about)}</p>` : '';
  const words = `<div class="words">${kicker}${headline(first)}${dek}${about}</div>`;
  const drawn = picture ? drawnPicture(picture) : '';
  const main = first.shape === 'lead' ? drawn + words : words + drawn;
  return `<div class="first-paint" data-shape="${first.shape}">${name}<main>${main}</main></div>`;
}

function headline({ headline: text, href }: FirstWords): string {
  const escaped = escapeHtml(text);
  return href ? `<h2><a href="${escapeHtml(href)}">${escaped}</a></h2>` : `<h1>${escaped}</h1>`;
}

/** Without its description: the app's own comes a moment later, and would be read out twice. */
function drawnPicture({ renditions }: Picture): string {
  const [best] = renditions;
  const { widthPx, heightPx } = renditions.findLast(({ type }) => type === best.type) ?? best;
  const size = widthPx && heightPx ? ` width="${widthPx}" height="${heightPx}"` : '';
  const byType = [...Map.groupBy(renditions, ({ type }) => type).entries()];
  const sources = byType.map(([type, files]) => source(type, files)).join('');
  const plain = byType.at(-1)?.[1][0] ?? best;
  return `<picture>${sources}<img src="${escapeHtml(plain.url)}" alt=""${size} fetchpriority="high" /></picture>`;
}

function source(type: string | null, files: readonly Rendition[]): string {
  const set = srcsetOf(files);
  if (!type || !set) return '';
  return `<source type="${escapeHtml(type)}" srcset="${escapeHtml(set)}" sizes="${escapeHtml(LEAD_PICTURE_SIZES)}" />`;
}
