import type { Picture, Rendition } from '#contract/picture.ts';
import { spansOf, textOf } from '../body/textOf.ts';
import { webUrl } from '../values/links.ts';
import type { Asset, CdsDocument, Enclosure } from './cdsDocument.ts';
import { assetAt } from './cdsDocument.ts';

/* Which crop and which sizes of a picture are shown. */

/** Widths asked of a picture that can be resized: phones to wide screens, at one and two pixels a point. */
const WIDTHS = [320, 480, 640, 960, 1280, 1600];
const FORMATS = ['webp', 'jpeg'];
const QUALITY = '85';

/** Of the crops that editors made, the first of these that there is: nothing cut off in the body, one shape in front. */
const CROPS = {
  lead: ['wide', 'standard', 'custom', 'enlargement', 'slide', 'brick', 'square', 'vertical'],
  body: ['custom', 'enlargement', 'standard', 'wide', 'slide', 'brick', 'square', 'vertical'],
};
/** null when the picture has no file that we could show. */
export function cdsPicture(
  asset: Asset,
  place: keyof typeof CROPS,
  baseUrl: string,
): Picture | null {
  const crop = cropOf(asset.enclosures, place);
  const [first, ...rest] = crop ? renditionsOf(crop) : [];
  if (!first) return null;
  const credits = [asset.producer, asset.provider].map(textOf).filter((name) => name !== '');
  return {
    alt: asset.altText || null,
    caption: spansOf(asset.caption, baseUrl),
    credit: [...new Set(credits)].join(' / ') || null,
    renditions: [first, ...rest],
  };
}

/** The picture that the document calls primary, or the one that its layout opens with. */
export function leadImage(document: CdsDocument): Asset | null {
  const primary = document.images.find((link) => link.rels.includes('primary'));
  const [opening] = document.layout;
  const isAmongImages = document.images.some(({ href }) => href === opening?.href);
  const links = [primary, isAmongImages ? opening : undefined, document.images[0]];
  for (const link of links) {
    const asset = link && assetAt(link, document);
    if (asset && cdsPicture(asset, 'lead', '')) return asset;
  }
  return null;
}

/** The pictures of a gallery, whichever list it keeps them in. */
export function galleryPictures(asset: Asset, document: CdsDocument, baseUrl: string): Picture[] {
  const links = [...asset.images, ...asset.items, ...asset.layout];
  return links.flatMap((link) => {
    const image = assetAt(link, document);
    return (image && cdsPicture(image, 'body', baseUrl)) ?? [];
  });
}

/** Exactly one crop may be marked as the preferred one; when several are, the mark says nothing. */
function cropOf(
  enclosures: readonly Enclosure[],
  place: keyof typeof CROPS,
): Enclosure | undefined {
  const usable = enclosures.filter(({ href }) => webUrl(href) !== null);
  const preferred = usable.filter(({ rels }) => rels.includes('primary'));
  if (preferred.length === 1) return preferred[0];
  const byCrop = CROPS[place].map((crop) =>
    usable.find(({ rels }) => rels.includes(`image-${crop}`)),
  );
  return byCrop.find((enclosure) => enclosure !== undefined) ?? usable[0];
}

function renditionsOf({ href, hrefTemplate, width, height, type }: Enclosure): Rendition[] {
  const url = webUrl(href);
  const whole = url ? [{ url, widthPx: width, heightPx: height, type: type || null }] : [];
  if (!/\{width\}/.test(hrefTemplate) || !webUrl(hrefTemplate)) return whole;
  const widths = WIDTHS.filter((one) => width === null || one <= width);
  if (widths.length === 0) return whole;
  const formats = /\{format\}/.test(hrefTemplate) ? FORMATS : [''];
  return formats.flatMap((format) =>
    widths.map((widthPx) => ({
      url: webUrl(filled(hrefTemplate, widthPx, format)) ?? href,
      widthPx,
      heightPx: width && height ? Math.round((widthPx * height) / width) : null,
      type: format ? `image/${format}` : type || null,
    })),
  );
}

function filled(template: string, widthPx: number, format: string): string {
  return template
    .replaceAll('{width}', String(widthPx))
    .replaceAll('{quality}', QUALITY)
    .replaceAll('{format}', format);
}
