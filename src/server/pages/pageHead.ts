import { LEAD_PICTURE_SIZES, type Picture, type Rendition } from '#contract/picture.ts';
import type { Face } from '../face/face.ts';
import { dataBlock } from './markup/dataBlock.ts';
import { lines, markup, type Markup } from './markup/markup.ts';
import type { Screen, ScreenDeps } from './screens/screen.ts';
import { srcsetOf } from './srcsetOf.ts';

/** What social networks show best; wider ones only cost the reader. */
const SHARED_WIDTH_PX = 1_200;

/** The part of `<head>` that differs from page to page. */
export function pageHead(screen: Screen, { network, absolute, face }: ScreenDeps): Markup {
  const { title, description, canonical, picture } = screen;
  const shared = sharedPicture(picture, face, network.name);
  return lines([
    markup`<title>${title}</title>`,
    markup`<meta name="description" content="${description}">`,
    ...(canonical ? [markup`<link rel="canonical" href="${canonical}">`] : []),
    ...(screen.isUnlisted ? [markup`<meta name="robots" content="noindex">`] : []),
    ...property('og:site_name', network.name),
    ...property('og:type', screen.kind),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', canonical),
    ...property('og:locale', network.locale.replace('-', '_')),
    ...property('og:image', absolute(shared.url)),
    ...property('og:image:width', shared.widthPx),
    ...property('og:image:height', shared.heightPx),
    ...property('og:image:alt', shared.alt),
    markup`<meta name="twitter:card" content="${shared.isLarge ? 'summary_large_image' : 'summary'}">`,
    ...(picture ? [pictureHint(picture)] : []),
    ...screen.structuredData.map((data) => dataBlock('application/ld+json', data)),
  ]);
}

/** @see https://ogp.me */
function property(name: string, content: string | number | null): Markup[] {
  return content === null ? [] : [markup`<meta property="${name}" content="${content}">`];
}

interface SharedPicture {
  readonly url: string;
  /** null: not known. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly alt: string | null;
  /** Shown over the width of a preview, and not as a sign beside its words. */
  readonly isLarge: boolean;
}

/** What a link preview shows: the page's own picture, else the network's, else its sign. */
function sharedPicture(picture: Picture | null, face: Face, name: string): SharedPicture {
  const { preview, icons } = face;
  if (picture) return { ...sharedRendition(picture), alt: picture.alt, isLarge: true };
  if (preview) return { ...preview, url: preview.file.path, alt: name, isLarge: true };
  const sign = icons?.homeScreen.find(({ sizePx }) => sizePx === SIGN_PX);
  const url = sign?.file.path ?? '/icon-512.png';
  return { url, widthPx: SIGN_PX, heightPx: SIGN_PX, alt: name, isLarge: false };
}

const SIGN_PX = 512;

/** AVIF is left to the page: few of those who make link previews read it. */
function sharedRendition({ renditions }: Picture): Rendition {
  const readable = renditions.filter(({ type }) => type !== 'image/avif');
  const wide = readable.find(({ widthPx }) => (widthPx ?? 0) >= SHARED_WIDTH_PX);
  return wide ?? readable.at(-1) ?? renditions[0];
}

/** Has the browser fetch the lead picture at once: the best type, in the width that the page will ask for. */
function pictureHint({ renditions }: Picture): Markup {
  const [{ type, url }] = renditions;
  const srcset = srcsetOf(renditions.filter((one) => one.type === type));
  const files = srcset
    ? markup`imagesrcset="${srcset}" imagesizes="${LEAD_PICTURE_SIZES}"`
    : markup`href="${url}"`;
  return markup`<link rel="preload" as="image"${type && markup` type="${type}"`} fetchpriority="high" ${files}>`;
}
