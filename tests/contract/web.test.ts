import { assert, constantFrom, nat, property, string, tuple } from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CalendarDate, Instant, MediaUrl, Slug, TimeZone, WebUrl } from '#contract/web.ts';

describe('an address of the web', () => {
  it.each([
    'https://a.example',
    'HTTPS://streams.example/live',
    'http://10.0.0.1:8000/;stream.mp3',
    'https://[2001:db8::1]:8443/live',
    'https://user:pass@a.example/live?token=a%20b&x=1#t=10',
    'https://bücher.example/straße?q=ü',
    'https://a.example/live.m3u8?next=javascript:alert(1)',
  ])('may be %s', (url) => {
    expect(v.is(WebUrl, url)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://a.example/',
    'blob:https://a.example/1',
    'https:',
    '//a.example/x',
    '/stories/pier',
    'a.example',
    '',
  ])('is never %s', (url) => {
    expect(v.is(WebUrl, url)).toBe(false);
  });

  it('is text and nothing else', () => {
    for (const other of [null, undefined, 7, {}, [], new URL('https://a.example/')]) {
      expect(v.is(WebUrl, other)).toBe(false);
    }
  });
});

describe('an address of a file', () => {
  it.each(['/network/pictures/harbour-960.avif', 'https://a.example/x.mp3', '/'])(
    'may be %s',
    (url) => {
      expect(v.is(MediaUrl, url)).toBe(true);
    },
  );

  it.each([
    '//evil.example/x.js',
    'pictures/x.avif',
    '../x.avif',
    'data:image/png;base64,AAAA',
    '',
  ])('is never %s, which would lead off our own origin or nowhere', (url) => {
    expect(v.is(MediaUrl, url)).toBe(false);
  });
});

describe('a moment', () => {
  it('is what a Date writes', () => {
    assert(
      property(nat(4_000_000_000_000), (ms) => {
        expect(v.is(Instant, new Date(ms).toISOString())).toBe(true);
      }),
    );
  });

  it.each([
    '2026-03-01T14:05:00',
    '2026-03-01T14:05:00+01:00',
    '2026-03-01',
    '2026-03-01 14:05:00Z and more',
    'yesterday',
    '',
  ])('is never %s, which depends on where it is read or says nothing', (at) => {
    expect(v.is(Instant, at)).toBe(false);
  });
});

describe('a day', () => {
  it.each(['2026-03-01', '2024-02-29', '2026-12-31'])('may be %s', (date) => {
    expect(v.is(CalendarDate, date)).toBe(true);
  });

  it.each(['2026-3-1', '2026-13-01', '2026-00-10', '01.03.2026', '2026-03-01T00:00:00Z', ''])(
    'is never %s',
    (date) => {
      expect(v.is(CalendarDate, date)).toBe(false);
    },
  );
});

describe('a name in an address', () => {
  it.each(['wxyz-1', 'a', '7', 'low-water', 'a'.repeat(120)])('may be %s', (slug) => {
    expect(v.is(Slug, slug)).toBe(true);
  });

  it.each([
    'WXYZ',
    'low--water',
    '-low',
    'low-',
    'lów',
    'a b',
    '../etc',
    'a/b',
    'a.b',
    '',
    'a'.repeat(121),
  ])('is never %s', (slug) => {
    expect(v.is(Slug, slug)).toBe(false);
  });

  it('stands in an address as it is, with nothing to escape', () => {
    const sign = constantFrom(...'abcxyz019-/.% ?#é'.split(''));
    assert(
      property(tuple(string({ unit: sign, maxLength: 10 })), ([text]) => {
        expect(!v.is(Slug, text) || encodeURIComponent(text) === text).toBe(true);
      }),
    );
  });
});

describe('a time zone', () => {
  it.each(['America/Chicago', 'America/St_Johns', 'Asia/Kolkata', 'UTC'])('may be %s', (zone) => {
    expect(v.is(TimeZone, zone)).toBe(true);
  });

  it.each(['America/Duluth', 'Central Time', '', 'America/Chicago '])('is never %s', (zone) => {
    expect(v.is(TimeZone, zone)).toBe(false);
  });

  it('says to an operator what it should be', () => {
    const [issue] = v.safeParse(TimeZone, 'Central Time').issues ?? [];
    expect(issue?.message).toContain('America/Chicago');
  });
});
