import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { Span } from '#contract/picture.ts';
import { linkHref } from '../values/links.ts';
import { childrenOf, isBlockTag, isDropped, isEmoji } from './markup.ts';
import { tidy, withoutControls } from './runs.ts';

/* The words of elements, with what marks them. */

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
  return { text: withoutControls(text).replaceAll(/[\t\n\f\r ]+/g, ' '), ...marks };
}

/** All words inside `node`, in one run; where a block starts or ends, a new line. */
export function spansWithin(node: AnyNode, baseUrl: string): Span[] {
  return tidy(rawSpans(node, {}, baseUrl));
}

export function rawSpans(node: AnyNode, marks: Marks, baseUrl: string): Span[] {
  const spans: Span[] = [];
  collect(node, marks, baseUrl, spans);
  return spans;
}

/** Elements that are words by themselves; null: not one of them. */
export function leafSpans(element: Element, marks: Marks): Span[] | null {
  if (element.name === 'br') return [{ text: '\n' }];
  if (element.name === 'iframe' || element.name === 'video' || element.name === 'audio') return [];
  if (element.name !== 'img') return null;
  return isEmoji(element) ? [textSpan(element.attribs['alt'] ?? '', marks)] : [];
}

/** Into one list: elements that lie in each other forty deep would each copy what is in them. */
function collect(node: AnyNode, marks: Marks, baseUrl: string, spans: Span[]): void {
  if (isText(node)) spans.push(textSpan(node.data, marks));
  else if (!isTag(node)) collectInside(node, marks, baseUrl, spans);
  else if (!isDropped(node)) collectElement(node, marks, baseUrl, spans);
}

function collectElement(element: Element, marks: Marks, baseUrl: string, spans: Span[]): void {
  const leaf = leafSpans(element, marks);
  if (leaf) {
    spans.push(...leaf);
    return;
  }
  const [before, after] = aroundOf(element);
  if (before) spans.push({ text: before });
  collectInside(element, marksWithin(element, marks, baseUrl), baseUrl, spans);
  if (after) spans.push({ text: after });
}

function collectInside(node: AnyNode, marks: Marks, baseUrl: string, spans: Span[]): void {
  for (const child of childrenOf(node)) collect(child, marks, baseUrl, spans);
}

function aroundOf(element: Element): readonly [before: string, after: string] {
  if (element.name === 'q') return ['“', '”'];
  return isBlockTag(element) ? ['\n', '\n'] : ['', ''];
}
