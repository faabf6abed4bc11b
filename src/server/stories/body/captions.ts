import type { Element } from 'domhandler';
import type { Picture, Span } from '#contract/picture.ts';
import { hasClass } from './markup.ts';
import { oneLine } from './runs.ts';

/* What stands under a picture: which of it is the caption, and which the credit. */

const CAPTION_CLASS = /\b(wp-caption-text|gallery-caption|caption-text|Figure-caption)\b/;
const CREDIT_CLASS = /(^|[\s_-])(credits?|media-credit|photo-credit|Figure-credit)\b/i;
const CREDIT_IN_CAPTION =
  /\(\s*(?:image|photo|photograph|picture)\s+(?:credit|by|courtesy of)([^()]{2,210})\)\s*$/i;

/** A credit with what announces it is no longer. */
const MAX_CREDIT = 300;

/** Whether an element says what is on the picture beside it. */
export function isCaption(element: Element): boolean {
  return element.name === 'figcaption' || hasClass(element, CAPTION_CLASS);
}

/** Whether an element says who made the picture beside it. */
export function isCredit(element: Element): boolean {
  return hasClass(element, CREDIT_CLASS);
}

/** '(Image credit: Ana Ruiz)' at the end of a caption is the picture's credit, not a part of its caption. */
export function captionAndCredit(spans: readonly Span[]): Pick<Picture, 'caption' | 'credit'> {
  const last = spans.at(-1);
  const from = last ? Math.max(0, last.text.length - MAX_CREDIT) : 0;
  const found = last && CREDIT_IN_CAPTION.exec(last.text.slice(from));
  const credit = found?.[1]?.trim().replace(/^:/, '').trim();
  if (!found || !credit) return { caption: [...spans], credit: null };
  const rest = { ...last, text: last.text.slice(0, from + found.index).trimEnd() };
  return {
    caption: [...spans.slice(0, -1), ...(rest.text ? [rest] : [])],
    credit,
  };
}

/** A caption that ends in the credit, which is drawn on a line of its own. */
export function withoutCredit(caption: readonly Span[], credit: string | null): Span[] {
  if (!credit || !oneLine(caption).endsWith(credit)) return [...caption];
  const left = caption.slice(0, -1);
  const last = caption.at(-1);
  const text = last?.text.replace(credit, '').trimEnd() ?? '';
  return last && text ? [...left, { ...last, text }] : left;
}
