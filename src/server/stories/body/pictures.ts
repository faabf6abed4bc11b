import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Picture, Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { captionAndCredit, isCaption, isCredit, withoutCredit } from './captions.ts';
import { elementsIn, hasClass, isEmoji, isNamed } from './markup.ts';
import { isBlank, oneLine } from './runs.ts';
import { spansWithin } from './spans.ts';
import { renditionsOf } from './srcset.ts';
import { isCountingPicture } from './trackers.ts';

const GALLERY_CLASS = /(^|[\s_-])(gallery|slideshow|carousel)\b/i;
const FRAME_CLASS = /\bwp-caption\b|(^|[\s_-])(gallery|slideshow|carousel)\b/i;
const isMore = isNamed(
  'p',
  'table',
  'iframe',
  'audio',
  'video',
  'blockquote',
  'h2',
  'h3',
  'pre',
  'ol',
);

const ICON_PIXELS = 32;
/** A picture is offered in a few types and sizes. */
const MAX_SOURCES = 20;
/** By `<picture>`: where an `<img>` was not closed, many stand in one. */
const sourcesIn = new WeakMap<Element, Element[]>();

export const isImage = isNamed('img');

/** An `<img>`, with what stands around it in `<picture>`; null when there is nothing to see or it only counts readers. */
export function pictureOf(
  image: Element,
  baseUrl: string,
  caption: readonly Span[] = [],
): Picture | null {
  const renditions = renditionsOf(image, sourcesBeside(image), baseUrl);
  const [first, ...rest] = renditions.filter(({ url }) => !isCountingPicture(url));
  if (!first || isEmoji(image) || isNoPicture(image)) return null;
  return {
    alt: image.attribs['alt']?.trim() ?? null,
    ...captionAndCredit(caption),
    renditions: [first, ...rest],
  };
}

/** A picture, or several as a gallery, with their captions and credits. Empty when `figure` holds none. */
export function figureBlocks(figure: Element, baseUrl: string): Block[] {
  const parts = elementsIn(figure, isOneOfSeveral(figure));
  const frames = parts.some((part) => !isImage(part)) ? parts : [figure];
  const pictures = frames.flatMap((frame) => framePictures(frame, baseUrl));
  const isGallery = pictures.length > 1 && (hasClass(figure, GALLERY_CLASS) || frames.length > 1);
  if (isGallery) return [{ kind: 'gallery', pictures }];
  return pictures.map((picture) => ({ kind: 'image', picture }));
}

/** Something that holds pictures and their captions, and nothing else. */
export function isFigure(element: Element): boolean {
  const isFrame = element.name === 'figure' || hasClass(element, FRAME_CLASS);
  if (!isFrame || elementsIn(element, isImage).length === 0) return false;
  return elementsIn(element, (one) => isCaption(one) || isMore(one)).every(isCaption);
}

export function captionOf(frame: Element, baseUrl: string): Span[] {
  const [caption] = elementsIn(frame, isCaption);
  return caption ? spansWithin(caption, baseUrl) : [];
}

function framePictures(frame: Element, baseUrl: string): Picture[] {
  const images = isImage(frame) ? [frame] : elementsIn(frame, isImage);
  const credit = creditOf(frame, baseUrl);
  const caption = withoutCredit(captionOf(frame, baseUrl), credit);
  return images.flatMap((image, index) => {
    // One caption under several pictures stands under the last of them.
    const picture = pictureOf(image, baseUrl, index === images.length - 1 ? caption : []);
    return picture ? [{ ...picture, credit: picture.credit ?? credit }] : [];
  });
}

function creditOf(frame: Element, baseUrl: string): string | null {
  const [credit] = elementsIn(frame, isCredit);
  const spans = credit ? spansWithin(credit, baseUrl) : [];
  return isBlank(spans) ? null : oneLine(spans);
}

function isOneOfSeveral(figure: Element): (element: Element) => boolean {
  return (element) =>
    isImage(element) ||
    (element !== figure && (element.name === 'figure' || hasClass(element, /\bgallery-item\b/)));
}

function sourcesBeside(image: Element): Element[] {
  const { parent } = image;
  if (!parent || !isTag(parent) || parent.name !== 'picture') return [];
  const known = sourcesIn.get(parent);
  if (known) return known;
  const sources = parent.children.filter(isTag).filter(isNamed('source')).slice(0, MAX_SOURCES);
  sourcesIn.set(parent, sources);
  return sources;
}

/** Counters are a pixel; icons of sites and buttons are small both ways. */
function isNoPicture({ attribs: { width, height } }: Element): boolean {
  const sides = [width, height].map((side) => Number.parseFloat(side ?? ''));
  return sides.some((side) => side <= 1) || sides.every((side) => side <= ICON_PIXELS);
}
