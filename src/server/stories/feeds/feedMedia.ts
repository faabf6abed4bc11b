import type { Element } from 'domhandler';
import type { Picture, Rendition } from '#contract/picture.ts';
import type { StoryAudio } from '#contract/story.ts';
import { spansOf, textOf } from '../body/textOf.ts';
import { fileKind } from '../values/files.ts';
import { secondsOf } from '../values/instants.ts';
import { webUrl } from '../values/links.ts';
import { onceEach } from '../values/onceEach.ts';
import { pixels } from '../values/pixels.ts';
import { childrenNamed, descendants, textIn } from './feedXml.ts';

/* The sound and the picture that an item of a feed brings along. */

/** A file that an item of a feed brings along. */
interface Enclosed {
  readonly url: string;
  readonly type: string;
  readonly medium: string;
  readonly element: Element;
}

/** The sound of an item, with the other forms that the publisher offers it in. */
export function feedAudio(item: Element, baseUrl: string): StoryAudio | null {
  const files = [...enclosed(item, baseUrl), ...alternates(item, baseUrl)].filter(isAudio);
  const [main] = files;
  if (!main) return null;
  const others = onceEach(files, ({ type }) => type).filter(
    ({ url, type }) => url !== main.url && type !== main.type,
  );
  const [first, ...rest] = [main, ...others].map(({ url, type }) => ({ url, type: type || null }));
  if (!first) return null;
  return {
    title: null,
    durationSeconds:
      secondsOf(textIn(item, 'itunes:duration')) ??
      secondsOf(main.element.attribs['duration'] ?? ''),
    sources: [first, ...rest],
  };
}

/** The picture of an item, in every size of one shape; null when it has none outside its text. */
export function feedPicture(item: Element, baseUrl: string): Picture | null {
  const files = enclosed(item, baseUrl).filter(isImage);
  const thumbnails = [
    ...descendants(item, ['media:thumbnail']).map((one) => one.attribs['url']),
    ...childrenNamed(item, 'itunes:image').map((one) => one.attribs['href']),
  ].flatMap((src) => webUrl(src, baseUrl) ?? []);
  const [first, ...rest] = renditionsOf(files);
  const [thumbnail] = thumbnails;
  if (first) {
    const shown = files.find(({ url }) => [first, ...rest].some((one) => one.url === url));
    return { ...saidOf(shown?.element ?? item, item, baseUrl), renditions: [first, ...rest] };
  }
  if (!thumbnail) return null;
  return {
    ...saidOf(item, item, baseUrl),
    renditions: [{ url: thumbnail, widthPx: null, heightPx: null, type: null }],
  };
}

function enclosed(item: Element, baseUrl: string): Enclosed[] {
  const elements = [
    ...childrenNamed(item, 'enclosure'),
    ...childrenNamed(item, 'link').filter((link) => link.attribs['rel'] === 'enclosure'),
    ...descendants(item, ['media:content']),
  ];
  return elements.flatMap((element) => {
    const { url: src, href, type = '', medium = '' } = element.attribs;
    const url = webUrl(src ?? href, baseUrl);
    return url ? [{ url, type: type.toLowerCase(), medium, element }] : [];
  });
}

function alternates(item: Element, baseUrl: string): Enclosed[] {
  return childrenNamed(item, 'podcast:alternateenclosure').flatMap((element) => {
    const [source] = childrenNamed(element, 'podcast:source');
    const url = webUrl(source?.attribs['uri'], baseUrl);
    const type = (element.attribs['type'] ?? '').toLowerCase();
    return url ? [{ url, type, medium: '', element }] : [];
  });
}

function isAudio({ url, type, medium }: Enclosed): boolean {
  if (type) return type.startsWith('audio/');
  return medium === 'audio' || fileKind(url) === 'audio';
}

function isImage({ url, type, medium, element }: Enclosed): boolean {
  if (type || medium) return type.startsWith('image/') || medium === 'image';
  return fileKind(url) === 'image' || element.attribs['width'] !== undefined;
}

function renditionsOf(files: readonly Enclosed[]): Rendition[] {
  const all = files.map(({ url, element: { attribs } }) => ({
    url,
    widthPx: pixels(attribs['width']),
    heightPx: pixels(attribs['height']),
    type: null,
  }));
  const byWidth = all.toSorted((one, other) => (one.widthPx ?? 0) - (other.widthPx ?? 0));
  const sized = byWidth.filter(({ widthPx }) => widthPx !== null);
  const largest = sized.at(-1);
  // Of files whose size nobody tells, nobody can tell that they are one picture.
  if (!largest) return all.slice(0, 1);
  const sameShape = sized.filter((one) => ratioOf(one) === ratioOf(largest));
  return onceEach(sameShape, ({ url }) => url);
}

function saidOf(media: Element, item: Element, baseUrl: string) {
  const said = (...names: string[]) => textIn(media, ...names) || textIn(item, ...names);
  return {
    alt: textOf(said('media:text')) || null,
    caption:
      media === item ? [] : spansOf(textIn(media, 'media:description', 'media:title'), baseUrl),
    credit: textOf(said('media:credit')) || null,
  };
}

/** To one decimal: sizes are rounded to whole pixels. '' where the size is not known. */
function ratioOf({ widthPx, heightPx }: Rendition): string {
  return widthPx && heightPx ? (widthPx / heightPx).toFixed(1) : '';
}
