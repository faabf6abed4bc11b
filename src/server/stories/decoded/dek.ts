import type { Block } from '#contract/story.ts';
import { oneLine } from '../body/runs.ts';

/* The words above a story: its teaser, and a headline where there is none. */

/** A text that was too long for a dek, cut after a word. */
export function shortened(text: string, maxLength = 320): string {
  if (text.length <= maxLength) return text;
  // The first half of a character outside the basic plane is none.
  const cut = text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/\s\S*$/, '').trimEnd()}…`;
}

/** The body, without the paragraph that the page shows above it anyway. */
export function withoutDek(body: readonly Block[], dek: string): Block[] {
  const [first] = body;
  const isDekAgain =
    first?.kind === 'paragraph' && oneLine(first.spans) === oneLine([{ text: dek }]);
  return isDekAgain ? body.slice(1) : [...body];
}

/** The words that a story without a headline starts with; '' when it has none either. */
export function headlineFrom(text: string): string {
  const [sentence = ''] = /^.{10,90}?[.!?](?=\s|$)/.exec(text) ?? [];
  return sentence || shortened(text, 80);
}
