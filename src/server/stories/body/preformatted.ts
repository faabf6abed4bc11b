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
  const spans: Span[] = [];
  collect(pre, baseUrl, {}, spans);
  const all = splitLines(spans);
  const first = all.findIndex((line) => !isBlank(line));
  const lines =
    first === -1 ? [] : all.slice(first, all.findLastIndex((line) => !isBlank(line)) + 1);
  return lines.length > 0 ? [{ kind: 'verse', lines }] : [];
}

/** Words of `node` with blanks and line breaks kept: a blank that starts a line, or follows another, cannot collapse. */
function collect(node: AnyNode, baseUrl: string, marks: Marks, spans: Span[]): void {
  if (isText(node)) spans.push(preformattedSpan(node.data, marks));
  if (isText(node) || isDropped(node)) return;
  if (isTag(node) && node.name === 'br') {
    spans.push({ text: '\n' });
    return;
  }
  const inner = isTag(node) ? marksWithin(node, marks, baseUrl) : marks;
  for (const child of childrenOf(node)) collect(child, baseUrl, inner, spans);
}

function preformattedSpan(data: string, marks: Marks): Span {
  const text = withoutControls(data).replaceAll(/\r\n?/g, '\n').replaceAll('\t', '    ');
  return { text: text.replaceAll(/(?<=^|[ \n]) /g, '\u00a0'), ...marks };
}
