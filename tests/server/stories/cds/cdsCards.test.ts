import { describe, expect, it } from 'vitest';
import { aDocument, at, profile, readCds } from '#tests/support/publishers.ts';

/** The body of a story that holds one asset, and what an operator reads of it. */
function drawn(asset: object, ...others: object[]) {
  const { stories, problems } = readCds(
    aDocument({ layout: at('one'), assets: { one: asset } }),
    ...others,
  );
  return { body: stories[0]?.body, problems: problems.map(({ why }) => why) };
}

describe('a card that points to another story', () => {
  const card = (given: object) => ({
    profiles: profile('promo-card'),
    title: 'Dredging',
    ...given,
  });
  const hrefOf = (given: object, ...others: object[]) => {
    const [block] = drawn(card(given), ...others).body ?? [];
    return block?.kind === 'promo' ? block.href : null;
  };
  const held = aDocument({
    id: 'low-2',
    title: 'Dredging',
    webPages: [{ href: 'https://station.example/dredging-begins' }],
  });

  it('leads to our own page when we hold that story', () => {
    expect(hrefOf({ documentLink: { href: '/v1/documents/low-2' } }, held)).toBe(
      '/stories/dredging-begins',
    );
  });

  it.each([
    [
      { documentLink: { href: '/v1/documents/nx-s1-5012345' } },
      'https://www.npr.org/nx-s1-5012345',
    ],
    [{ documentLink: { href: '/v1/documents/g-s1-12' } }, 'https://www.npr.org/g-s1-12'],
    [{ documentLink: { href: 'https://a.example/x' } }, 'https://a.example/x'],
    [{ documentLink: '/v1/documents/nx-s1-1' }, null],
    [{ externalLink: { href: 'https://a.example/x.pdf' } }, 'https://a.example/x.pdf'],
    [
      { externalLink: [{ href: 'https://a.example/1' }, { href: 'https://a.example/2' }] },
      'https://a.example/1',
    ],
    [
      {
        externalLink: { href: 'https://a.example/x' },
        documentLink: { href: '/v1/documents/nx-s1-1' },
      },
      'https://a.example/x',
    ],
    [{ documentLink: { href: '/v1/documents/4471' } }, null],
    [{ externalLink: { href: 'javascript:alert(1)' } }, null],
    [{}, null],
  ])('with %j leads to %s', (given, href) => {
    expect(hrefOf(given)).toBe(href);
  });

  it.each(['promo-card', 'internal-link', 'external-link', 'audio-card', 'card'])(
    'is one whether it is called %s or something else',
    (kind) => {
      const asset = {
        profiles: profile(kind),
        title: 'X',
        externalLink: { href: 'https://a.example/' },
      };
      expect(drawn(asset).body).toMatchObject([{ kind: 'promo', title: 'X' }]);
    },
  );

  it('is one without a kind too, when it links', () => {
    expect(
      drawn({ linkText: 'The report', externalLink: { href: 'https://a.example/' } }).body,
    ).toEqual([{ kind: 'promo', title: 'The report', teaser: null, href: 'https://a.example/' }]);
  });

  it('says in words what it leads to', () => {
    const asset = card({
      title: '<em>Dredging</em> begins',
      teaser: '<p>Last &amp; first.</p>',
      externalLink: { href: 'https://a.example/' },
    });
    expect(drawn(asset).body).toMatchObject([
      { title: 'Dredging begins', teaser: 'Last & first.' },
    ]);
  });

  it('that leads nowhere, or says nothing, is left out, and an operator is told', () => {
    expect(drawn(card({}))).toEqual({
      body: [],
      problems: ['promo-card one lacks a page to link to'],
    });
    expect(drawn(card({ title: '', externalLink: { href: 'https://a.example/' } }))).toEqual({
      body: [],
      problems: ['promo-card one lacks words'],
    });
  });

  it('does not lead to a document that is no story of ours', () => {
    const biography = aDocument({ id: 'low-2', title: 'Ana', profiles: profile('biography') });
    expect(hrefOf({ documentLink: { href: '/v1/documents/low-2' } }, biography)).toBeNull();
  });
});

describe('somebody else’s video or post', () => {
  const watch = 'https://www.youtube.com/watch?v=abcdefghijk';

  it.each([
    ['youtube-video', { videoId: 'abcdefghijk' }, watch],
    ['youtube-video', { externalId: 'abcdefghijk' }, watch],
    ['youtube-video', { videoId: 'abcdefghijk', startTime: 95 }, `${watch}&t=95s`],
    ['youtube-video', { videoId: 'abcdefghijk', startTime: 0 }, watch],
    [
      'youtube-video',
      { videoId: '"><script>', externalLink: { href: 'https://a.example/v' } },
      'https://a.example/v',
    ],
    [
      'player-video',
      { externalId: 'abcdefghijk', embeddedPlayerLink: { href: 'https://a.example/p' } },
      'https://a.example/p',
    ],
    [
      'stream-player-video',
      { embeddedPlayerLink: { href: 'https://a.example/p' } },
      'https://a.example/p',
    ],
    ['tweet', { externalLink: { href: 'https://social.example/1' } }, 'https://social.example/1'],
  ])('of kind %s, %j, is a link to %s', (kind, given, href) => {
    expect(drawn({ profiles: profile(kind), ...given }).body).toMatchObject([
      { kind: 'embed', href },
    ]);
  });

  it('is called what the document calls it, else by its site', () => {
    const video = { profiles: profile('youtube-video'), videoId: 'abcdefghijk' };
    expect(drawn({ ...video, title: 'The <b>pier</b>' }).body).toMatchObject([
      { title: 'The pier' },
    ]);
    expect(drawn(video).body).toMatchObject([{ title: 'youtube.com' }]);
  });

  it('without an address is named as something that cannot be drawn', () => {
    const { body, problems } = drawn({ profiles: profile('tweet'), title: 'A post' });
    expect(body).toEqual([
      {
        kind: 'unsupported',
        what: 'A post',
        href: 'https://station.example/2026-03-01/low-water',
      },
    ]);
    expect(problems).toEqual(['tweet one cannot be drawn']);
  });
});
