import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  assetAt,
  canonicalOf,
  CdsDocument,
  embeddedDocument,
  kindOf,
} from '#server/stories/cds/cdsDocument.ts';
import { profile } from '#tests/support/publishers.ts';

const document = (given: object = {}) => v.parse(CdsDocument, given);
const link = (href: string, embed?: unknown) => ({ href, rels: [], embed });

describe('a document', () => {
  it('may be trimmed of every field', () => {
    expect(document()).toMatchObject({ id: '', title: '', layout: [], assets: {}, owners: [] });
  });

  it('is read whatever stands in its fields', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const keys = ['id', 'title', 'profiles', 'layout', 'assets', 'audio', 'robotsNoIndex'];
        const given = Object.fromEntries(keys.map((key) => [key, value]));
        expect(v.safeParse(CdsDocument, given).success).toBe(true);
      }),
    );
  });
});

describe('what kind a document is', () => {
  it('is said by the profile that is its type, among others', () => {
    expect(kindOf(document({ profiles: profile('podcast-episode') }))).toBe('podcast-episode');
  });

  it('is not known when no profile is', () => {
    const profiles = [{ href: '/v1/profiles/document', rels: ['interface'] }, { href: '/v1/x' }];
    expect(kindOf(document({ profiles }))).toBe('');
    expect(kindOf(document())).toBe('');
  });
});

describe('the asset behind a link', () => {
  const assets = {
    a1: { id: 'asset-1', title: 'One' },
    a2: { title: 'Two' },
    secret: { title: 'Three', isRestrictedToAuthorizedOrgServiceIds: true },
    broken: 'not an asset',
  };

  it.each([
    ['#/assets/a1', 'asset-1'],
    ['#/assets/a2', 'a2'],
    ['/v1/documents/x#/assets/a2', 'a2'],
  ])('at %s is found, and has an id', (href, id) => {
    expect(assetAt(link(href), document({ assets }))?.id).toBe(id);
  });

  it('may have come inside the link', () => {
    expect(assetAt(link('/v1/documents/9', { title: 'Nine' }), document())).toMatchObject({
      id: '9',
      title: 'Nine',
    });
  });

  it.each([
    ['nothing is there', '#/assets/gone'],
    ['it is for others', '#/assets/secret'],
    ['it is none', '#/assets/broken'],
    ['the link is empty', ''],
    ['it is a part of every object', '#/assets/constructor'],
    ['it is what every object comes from', '#/assets/__proto__'],
  ])('is none when %s', (_, href) => {
    expect(assetAt(link(href), document({ assets }))).toBeNull();
  });
});

describe('a document inside a link', () => {
  it('is read when it says what it is called', () => {
    expect(embeddedDocument(link('/v1/documents/9', { title: 'Coast' }))?.title).toBe('Coast');
  });

  it.each([undefined, null, 'Coast', {}, { title: '' }])('is none of %j', (embed) => {
    expect(embeddedDocument(link('/v1/documents/9', embed))).toBeNull();
  });
});

describe('where a document stands', () => {
  const canonical = { href: 'https://station.example/low-water', rels: ['canonical'] };
  const other = { href: 'https://other.example/low-water', rels: [] };

  it.each([
    ['its canonical page', { webPages: [other, canonical] }, canonical.href],
    ['its first page when none is canonical', { webPages: [other] }, other.href],
    ['its only page, though that is no list', { webPages: other }, other.href],
    [
      'NPR’s site, by its path there',
      { nprWebsitePath: '/2026/03/01/low-water' },
      'https://www.npr.org/2026/03/01/low-water',
    ],
    [
      'NPR’s site when its page is none of the web',
      { webPages: [{ href: 'ftp://x' }], nprWebsitePath: '/x' },
      'https://www.npr.org/x',
    ],
  ])('is %s', (_, given, url) => {
    expect(canonicalOf(document(given))).toBe(url);
  });

  it('may be nowhere', () => {
    expect(canonicalOf(document())).toBeNull();
    expect(canonicalOf(document({ webPages: [{ href: 'javascript:x' }] }))).toBeNull();
  });
});
