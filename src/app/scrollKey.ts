import type { Location } from 'react-router';

/**
 * Under what a place on a page is kept, for the way back to it. Every page that a document begins with has the key 'default':
 * there its address tells it from the others that were opened in the same tab.
 */
export function scrollKey({
  key,
  pathname,
  search,
}: Pick<Location, 'key' | 'pathname' | 'search'>): string {
  return key === 'default' ? pathname + search : key;
}
