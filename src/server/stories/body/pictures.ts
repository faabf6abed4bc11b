import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Block, Picture, Rendition, Span } from '#contract/story.ts';
import { elementsIn, hasClass, isNamed } from './markup.ts';
import { isBlank, isEmoji, spansWithin, wordsOf } from './spans.ts';
import { renditionsOf } from './srcset.ts';

const CAPTION_CLASS = /\b(wp-caption-text|gallery-caption|caption-text|Figure-caption)\b/;
const CREDIT_CLASS = /(^|[\s_-])(credits?|media-credit|photo-credit|Figure-credit)\b/i;
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
const CREDIT_IN_CAPTION =
  /\s*\(\s*(?:image|photo|photograph|picture)\s+(?:credit|by|courtesy of)\s*:?\s*([^()]{2,200})\)\s*$/i;

/** Counters that feeds and newsletters carry as pictures. */
const TRACKER = new RegExp(
  [
    String.raw`/images?/tracking/`,
    String.raw`^https?://(pixel|stats|track|tracking|beacon|counter)\.[^/]+/`,
    String.raw`//[^/]*(doubleclick\.net|google-analytics\.com|googletagmanager\.com|scorecardresearch\.com|quantserve\.com|feedsportal\.com)/`,
    String.raw`//(www\.)?facebook\.com/tr\b`,
    String.raw`//feeds\.feedburner\.com/~`,
    String.raw`/(pixel|spacer|blank|count|1x1|transparent|mf)\.(gif|png)(\?|$)`,
  ].join('|'),
  'i',
);

const ICON_PIXELS = 32;

export const isImage = isNamed('img');

/** An `<img>`, with what stands around it in `<picture>`; null when there is nothing to see or it only counts readers. */
export function pictureOf(
  image: Element,
  baseUrl: string,
  caption: readonly Span[] = [],
): Picture | null {
  const renditions = renditionsOf(image, sourcesBeside(image), baseUrl).filter(isVisible);
  const [first, ...rest] = renditions;
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

function isCaption(element: Element): boolean {
  return element.name === 'figcaption' || hasClass(element, CAPTION_CLASS);
}

export function captionOf(frame: Element, baseUrl: string): Span[] {
  const [caption] = elementsIn(frame, isCaption);
  return caption ? spansWithin(caption, baseUrl) : [];
}

/** '(Image credit: Ana Ruiz)' at the end of a caption is the picture's credit, not a part of its caption. */
export function captionAndCredit(spans: readonly Span[]): Pick<Picture, 'caption' | 'credit'> {
  const last = spans.at(-1);
  const found = last && CREDIT_IN_CAPTION.exec(last.text);
  if (!found) return { caption: [...spans], credit: null };
  const rest = { ...last, text: last.text.slice(0, found.index) };
  return {
    caption: [...spans.slice(0, -1), ...(rest.text ? [rest] : [])],
    credit: found[1]?.trim() ?? null,
  };
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
  const [credit] = elementsIn(frame, (element) => hasClass(element, CREDIT_CLASS));
  const spans = credit ? spansWithin(credit, baseUrl) : [];
  return isBlank(spans) ? null : wordsOf(spans).replaceAll(/\s+/g, ' ');
}

function withoutCredit(caption: readonly Span[], credit: string | null): Span[] {
  if (!credit || !wordsOf(caption).replaceAll(/\s+/g, ' ').endsWith(credit)) return [...caption];
  const left = caption.slice(0, -1);
  const last = caption.at(-1);
  const text = last?.text.replace(credit, '').trimEnd() ?? '';
  return last && text ? [...left, { ...last, text }] : left;
}

function isOneOfSeveral(figure: Element): (element: Element) => boolean {
  return (element) =>
    isImage(element) ||
    (element !== figure && (element.name === 'figure' || hasClass(element, /\bgallery-item\b/)));
}

function sourcesBeside(image: Element): Element[] {
  const { parent } = image;
  if (!parent || !isTag(parent) || parent.name !== 'picture') return [];
  return parent.children.filter(isTag).filter(isNamed('source'));
}

function isVisible(rendition: Rendition): boolean {
  return !TRACKER.test(rendition.url);
}

/** Counters are a pixel; icons of sites and buttons are small both ways. */
function isNoPicture({ attribs: { width, height } }: Element): boolean {
  const sides = [width, height].map((side) => Number.parseFloat(side ?? ''));
  return sides.some((side) => side <= 1) || sides.every((side) => side <= ICON_PIXELS);
}
