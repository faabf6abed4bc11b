import type { Span } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { isBlank, tidy, wordsOf } from '../body/runs.ts';

/* Lines of a feed's items that are no part of the story. */

const CREDIT_LINE = /^\(?\s*(?:image|photo|picture) credit:\s*(.{2,200}?)\s*\)?$/i;

/** What systems add at the end of every item, for readers of feeds. */
const FEED_LINE = /^the post .+ (first )?appeared (first )?on .+$/i;
const FEED_LINK =
  /^(continue reading|comments?$|source$|(read|watch|listen|view|see)( the)? (more|on|at|full|whole|rest|original)\b)/i;

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
    const [, credit] = (block.kind === 'paragraph' && CREDIT_LINE.exec(wordsOf(block.spans))) || [];
    const index = done.findLastIndex((one) => one.kind === 'image');
    const image = done[index];
    if (credit && image?.kind === 'image' && image.picture.credit === null) {
      done[index] = { kind: 'image', picture: { ...image.picture, credit } };
    } else done.push(block);
  }
  return done;
}

function isFeedLine(spans: readonly Span[]): boolean {
  const words = wordsOf(spans);
  const isLink = spans.every((span) => span.href !== undefined || isBlank([span]));
  return FEED_LINE.test(words) || (isLink && FEED_LINK.test(words));
}

function withoutLastLink(spans: Span[]): Span[] {
  const last = spans.at(-1);
  const isMore = last !== undefined && last.href !== undefined && FEED_LINK.test(last.text);
  return isMore && spans.length > 1 ? tidy(spans.slice(0, -1)) : spans;
}
