import type { Element } from 'domhandler';
import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { isBlank, tidy } from './runs.ts';
import type { Marks } from './spans.ts';
import { rawSpans } from './spans.ts';

/* Sub-heads: their level, and what of their markup stays. */

type HeadingLevel = Extract<Block, { kind: 'heading' }>['level'];

/** The story's headline is the only one of the first level. */
const LEVELS: ReadonlyMap<string, HeadingLevel> = new Map([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 4],
  ['h6', 4],
]);

export function isHeading(element: Element): boolean {
  return LEVELS.has(element.name);
}

/** Publishers set sub-heads in bold inside the heading; the heading is bold enough. */
export function headingBlocks(element: Element, marks: Marks, baseUrl: string): Block[] {
  const level = LEVELS.get(element.name);
  const spans = tidy(rawSpans(element, marks, baseUrl)).map((span) => ({
    ...span,
    text: span.text.replaceAll(/\n+/g, ' '),
  }));
  if (!level || isBlank(spans)) return [];
  const isAllStrong = spans.every((span) => span.marks?.includes('strong') || isBlank([span]));
  return [{ kind: 'heading', level, spans: isAllStrong ? tidy(spans.map(withoutStrong)) : spans }];
}

function withoutStrong({ marks, ...span }: Span): Span {
  const others = marks?.filter((mark) => mark !== 'strong') ?? [];
  return { ...span, ...(others.length > 0 && { marks: others }) };
}
