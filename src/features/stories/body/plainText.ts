import type { Span } from '#contract/picture.ts';

/** The words alone. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}
