import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { childrenOf, isDropped } from './markup.ts';
import { isBlank, tidy } from './runs.ts';
import type { Marks } from './spans.ts';
import { marksWithin, rawSpans } from './spans.ts';

/* Lists, and the lists inside them. */

const LIST_TAGS = new Set(['ul', 'ol', 'menu', 'dir']);

export function isList(element: Element): boolean {
  return LIST_TAGS.has(element.name);
}

/** Our lists are flat: the points under a point become lines of it. */
export function listBlocks(list: Element, marks: Marks, baseUrl: string): Block[] {
  const items = itemsOf(list, marks, baseUrl);
  if (items.length === 0) return [];
  const start = Number.parseInt(list.attribs['start'] ?? '', 10);
  const isOrdered = list.name === 'ol';
  return [
    { kind: 'list', isOrdered, ...(isOrdered && Number.isSafeInteger(start) && { start }), items },
  ];
}

/** What stands in a list but in no item of it is an item: publishers leave `<li>` out. */
function itemsOf(list: Element, marks: Marks, baseUrl: string): Span[][] {
  return childrenOf(list)
    .filter((child) => !isDropped(child))
    .map((child) => tidy(pointSpans(child, marks, baseUrl)))
    .filter((item) => !isBlank(item));
}

function pointSpans(node: Parameters<typeof rawSpans>[0], marks: Marks, baseUrl: string): Span[] {
  if (!isTag(node)) return rawSpans(node, marks, baseUrl);
  if (isList(node)) return subPoints(node, marks, baseUrl);
  const holdsList = childrenOf(node).some((child) => isTag(child) && isList(child));
  if (!holdsList) return rawSpans(node, marks, baseUrl);
  const inner = marksWithin(node, marks, baseUrl);
  return childrenOf(node).flatMap((child) => pointSpans(child, inner, baseUrl));
}

function subPoints(list: Element, marks: Marks, baseUrl: string): Span[] {
  const first = Number.parseInt(list.attribs['start'] ?? '1', 10) || 1;
  return itemsOf(list, marks, baseUrl).flatMap((item, index) => {
    const sign = list.name === 'ol' ? `${first + index}. ` : '– ';
    return [{ text: '\n' }, { text: sign }, ...item];
  });
}
