import type { ReactNode } from 'react';
import { dateTimeFormat } from './formats.ts';
import { useLocale } from './localeContext.ts';
import { timeAgo } from './timeAgo.ts';
import { useNow } from './useNow.ts';

interface Props {
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Words around it: `(ago) => 'Updated 2 hours ago'`. */
  readonly children?: (ago: string) => ReactNode;
}

/** How long ago something was; the exact moment, in the reader's own zone, is its title. */
export function Time({ at, children = (ago) => ago }: Props) {
  const locale = useLocale();
  const nowMs = useNow();
  const atMs = Date.parse(at);
  const exact = dateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <time dateTime={at} title={exact.format(atMs)}>
      {children(timeAgo(atMs, nowMs, locale))}
    </time>
  );
}
