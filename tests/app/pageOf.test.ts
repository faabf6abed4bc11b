import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '#app/pageOf.ts';
import { pages } from '#app/pages.ts';
import { matchPath } from 'react-router';

const at = (pathname: string, search = '') => pageOf({ pathname, search });

describe('one page', () => {
  it.each([
    ['a word in the search', '/stations', '?q=duluth', ''],
    ['another word', '/stations', '?q=duluth', '?q=moab'],
    ['another channel of a station', '/stations/wxyz', '?channel=a', '?channel=b'],
  ])('is still the same with %s', (_, path, search, other) => {
    expect(at(path, search)).toBe(at(path, other));
  });

  it.each([
    ['another topic', '/topics/coast', '', '/topics/towns', ''],
    ['the second of a topic', '/topics/coast', '', '/topics/coast', '?page=2'],
    ['the third of a topic', '/topics/coast', '?page=2', '/topics/coast', '?page=3'],
  ])('is not %s', (_, path, search, otherPath, otherSearch) => {
    expect(at(path, search)).not.toBe(at(otherPath, otherSearch));
  });

  it('is told whatever stands in its address', () => {
    assert(
      property(
        string({ unit: constantFrom(...'page=2&?#%+ é\n\u0000\ud800'.split('')) }),
        (query) => {
          expect(at('/stations', `?${query}`)).toMatch(/^\/stations\?/);
        },
      ),
    );
  });
});

describe('an address', () => {
  const screenAt = (path: string) => pages.filter((page) => matchPath(page.path, path));

  it.each([
    ['/', '/'],
    ['/topics/coast', '/topics/:topic'],
    ['/stories/low-water', '/stories/:slug'],
    ['/stations', '/stations'],
    ['/stations/in/mn', '/stations/in/:region'],
    ['/stations/wxyz', '/stations/:id'],
    ['/listen/help', '/listen/help'],
  ])('leads to one screen: %s', (path, expected) => {
    expect(screenAt(path).map((page) => page.path)).toEqual([expected]);
  });

  it.each(['/stories', '/stories/low-water/more', '/stations/in', '/topics', '/listen'])(
    'like %s leads to none but a station by that name',
    (path) => {
      expect(screenAt(path).map((page) => page.path)).toEqual(
        path === '/stations/in' ? ['/stations/:id'] : [],
      );
    },
  );

  it('has the code of its screen, each its own', async () => {
    const components = await Promise.all(pages.map(({ open }) => open()));
    expect(new Set(components).size).toBe(pages.length);
  });
});
