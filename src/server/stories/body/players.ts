import type { Element } from 'domhandler';
import type { Span } from '#contract/picture.ts';
import type { Block, StoryAudio } from '#contract/story.ts';
import { mediaUrl, siteOf, webUrl } from '../values/links.ts';
import { elementsIn, isNamed } from './markup.ts';
import { wordsOf } from './runs.ts';
import { isCountingSite } from './trackers.ts';

/* Frames, videos and sounds: what a story has from somewhere else, or to hear. */

/** Players whose own page says more than the frame: [site, path of the frame, page to link to]. */
const PAGES: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /^(youtube(-nocookie)?\.com)$/,
    /^\/embed\/([\w-]{6,20})$/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^player\.vimeo\.com$/, /^\/video\/(\d+)$/, 'https://vimeo.com/$1'],
  [/^open\.spotify\.com$/, /^\/embed(?:-podcast)?\/(\w+\/\w+)$/, 'https://open.spotify.com/$1'],
];
export const isPlayer = isNamed('iframe', 'video', 'audio');

/** A frame, a video or a sound: what a story has from somewhere else, or to hear. Nothing of it is loaded. */
export function playerBlocks(
  player: Element,
  baseUrl: string,
  caption: readonly Span[] = [],
): Block[] {
  const title = player.attribs['title']?.trim() || wordsOf(caption).replaceAll('\n', ' ') || null;
  if (player.name === 'audio') {
    const audio = audioOf(player, baseUrl, title);
    return audio ? [{ kind: 'audio', audio }] : [];
  }
  if (isUnseen(player)) return [];
  const href = addressesOf(player, baseUrl).find((address) => webUrl(address));
  return href ? embedBlocks(href, title) : [];
}

/** Somebody else's page inside the story, as a link to it. */
export function embedBlocks(address: string, title: string | null): Block[] {
  const href = pageOf(address);
  const provider = siteOf(href);
  return provider && !isCountingSite(provider)
    ? [{ kind: 'embed', provider, title: title ?? provider, href }]
    : [];
}

function audioOf(player: Element, baseUrl: string, title: string | null): StoryAudio | null {
  const [first, ...rest] = [player, ...elementsIn(player, isNamed('source'))].flatMap(
    ({ attribs }) => {
      const url = mediaUrl(attribs['src'], baseUrl);
      return url ? [{ url, type: attribs['type']?.trim() || null }] : [];
    },
  );
  return first ? { title, durationSeconds: null, sources: [first, ...rest] } : null;
}

function addressesOf(player: Element, baseUrl: string): string[] {
  const sources = player.name === 'video' ? elementsIn(player, isNamed('source')) : [];
  return [player, ...sources].flatMap(({ attribs }) =>
    ['src', 'data-src', 'data-lazy-src'].flatMap((name) => mediaUrl(attribs[name], baseUrl) ?? []),
  );
}

function pageOf(address: string): string {
  const url = URL.parse(address);
  for (const [site, path, page] of PAGES) {
    if (url && site.test(siteOf(address)) && path.test(url.pathname))
      return url.pathname.replace(path, page);
  }
  return address;
}

function isUnseen({ attribs: { width, height } }: Element): boolean {
  return /^[01](px)?$/.test(width ?? '') || /^[01](px)?$/.test(height ?? '');
}
