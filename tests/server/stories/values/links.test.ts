import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastPart, linkHref, mediaUrl, siteOf, webUrl } from '#server/stories/values/links.ts';

const page = 'https://station.example/2026/03/low-water/';

describe('a link in a story', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['HTTP://A.Example/x', 'http://a.example/x'],
    ['//a.example/x', 'https://a.example/x'],
    ['/map', 'https://station.example/map'],
    ['map.html', 'https://station.example/2026/03/low-water/map.html'],
    ['../', 'https://station.example/2026/03/'],
    ['?page=2', 'https://station.example/2026/03/low-water/?page=2'],
    ['#notes', 'https://station.example/2026/03/low-water/#notes'],
    ['  https://a.example/x \n', 'https://a.example/x'],
    ['https://a.example/a b', 'https://a.example/a%20b'],
    ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/stra%C3%9Fe'],
    ['https://a.example:443/x', 'https://a.example/x'],
    ['\u200bhttps://a.example/x', 'https://a.example/x'],
  ])('to %j leads to %s', (href, whole) => {
    expect(linkHref(href, page)).toBe(whole);
  });

  it.each([
    ['mailto:news@station.example', 'mailto:news@station.example'],
    ['MAILTO:news@station.example?subject=Tides', 'mailto:news@station.example?subject=Tides'],
    ['tel:+15550100', 'tel:+15550100'],
  ])('keeps the address of a person: %s', (href, whole) => {
    expect(linkHref(href, page)).toBe(whole);
  });

  it.each([
    undefined,
    'mailto:',
    'tel:',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/x',
    'intent://a.example#Intent;end',
    'whatsapp://send?text=x',
    'about:blank',
    'http://',
    'https://[::1',
  ])('to %j is no link', (href) => {
    expect(linkHref(href, page)).toBeNull();
  });

  it('that is empty leads to the story itself when it stands somewhere, and nowhere when it is our own', () => {
    expect(linkHref('', page)).toBeNull();
    expect(linkHref('#top', '')).toBeNull();
  });

  it('to a page of ours stays as it is in a story of our own', () => {
    expect(linkHref('/stories/low-water?from=front#notes', '')).toBe(
      '/stories/low-water?from=front#notes',
    );
    expect(linkHref('stories/low-water', '')).toBeNull();
  });

  it('whose base is no address is read by itself', () => {
    expect(linkHref('https://a.example/x', 'not an address')).toBe('https://a.example/x');
    expect(linkHref('/x', 'not an address')).toBeNull();
  });

  it('is never anything that a click could run, whatever is written', () => {
    const scheme = fc.constantFrom('javascript', 'data', 'vbscript', 'file', 'blob', 'about');
    const blank = fc.constantFrom('', ' ', '\t', '\n', '\u0000', '\u200b', '\ufeff', '\u00a0');
    fc.assert(
      fc.property(scheme, fc.array(blank, { maxLength: 6 }), fc.string(), (name, blanks, rest) => {
        const [before = '', inside = '', after = ''] = blanks;
        const at = Math.floor(name.length / 2);
        const href = `${before}${name.slice(0, at)}${inside}${name.slice(at)}${after}:${rest}`;
        for (const base of [page, '', 'x']) {
          expect(linkHref(href, base) ?? 'https:').toMatch(/^(https?:|mailto:|tel:|\/)/);
        }
      }),
    );
  });
});

describe('the address of a picture or a sound', () => {
  it.each([
    ['/up/pier.jpg', page, 'https://station.example/up/pier.jpg'],
    ['/network/pictures/pier.avif', '', '/network/pictures/pier.avif'],
    ['https://a.example/a,b c.jpg', page, 'https://a.example/a,b%20c.jpg'],
  ])('%j is found', (src, base, whole) => {
    expect(mediaUrl(src, base)).toBe(whole);
  });

  it.each([
    [undefined, page],
    ['', page],
    ['   ', page],
    ['data:image/png;base64,R0', page],
    ['blob:https://a.example/1', page],
    ['//evil.example/x.jpg', ''],
    ['mailto:news@station.example', page],
  ])('%j is none', (src, base) => {
    expect(mediaUrl(src, base)).toBeNull();
  });
});

describe('an address of the web', () => {
  it('is what a publisher wrote, whatever else stands in that field', () => {
    expect(webUrl('https://a.example')).toBe('https://a.example/');
    for (const written of [null, undefined, 7, {}, [], true, '', '  ', 'a.example', '/x']) {
      expect(webUrl(written)).toBeNull();
    }
  });

  it('names its site without what every site puts before its name', () => {
    expect(siteOf('https://www.youtube.com/embed/x')).toBe('youtube.com');
    expect(siteOf('https://m.youtube.com/x')).toBe('youtube.com');
    expect(siteOf('https://news.www.example/x')).toBe('news.www.example');
    expect(siteOf('no address')).toBe('');
  });

  it.each([
    ['/2026/low-water/', 'low-water'],
    ['#/assets/a1', 'a1'],
    ['low-water', 'low-water'],
    ['//', ''],
    ['', ''],
  ])('%j ends in %j', (path, part) => {
    expect(lastPart(path)).toBe(part);
  });
});

it('takes nothing that is as long as a book for an address', () => {
  const long = `https://radio.example/${'a'.repeat(8_000)}`;
  expect([webUrl(long), mediaUrl(long, ''), linkHref(long, '')]).toEqual([null, null, null]);
  expect(webUrl(long.slice(0, 8_000))).toBe(long.slice(0, 8_000));
});

it('reads links against no address that is as long as a book: each would be read against all of it', () => {
  const base = `https://radio.example/${'a'.repeat(8_000)}`;
  expect(linkHref('/map', base)).toBeNull();
  expect(linkHref('https://a.example/x', base)).toBe('https://a.example/x');
});
