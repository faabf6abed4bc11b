import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { isBlank, tidy, wordsOf } from '../body/runs.ts';

/* Lines of a feed's items that are no part of the story. */

const CREDIT_LINE = /^\(?\s*(?:image|photo|picture) credit:(.{2,210})$/i;

/** What systems add at the end of every item, for readers of feeds. */
const FEED_LINE = { start: /^the post ./i, end: /. (?:first )?appeared (?:first )?on ./i };
const FEED_LINK =
  /^(continue reading|comments?$|source$|(read|watch|listen|view|see)( the)? (more|on|at|full|whole|rest|original)\b)/i;

/** In characters. */
const MAX_LINE = 1_000;

/** A body without the lines that a feed puts under every story. */
export function withoutFeedLines(body: readonly Block[]): Block[] {
  const kept = [...body];
  for (let last = kept.at(-1); last?.kind === 'paragraph'; last = kept.at(-1)) {
    if (!isFeedLine(last.spans)) {
      kept.splice(-1, 1, { ...last, spans: withoutLastLink(last.spans) });
      return kept;
    }
    kept.pop();
  }
  return kept;
}

/** '(Image credit: …)' as a paragraph belongs to the picture before it. */
export function withPictureCredits(body: readonly Block[]): Block[] {
  const done: Block[] = [];
  for (const block of body) {
    const credit = block.kind === 'paragraph' ? creditOf(block.spans) : null;
    const index = done.findLastIndex((one) => one.kind === 'image');
    const image = done[index];
    if (credit && image?.kind === 'image' && image.picture.credit === null) {
      done[index] = { kind: 'image', picture: { ...image.picture, credit } };
    } else done.push(block);
  }
  return done;
}

/** @returns null: the line says something else. */
function creditOf(spans: readonly Span[]): string | null {
  const [, named] = CREDIT_LINE.exec(wordsOf(spans).slice(0, MAX_LINE).trim()) ?? [];
  return named?.replace(/\)$/, '').trim() || null;
}

function isFeedLine(spans: readonly Span[]): boolean {
  // No such line is longer.
  const words = wordsOf(spans).slice(0, MAX_LINE);
  const isWhole = FEED_LINE.start.test(words) && FEED_LINE.end.test(words);
  const isLink = spans.every((span) => span.href !== undefined || isBlank([span]));
  return (isWhole && !words.includes('\n')) || (isLink && FEED_LINK.test(words));
}

function withoutLastLink(spans: Span[]): Span[] {
  const last = spans.at(-1);
  const isMore = last !== undefined && last.href !== undefined && FEED_LINK.test(last.text);
  return isMore && spans.length > 1 ? tidy(spans.slice(0, -1)) : spans;
}
