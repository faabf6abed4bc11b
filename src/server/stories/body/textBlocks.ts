import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { isBlank, joinLines, splitLines, wordsOf } from './runs.ts';

/* Runs of words as blocks: paragraphs, verse, quotations; and the rules between them. */

/** Lines of a poem or a song are short, and a stanza has at least this many. */
const VERSE = { lines: 4, characters: 80 };

/**
 * A run of words as paragraphs. Two line breaks end a paragraph; many short lines are verse.
 *
 * @param spans Tidied.
 */
export function paragraphBlocks(spans: readonly Span[]): Block[] {
  return splitLines(spans, 2)
    .filter((part) => !isBlank(part))
    .map((part) => {
      const lines = splitLines(part);
      return isVerse(lines) ? { kind: 'verse', lines } : { kind: 'paragraph', spans: part };
    });
}

/** The words of a quotation as one block, with an empty line between its paragraphs; what else is in it stands beside. */
export function quoteBlocks(inside: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  let paragraphs: Span[][] = [];
  const endQuote = () => {
    if (paragraphs.length > 0) blocks.push({ kind: 'quote', spans: joinLines(paragraphs, '\n\n') });
    paragraphs = [];
  };
  for (const block of inside) {
    const spans = spansOfText(block);
    if (spans) paragraphs.push(spans);
    else {
      endQuote();
      blocks.push(block);
    }
  }
  endQuote();
  return blocks;
}

/** A rule parts what is before it from what is after it: not at either end, and never two. */
export function tidyRules(blocks: readonly Block[]): Block[] {
  const isRule = (block: Block | undefined) => block === undefined || block.kind === 'rule';
  const parted = blocks.filter(
    (block, index) => block.kind !== 'rule' || !isRule(blocks[index - 1]),
  );
  return parted.at(-1)?.kind === 'rule' ? parted.slice(0, -1) : parted;
}

function spansOfText(block: Block): Span[] | null {
  if (block.kind === 'paragraph') return block.spans;
  return block.kind === 'verse' ? joinLines(block.lines, '\n') : null;
}

function isVerse(lines: readonly (readonly Span[])[]): boolean {
  return (
    lines.length >= VERSE.lines && lines.every((line) => wordsOf(line).length <= VERSE.characters)
  );
}
