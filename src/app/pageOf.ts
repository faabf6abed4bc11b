import type { Location } from 'react-router';

/** What tells one page from another. A word typed into a search, or a place inside a page, leads to no other page. */
export function pageOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return `${pathname}?${new URLSearchParams(search).get('page') ?? ''}`;
}
