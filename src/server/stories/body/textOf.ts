import type { Span } from '#contract/picture.ts';
import { parseMarkup } from './markup.ts';
import { oneLine } from './runs.ts';
import { spansWithin } from './spans.ts';

/** What a reader would read, in one line: no tags, entities as characters. */
export function textOf(html: string): string {
  return oneLine(spansOf(html, ''));
}

/** Markup of one run of words: a caption, a teaser. Where a block starts or ends, a new line. */
export function spansOf(html: string, baseUrl: string): Span[] {
  return spansWithin(parseMarkup(html), baseUrl);
}
