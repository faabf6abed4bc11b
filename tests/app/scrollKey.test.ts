import { expect, it } from 'vitest';
import { scrollKey } from '#app/scrollKey.ts';

const at = (key: string, pathname: string, search = '') => ({
  key,
  pathname,
  search,
});

it('tells apart the pages that documents began with, one after the other in one tab', () => {
  expect(scrollKey(at('default', '/stories/pier'))).not.toBe(
    scrollKey(at('default', '/stories/bees')),
  );
  expect(scrollKey(at('default', '/topics/coast', '?page=2'))).not.toBe(
    scrollKey(at('default', '/topics/coast')),
  );
});

it('is the same when such a page is loaded again, or come back to', () => {
  expect(scrollKey(at('default', '/stories/pier'))).toBe(scrollKey(at('default', '/stories/pier')));
});

it('is the router’s own for every other visit: one page may be visited twice', () => {
  expect(scrollKey(at('k1', '/stories/pier'))).toBe('k1');
});
