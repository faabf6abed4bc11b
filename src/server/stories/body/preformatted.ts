import type { AnyNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { childrenOf, isDropped } from './markup.ts';
import { isBlank, splitLines, withoutControls } from './runs.ts';
import type { Marks } from './spans.ts';
import { marksWithin } from './spans.ts';

/** Preformatted words: their lines break, and start, where the author had them. */
export function preBlocks(pre: Element, baseUrl: string): Block[] {
  const all = splitLines(preformatted(pre, baseUrl));
  const first = all.findIndex((line) => !isBlank(line));
  const lines =
    first === -1 ? [] : all.slice(first, all.findLastIndex((line) => !isBlank(line)) + 1);
  return lines.length > 0 ? [{ kind: 'verse', lines }] : [];
}

/** Words of `node` with blanks and line breaks kept: a blank that starts a line, or follows another, cannot collapse. */
function preformatted(node: AnyNode, baseUrl: string, marks: Marks = {}): Span[] {
  if (isText(node)) return [preformattedSpan(node.data, marks)];
  if (isDropped(node)) return [];
  if (isTag(node) && node.name === 'br') return [{ text: '\n' }];
  const inner = isTag(node) ? marksWithin(node, marks, baseUrl) : marks;
  return childrenOf(node).flatMap((child) => preformatted(child, baseUrl, inner));
}

function preformattedSpan(data: string, marks: Marks): Span {
  const text = withoutControls(data).replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ');
  return { text: text.replaceAll(/(?<=^|[ \n]) /g, '\u00a0'), ...marks };
}
