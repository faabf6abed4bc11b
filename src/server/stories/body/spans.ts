import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { Span } from '#contract/story.ts';
import { linkHref } from '../values/links.ts';
import { childrenOf, isBlockTag, isDropped } from './markup.ts';

export type Marks = Omit<Span, 'text'>;
type Mark = NonNullable<Span['marks']>[number];

/** By mark, in the order that spans list them. */
const TAGS: readonly (readonly [Mark, ...string[]])[] = [
  ['strong', 'strong', 'b'],
  ['emphasis', 'em', 'i', 'cite', 'dfn', 'var'],
  ['underline', 'u', 'ins'],
  ['strike', 's', 'strike', 'del'],
  ['code', 'code', 'kbd', 'samp', 'tt'],
  ['sub', 'sub'],
  ['super', 'sup'],
];
const ORDER = TAGS.map(([mark]) => mark);
const MARK_OF = new Map(TAGS.flatMap(([mark, ...tags]) => tags.map((tag) => [tag, mark] as const)));

// oxlint-disable-next-line no-control-regex -- Control characters are what it is about.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;
const BLANK_START = /^[\s\u200b\ufeff]+/;
const NOT_BLANK = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** `marks`, and what `element` adds to them for the words inside it. */
export function marksWithin(element: Element, marks: Marks, baseUrl: string): Marks {
  const mark = MARK_OF.get(element.name);
  const href = element.name === 'a' ? linkHref(element.attribs['href'], baseUrl) : null;
  if (!mark && !href) return marks;
  const all = ORDER.filter((one) => one === mark || marks.marks?.includes(one));
  return { ...marks, ...(href && { href }), ...(all.length > 0 && { marks: all }) };
}

/** Words as HTML shows them: runs of blanks are one, and only '\n' from `<br>` breaks a line. */
export function textSpan(text: string, marks: Marks): Span {
  return { text: text.replaceAll(CONTROL, '').replaceAll(/[\t\n\f\r ]+/g, ' '), ...marks };
}

/** All words inside `node`, in one run; where a block starts or ends, a new line. */
export function spansWithin(node: AnyNode, baseUrl: string): Span[] {
  return tidy(rawSpans(node, {}, baseUrl));
}

export function rawSpans(node: AnyNode, marks: Marks, baseUrl: string): Span[] {
  if (isText(node)) return [textSpan(node.data, marks)];
  if (isDropped(node)) return [];
  if (!isTag(node)) return inOrder(node, marks, baseUrl);
  const leaf = leafSpans(node, marks);
  if (leaf) return leaf;
  const inner = inOrder(node, marksWithin(node, marks, baseUrl), baseUrl);
  return isBlockTag(node) ? [{ text: '\n' }, ...inner, { text: '\n' }] : inner;
}

/** Elements that are words by themselves; null: not one of them. */
export function leafSpans(element: Element, marks: Marks): Span[] | null {
  if (element.name === 'br') return [{ text: '\n' }];
  if (element.name === 'iframe' || element.name === 'video' || element.name === 'audio') return [];
  if (element.name === 'img') return isEmoji(element) ? [emojiSpan(element, marks)] : [];
  return null;
}

/** WordPress and others draw emoji as pictures, with the character as `alt`. */
export function isEmoji(element: Element): boolean {
  const { class: className = '', alt = '' } = element.attribs;
  return alt.length > 0 && alt.length <= 12 && /\b(emoji|wp-smiley)\b/.test(className);
}

/**
 * Joins what is marked alike, keeps one blank between words, no blank around a line break or at either end,
 * and at most one empty line.
 */
export function tidy(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  // What parts the words so far from the next: written only when there are some. A text that grows is never read.
  let gap: Span | null = null;
  for (const span of spans) {
    if (span.text === '\n') {
      gap = { text: isBreak(gap) ? '\n\n' : '\n' };
      continue;
    }
    if (span.text.startsWith(' ')) gap ??= { ...span, text: ' ' };
    const words = span.text.replaceAll(/^ | $/g, '');
    if (!words) continue;
    if (gap && joined.length > 0) appendGap(joined, gap);
    append(joined, { ...span, text: words });
    gap = span.text.endsWith(' ') ? { ...span, text: ' ' } : null;
  }
  return trimmed(joined);
}

export function isBlank(spans: readonly Span[]): boolean {
  return !spans.some((span) => NOT_BLANK.test(span.text));
}

/** The words alone. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

/** The runs between one line break and the next; with `gap` of 2, between empty lines. */
export function splitLines(spans: readonly Span[], gap: 1 | 2 = 1): Span[][] {
  const separator = gap === 2 ? '\n\n' : '\n';
  const lines: Span[][] = [[]];
  for (const { text, ...marks } of spans) {
    for (const [index, part] of text.split(separator).entries()) {
      if (index > 0) lines.push([]);
      if (part) lines.at(-1)?.push({ text: part, ...marks });
    }
  }
  return lines;
}

export function joinLines(lines: readonly (readonly Span[])[], separator: string): Span[] {
  const joined: Span[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) appendGap(joined, { text: separator });
    for (const span of line) append(joined, span);
  }
  return joined;
}

function inOrder(node: AnyNode, marks: Marks, baseUrl: string): Span[] {
  const spans: Span[] = [];
  // Not a spread of flatMap's results: a story in one element may hold a hundred thousand of them.
  for (const child of childrenOf(node)) {
    for (const span of rawSpans(child, marks, baseUrl)) spans.push(span);
  }
  return isTag(node) && node.name === 'q' ? [{ text: '“' }, ...spans, { text: '”' }] : spans;
}

function emojiSpan(element: Element, marks: Marks): Span {
  return textSpan(element.attribs['alt'] ?? '', marks);
}

function append(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && isMarkedAlike(last, span)) last.text += span.text;
  else spans.push({ ...span });
}

function isMarkedAlike(one: Span, other: Span): boolean {
  return one.href === other.href && String(one.marks ?? '') === String(other.marks ?? '');
}

function isBreak(gap: Span | null): boolean {
  return gap !== null && gap.text !== ' ';
}

/** A line break belongs to the words before it, but inside a link it would be a part of the link. */
function appendGap(spans: Span[], gap: Span): void {
  const last = spans.at(-1);
  if (last && gap.text !== ' ' && last.href === undefined) last.text += gap.text;
  else append(spans, gap);
}

function trimmed(spans: Span[]): Span[] {
  while (spans[0]) {
    spans[0].text = spans[0].text.replace(BLANK_START, '');
    if (spans[0].text) break;
    spans.shift();
  }
  for (let last = spans.at(-1); last; last = spans.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text) break;
    spans.pop();
  }
  return spans;
}

/** Words of `node` with blanks and line breaks kept: a blank that starts a line, or follows another, cannot collapse. */
export function preformatted(node: AnyNode, baseUrl: string, marks: Marks = {}): Span[] {
  if (isText(node)) return [preformattedSpan(node.data, marks)];
  if (isDropped(node)) return [];
  if (isTag(node) && node.name === 'br') return [{ text: '\n' }];
  const inner = isTag(node) ? marksWithin(node, marks, baseUrl) : marks;
  return childrenOf(node).flatMap((child) => preformatted(child, baseUrl, inner));
}

function preformattedSpan(data: string, marks: Marks): Span {
  const text = data.replaceAll(CONTROL, '').replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ');
  return { text: text.replaceAll(/(?<=^|[ \n]) /g, '\u00a0'), ...marks };
}
