import type { Element } from 'domhandler';
import type { Block } from '#contract/story.ts';
import { elementsIn, isNamed } from './markup.ts';
import { wordsOf } from './runs.ts';
import { spansWithin } from './spans.ts';

/** Words of the story set large, and who said them: the name that ends the quotation is not a part of it. */
export function pullquoteBlocks(figure: Element, baseUrl: string): Block[] {
  const [cite] = elementsIn(figure, isNamed('cite', 'footer', 'figcaption'));
  const by = cite ? wordsOf(spansWithin(cite, baseUrl)) : '';
  const quoted = wordsOf(spansWithin(figure, baseUrl));
  const text = by && quoted.endsWith(by) ? quoted.slice(0, -by.length).trim() : quoted;
  return text ? [{ kind: 'pullquote', text, by: by || null, context: null }] : [];
}
