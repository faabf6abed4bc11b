import { describe, expect, it } from 'vitest';
import { decodeConfig } from '#server/config/config.ts';

const stream = { url: 'https://streams.example.org/wxyz.mp3', protocol: 'icecast' };
const channel = { id: 'wxyz-1', name: 'WXYZ News', streams: [stream] };
const station = { id: 'wxyz', callSign: 'WXYZ', name: 'WXYZ', state: 'MN', channels: [channel] };

function decode(given: object) {
  const file = { network: { name: 'Great Lakes Public Radio', ...given }, stations: [station] };
  return decodeConfig(file, { env: {}, isDirectoryChannel: () => false });
}

function configOf(given: object) {
  const decoded = decode(given);
  if ('config' in decoded) return decoded.config;
  throw new Error(JSON.stringify(decoded.complaints));
}

/** A line for each mistake. */
function complaintsOf(given: object): string[] {
  const decoded = decode(given);
  if ('config' in decoded) return [];
  return decoded.complaints.map(({ path, problem }) => `${path}: ${problem}`);
}

const about = { label: 'About', path: '/pages/about' };
const shop = { label: 'Shop', url: 'https://shop.example.org/' };
const many = <T>(count: number, one: T) => Array.from({ length: count }, () => one);

describe('the navigation', () => {
  it('is links and groups in the file’s order, to our own pages and to other sites', () => {
    const given = { navigation: [about, { label: 'More', links: [shop, about] }] };

    expect(configOf(given).network.navigation).toEqual([
      { label: 'About', href: '/pages/about' },
      {
        label: 'More',
        links: [
          { label: 'Shop', href: 'https://shop.example.org/' },
          { label: 'About', href: '/pages/about' },
        ],
      },
    ]);
  });

  it('is the app’s own where the file has none', () => {
    expect(configOf({}).network.navigation).toBeNull();
  });

  it.each([
    [
      'nothing to follow',
      [{ label: 'About' }],
      'network.navigation[0]: found neither, expected "url" (another site) or "path" (a page of this one)',
    ],
    [
      'two ways to go',
      [{ ...about, ...shop }],
      'network.navigation[0]: found both, expected "url" (another site) or "path" (a page of this one)',
    ],
    [
      'a path to another host',
      [{ label: 'About', path: '//evil.example' }],
      'network.navigation[0].path: found "//evil.example", expected a path on this site such as "/topics/news"',
    ],
    [
      'a script',
      [{ label: 'About', url: 'javascript:alert(1)' }],
      'network.navigation[0].url: found "javascript:alert(1)", expected a web address such as "https://example.org"',
    ],
    [
      'a label that nobody can read at a glance',
      [{ ...about, label: 'x'.repeat(41) }],
      `network.navigation[0].label: found "${'x'.repeat(41)}", expected a label of at most 40 characters`,
    ],
    [
      'more than a header holds',
      many(9, about),
      'network.navigation: found 9, expected at most 8 links and groups',
    ],
    [
      'an empty group',
      [{ label: 'More', links: [] }],
      'network.navigation[0].links: found an empty list, expected a list of at least one link',
    ],
    [
      'a group in a group',
      [{ label: 'More', links: [{ label: 'Again', links: [about] }] }],
      'network.navigation[0].links[0].links: unknown key; known here: label, url, path',
    ],
    ['a word', 'About', 'network.navigation: found "About", expected a list of links and groups'],
  ])('is refused with %s', (_, navigation, complaint) => {
    expect(complaintsOf({ navigation })).toContain(complaint);
  });
});

describe('giving', () => {
  it('has words of its own, or ours', () => {
    const donate = { url: 'https://give.example.org/', label: 'Become a member' };

    expect(configOf({ donate }).network).toMatchObject({
      donateUrl: 'https://give.example.org/',
      donateLabel: 'Become a member',
    });
    expect(configOf({ donateUrl: 'https://give.example.org/' }).network).toMatchObject({
      donateUrl: 'https://give.example.org/',
      donateLabel: null,
    });
    expect(configOf({}).network).toMatchObject({ donateUrl: null, donateLabel: null });
  });

  it('is written once', () => {
    const donate = { url: 'https://give.example.org/', label: 'Give' };

    expect(complaintsOf({ donate, donateUrl: 'https://old.example.org/' })).toEqual([
      'network.donateUrl: stands beside "donate"; write the address there, and take this out',
    ]);
  });
});

describe('the footer', () => {
  it('is groups, social links, what the law wants, and how to reach the station', () => {
    const footer = {
      groups: [{ label: 'Station', links: [about] }],
      social: [{ name: 'Mastodon', url: 'https://social.example/@lakes' }],
      newsletter: { url: 'https://news.example.org/', label: 'Our weekly letter' },
      publicFile: [{ station: 'WXYZ', url: 'https://publicfiles.fcc.gov/fm-profile/wxyz' }],
      eeoReport: 'https://example.org/eeo.pdf',
      license: 'Licensed to Great Lakes Public Radio, Inc.',
      contact: {
        text: '1 Pier Road, Duluth',
        email: 'hello@example.org',
        phone: '+1 218 555 0100',
      },
    };

    expect(configOf({ footer }).site.footer).toEqual({
      groups: [{ label: 'Station', links: [{ label: 'About', href: '/pages/about' }] }],
      social: [{ name: 'Mastodon', href: 'https://social.example/@lakes' }],
      newsletter: { href: 'https://news.example.org/', label: 'Our weekly letter' },
      publicFile: [{ station: 'WXYZ', href: 'https://publicfiles.fcc.gov/fm-profile/wxyz' }],
      eeoReport: 'https://example.org/eeo.pdf',
      license: 'Licensed to Great Lakes Public Radio, Inc.',
      contact: {
        text: '1 Pier Road, Duluth',
        email: 'hello@example.org',
        phone: '+1 218 555 0100',
      },
    });
  });

  it('may be left out, whole or in parts', () => {
    const empty = {
      groups: [],
      social: [],
      newsletter: null,
      publicFile: [],
      eeoReport: null,
      license: null,
      contact: null,
    };

    expect(configOf({}).site.footer).toEqual(empty);
    expect(configOf({ footer: { license: 'Ours' } }).site.footer).toEqual({
      ...empty,
      license: 'Ours',
    });
  });

  it.each([
    [
      'a link where a group has to be',
      { groups: [about] },
      'network.footer.groups[0].links: found nothing, expected a list of links',
    ],
    [
      'a public file of nobody',
      { publicFile: [{ url: 'https://publicfiles.fcc.gov/' }] },
      'network.footer.publicFile[0].station: found nothing, expected a call sign of at most 20 characters',
    ],
    [
      'no e-mail address',
      { contact: { email: 'at the pier' } },
      'network.footer.contact.email: found "at the pier", expected an e-mail address such as "hello@example.org"',
    ],
    [
      'another’s key',
      { licence: 'Ours' },
      'network.footer.licence: unknown key; did you mean "license"?',
    ],
  ])('is refused with %s', (_, footer, complaint) => {
    expect(complaintsOf({ footer })).toContain(complaint);
  });
});
