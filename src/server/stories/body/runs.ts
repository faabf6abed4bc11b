import type { Span } from '#contract/picture.ts';

/* Runs of words that may be marked, whatever they were read from. */

// oxlint-disable-next-line no-control-regex -- Control characters are what it is about.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const BLANK_START = /^[\s\u200b\ufeff]+/;
const NOT_BLANK = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/**
 * Joins what is marked alike, keeps one blank between words, no blank around a line break or at either end,
 * and at most one empty line.
 */
export function tidy(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  // What parts the words so far from the next: written only when there are some. A text that grows is never read.
  let gap: Span | null = null;
  for (const span of spans) {
    if (span.text === '\n') {
      gap = { text: isBreak(gap) ? '\n\n' : '\n' };
      continue;
    }
    if (span.text.startsWith(' ')) gap ??= { ...span, text: ' ' };
    const words = span.text.replaceAll(/^ | $/g, '');
    if (!words) continue;
    if (gap && joined.length > 0) appendGap(joined, gap);
    append(joined, { ...span, text: words });
    gap = span.text.endsWith(' ') ? { ...span, text: ' ' } : null;
  }
  return trimmed(joined);
}

export function isBlank(spans: readonly Span[]): boolean {
  return !spans.some((span) => NOT_BLANK.test(span.text));
}

/** The words alone. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

/** The words alone, as one line. */
export function oneLine(spans: readonly Span[]): string {
  return wordsOf(spans).replaceAll(/\s+/g, ' ').trim();
}

/** The runs between one line break and the next; with `gap` of 2, between empty lines. */
export function splitLines(spans: readonly Span[], gap: 1 | 2 = 1): Span[][] {
  const separator = gap === 2 ? '\n\n' : '\n';
  const lines: Span[][] = [[]];
  for (const { text, ...marks } of spans) {
    for (const [index, part] of text.split(separator).entries()) {
      if (index > 0) lines.push([]);
      if (part) lines.at(-1)?.push({ text: part, ...marks });
    }
  }
  return lines;
}

export function joinLines(lines: readonly (readonly Span[])[], separator: string): Span[] {
  const joined: Span[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) appendGap(joined, { text: separator });
    for (const span of line) append(joined, span);
  }
  return joined;
}

/** What no font draws, what would be a mark of our own in a text, and what turns the writing of all that follows (UAX #9). */
export function withoutControls(text: string): string {
  return text.replaceAll(CONTROL, '');
}

function append(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && isMarkedAlike(last, span)) last.text += span.text;
  else spans.push({ ...span });
}

function isMarkedAlike(one: Span, other: Span): boolean {
  return one.href === other.href && String(one.marks ?? '') === String(other.marks ?? '');
}

function isBreak(gap: Span | null): boolean {
  return gap !== null && gap.text !== ' ';
}

/** A line break belongs to the words before it, but inside a link it would be a part of the link. */
function appendGap(spans: Span[], gap: Span): void {
  const last = spans.at(-1);
  if (last && gap.text !== ' ' && last.href === undefined) last.text += gap.text;
  else append(spans, gap);
}

function trimmed(all: readonly Span[]): Span[] {
  const first = all.findIndex((span) => span.text.replace(BLANK_START, '') !== '');
  const spans = first === -1 ? [] : all.slice(first);
  if (spans[0]) spans[0].text = spans[0].text.replace(BLANK_START, '');
  for (let last = spans.at(-1); last; last = spans.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text) break;
    spans.pop();
  }
  return spans;
}
