import { LEAD_PICTURE_SIZES, type Picture, type Rendition } from '#contract/story.ts';
import { dataBlock, escapeHtml, tag } from './htmlText.ts';
import type { Screen, ScreenDeps } from './screens/screen.ts';
import { srcsetOf } from './srcsetOf.ts';

/** What social networks show best; wider ones only cost the reader. */
const SHARED_WIDTH_PX = 1_200;

/** The part of `<head>` that differs from page to page. */
export function pageHead(screen: Screen, { network, absolute }: ScreenDeps): string {
  const { title, description, canonical, picture } = screen;
  const shared = picture && sharedRendition(picture);
  const property = (name: string, content: string | null) =>
    content === null ? [] : [tag('meta', { property: name, content })];
  return [
    `<title>${escapeHtml(title)}</title>`,
    tag('meta', { name: 'description', content: description }),
    ...(canonical ? [tag('link', { rel: 'canonical', href: canonical })] : []),
    ...(screen.isUnlisted ? [tag('meta', { name: 'robots', content: 'noindex' })] : []),
    ...property('og:site_name', network.name),
    ...property('og:type', screen.kind),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:url', canonical),
    ...property('og:locale', network.locale.replace('-', '_')),
    ...property('og:image', absolute(shared?.url ?? '/icon-512.png')),
    ...property('og:image:alt', shared ? (picture?.alt ?? null) : network.name),
    tag('meta', { name: 'twitter:card', content: shared ? 'summary_large_image' : 'summary' }),
    ...(picture ? [pictureHint(picture)] : []),
    ...screen.structuredData.map((data) => dataBlock('application/ld+json', data)),
  ].join('\n');
}

/** AVIF is left to the page: few of those who make link previews read it. */
function sharedRendition({ renditions }: Picture): Rendition {
  const readable = renditions.filter(({ type }) => type !== 'image/avif');
  const wide = readable.find(({ widthPx }) => (widthPx ?? 0) >= SHARED_WIDTH_PX);
  return wide ?? readable.at(-1) ?? renditions[0];
}

/** Has the browser fetch the lead picture at once: the best type, in the width that the page will ask for. */
function pictureHint({ renditions }: Picture): string {
  const [best] = renditions;
  const srcset = srcsetOf(renditions.filter(({ type }) => type === best.type));
  return tag('link', {
    rel: 'preload',
    as: 'image',
    type: best.type,
    fetchpriority: 'high',
    ...(srcset ? { imagesrcset: srcset, imagesizes: LEAD_PICTURE_SIZES } : { href: best.url }),
  });
}
