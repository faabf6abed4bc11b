import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { escaped } from '../values/escaping.ts';
import { webUrl } from '../values/links.ts';
import { parseXml } from '../body/markup.ts';

/* How a feed's XML is searched: names, texts, markup and bases. */

/** An element of a feed, and the text that it was read from: Atom puts markup into feeds as elements. */
export interface FeedXml {
  readonly root: Element;
  readonly source: string;
}

/**
 * A feed's XML, read as far as it can be read: raw '&', undeclared prefixes and unclosed elements are common.
 *
 * @returns null when it holds no element.
 */
export function parseFeedXml(source: string): FeedXml | null {
  const root = parseXml(source).children.find(isTag);
  return root ? { root, source } : null;
}

/** Prefixes are the usual ones; 'atom:' of feeds that write all of Atom so is left out. */
export function nameOf(element: Element): string {
  return element.name.toLowerCase();
}

/** Elements anywhere inside `parent`, outermost only: some feeds have their items beside the channel. */
export function descendants(parent: Element, names: readonly string[]): Element[] {
  const found: Element[] = [];
  const left: AnyNode[] = [...parent.children].toReversed();
  for (let node = left.pop(); node; node = left.pop()) {
    if (!isTag(node)) continue;
    if (names.includes(nameOf(node))) found.push(node);
    else for (const child of node.children.toReversed()) left.push(child);
  }
  return found;
}

/** In the order in which they stand. */
export function childrenNamed(parent: Element, ...names: string[]): Element[] {
  const byName = indexOf(parent);
  const found = names.map((name) => byName.get(name) ?? []).filter(({ length }) => length > 0);
  const [only = []] = found;
  if (found.length < 2) return [...only];
  return found.flat().toSorted((one, other) => (one.startIndex ?? 0) - (other.startIndex ?? 0));
}

/** A feed's channel is searched for each of its items, and they are its children. */
const indexes = new WeakMap<Element, ReadonlyMap<string, readonly Element[]>>();

function indexOf(parent: Element): ReadonlyMap<string, readonly Element[]> {
  const known = indexes.get(parent);
  if (known) return known;
  const index = Map.groupBy(parent.children.filter(isTag), nameOf);
  indexes.set(parent, index);
  return index;
}

/**
 * What `read` makes of the first child that it can make something of. Names are in order of preference.
 *
 * @returns null when there is none.
 */
export function firstIn<T>(
  parent: Element,
  names: readonly string[],
  read: (child: Element) => T | null,
): T | null {
  for (const name of names) {
    for (const child of childrenNamed(parent, name)) {
      const found = read(child);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The text of the first child with one of the names that has any; names are in order of preference. */
export function textIn(parent: Element, ...names: string[]): string {
  return firstIn(parent, names, (child) => textInside(child) || null) ?? '';
}

export function textInside(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (isText(child)) text += child.data;
    else if ('children' in child) text += isTag(child) ? textInside(child) : cdataText(child);
  }
  return text.trim();
}

/** What stands inside `element` as markup: text that holds HTML, or elements as they were written. */
export function markupInside(element: Element, { source }: FeedXml): string {
  const { type = '', mode = '' } = element.attribs;
  const holdsElements = element.children.some(isTag);
  if (!holdsElements) {
    const text = textInside(element);
    return /^(text|text\/plain)$/i.test(type) && mode !== 'escaped' ? escaped(text) : text;
  }
  const first = element.children[0]?.startIndex ?? null;
  const last = element.children.at(-1)?.endIndex ?? null;
  return first === null || last === null ? '' : source.slice(first, last + 1);
}

/** What relative addresses in `element` are resolved against: `xml:base` of it and what is around it, else `feedUrl`. */
export function baseOf(element: Element, feedUrl: string): string {
  const bases: string[] = [];
  for (let node: AnyNode | null = element; node && isTag(node); node = node.parent) {
    const base = node.attribs['xml:base'];
    if (base) bases.unshift(base);
  }
  return bases.reduce((base, next) => webUrl(next, base) ?? base, feedUrl);
}

function cdataText(node: AnyNode & { children: AnyNode[] }): string {
  return node.children.map((child) => (isText(child) ? child.data : '')).join('');
}
