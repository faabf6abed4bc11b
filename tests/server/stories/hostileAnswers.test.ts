import { describe, expect, it } from 'vitest';
import { decodeAnswer } from '#server/stories/archive/decodeAnswer.ts';
import { aDocument, at, profile } from '#tests/support/publishers.ts';

/*
 * Answers that were made to stop a reader. Each is so long that a reader whose work grows with the square of it is not
 * through with it before the test is given up.
 */

const FEED = 'https://radio.example/feed';

function decoded(
  kind: 'feed' | 'cds' | 'wordpress',
  text: string,
  contentType: string | null = null,
) {
  return decodeAnswer({
    kind,
    url: FEED,
    bytes: new TextEncoder().encode(text),
    contentType,
    context: { feedUrl: FEED, topic: null, fetchedAt: '2026-03-02T00:00:00.000Z' },
  });
}
const rss = (...items: readonly string[]) =>
  `<rss><channel>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
const headlines = (feed: ReturnType<typeof decoded>) =>
  feed.stories.map(({ headline }) => headline);
const post = (html: string) =>
  JSON.stringify([{ id: 1, title: { rendered: 'Low water' }, content: { rendered: html } }]);
const LONG = 900_000;

describe('one item of a feed', () => {
  it.each([
    ['an author of signs', `<author>${'@'.repeat(LONG)}</author>`],
    ['an author of addresses', `<author>${'a@'.repeat(LONG / 2)} (</author>`],
    [
      'tags escaped twice that never end',
      `<description>${'&amp;lt;p '.repeat(LONG / 9)}</description>`,
    ],
    ['a date of brackets', `<pubDate>${'Z('.repeat(LONG / 2)}</pubDate>`],
    ['a credit of blanks', `<description>(Photo credit: ${'\u00a0'.repeat(LONG)}x</description>`],
    [
      'a last line that appeared',
      `<description>The post ${'appeared '.repeat(LONG / 9)}</description>`,
    ],
    ['a title of blanks', `<description>${'\u00a0 '.repeat(LONG / 2)}x</description>`],
    ['entities without end', `<description>${'&'.repeat(LONG)}</description>`],
    ['brackets without end', `<description>${'&lt;'.repeat(LONG / 4)}</description>`],
    [
      'a self-closed frame that does not close',
      `<description><![CDATA[${'<iframe '.repeat(LONG / 8)}]]></description>`,
    ],
    [
      'an audio type of commas',
      `<enclosure url="https://a.example/${',/'.repeat(LONG / 2)}" type="audio/mpeg"/>`,
    ],
  ])('is read in time: %s', (_, more) => {
    expect(headlines(decoded('feed', rss(`<title>Low water</title>${more}`)))).toEqual([
      'Low water',
    ]);
  });
});

it('a feed may have more items than anybody reads', () => {
  const items = Array.from({ length: 100_000 }, (_, i) => `<title>${i}</title>`);
  expect(decoded('feed', rss(...items)).stories).toHaveLength(1_000);
});

describe('one body', () => {
  it.each([
    [
      'a caption of blanks',
      `<figure><img src="/a.jpg"><figcaption>${'\u00a0'.repeat(LONG)}x</figcaption></figure>`,
    ],
    [
      'files of commas',
      `<img srcset="/a.jpg ${','.repeat(LONG)}x 2x, b${','.repeat(LONG / 9)}c 1x">`,
    ],
    ['as many files', `<img srcset="${'/a 1w,'.repeat(LONG / 6)}">`],
    [
      'cells over cells',
      `<table>${`<tr>${'<td colspan=60 rowspan=60>x'.repeat(30)}`.repeat(900)}</table>`,
    ],
    [
      'one row of wide cells',
      `<table><tr>${'<td colspan=60>x'.repeat(LONG / 16)}<tr><td>y<td>z</table>`,
    ],
    ['tables in tables', '<table><tr><td>x<td>'.repeat(LONG / 19)],
    ['marks around blanks', '<b>\u00a0</b><i>\u00a0</i>'.repeat(LONG / 16)],
    ['lists in lists', '<ul><li>'.repeat(LONG / 8)],
    ['breaks', '<br>'.repeat(LONG / 4)],
    ['figures in figures', '<figure><img src=/a.jpg>'.repeat(LONG / 24)],
  ])('is read in time: %s', (_, html) => {
    expect(headlines(decoded('wordpress', post(html)))).toEqual(['Low water']);
  });

  it('may name what every object has', () => {
    const html = '<constructor>Low</constructor> <valueof>water</valueof> <tostring>x</tostring>';
    const [story] = decoded('wordpress', post(`<p>${html}</p>`)).stories;
    expect(JSON.stringify(story?.body)).toContain('Low water x');
  });
});

describe('one document', () => {
  const asset = (id: string, kind: string, more: object) => ({
    id,
    profiles: profile(kind),
    ...more,
  });
  const withLayout = (layout: readonly object[], assets: object) =>
    decoded('cds', JSON.stringify({ resources: [aDocument({ layout, assets })] }));

  it('may have a container that holds itself', () => {
    const items = Array.from({ length: 40 }, () => at('box')).flat();
    const feed = withLayout(at('box'), { box: asset('box', 'container', { items }) });
    expect(headlines(feed)).toEqual(['Low water']);
  });

  it('may have containers that hold each other', () => {
    const holds = (id: string) => Array.from({ length: 200 }, () => at(id)).flat();
    const feed = withLayout(at('one'), {
      one: asset('one', 'container', { items: holds('two') }),
      two: asset('two', 'container', { items: holds('three') }),
      three: asset('three', 'container', { items: holds('words') }),
      words: asset('words', 'text', { text: '<p>Low water.</p>' }),
    });
    expect(headlines(feed)).toEqual(['Low water']);
    expect(feed.problems.map(({ why }) => why)).toContain(
      'its layout is too long: the rest is left out',
    );
  });

  it('may name one asset 20,000 times', () => {
    const layout = Array.from({ length: 20_000 }, () => at('words')).flat();
    const text = `<p>${'Low water. '.repeat(100)}</p>`;
    const feed = withLayout(layout, { words: asset('words', 'text', { text }) });
    expect(headlines(feed)).toEqual(['Low water']);
    expect(feed.stories[0]?.body.length).toBeLessThanOrEqual(5_000);
  });

  it('may have a container that names one asset 20,000 times', () => {
    const items = Array.from({ length: 20_000 }, () => at('words')).flat();
    const feed = withLayout(at('box'), {
      box: asset('box', 'container', { items }),
      words: asset('words', 'text', { text: '<p>Low water.</p>'.repeat(1_000) }),
    });
    expect(headlines(feed)).toEqual(['Low water']);
    expect(feed.stories[0]?.body).toHaveLength(5_000);
  });

  it('may name 140,000 assets that are not there', () => {
    const feed = withLayout(Array.from({ length: 140_000 }, (_, i) => at(`none-${i}`)).flat(), {});
    expect(headlines(feed)).toEqual(['Low water']);
  });
});

it('costs no other item its story when one of them cannot be read at all', () => {
  const bad = '<title>x</title><link>https://radio.example/%</link><pubDate>\u0000</pubDate>';
  expect(
    headlines(decoded('feed', rss('<title>High water</title>', bad, '<title>Low water</title>'))),
  ).toEqual(expect.arrayContaining(['High water', 'Low water']));
});
