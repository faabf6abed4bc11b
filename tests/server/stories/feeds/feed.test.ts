import { describe, expect, it } from 'vitest';
import { storiesFromFeed } from '#server/stories/feeds/feed.ts';

const context = {
  feedUrl: 'https://feeds.example/station.xml',
  topic: null,
  fetchedAt: '2026-03-02T00:00:00.000Z',
};
const read = (text: string) => storiesFromFeed(new TextEncoder().encode(text), null, context);
const rss = (...items: string[]) =>
  read(
    `<rss version="2.0"><channel>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`,
  );
const first = ({ stories: [story] }: ReturnType<typeof read>) => {
  if (!story) throw new Error('no story');
  return story;
};
const titled = '<title>Low water</title><link>https://radio.example/low-water</link>';

describe('what a feed says', () => {
  it('is found in RSS 1.0, where items stand beside the channel', () => {
    const rdf = `<rdf:RDF><channel rdf:about="https://radio.example/"/><item rdf:about="https://radio.example/low-water"><title>Low water</title><dc:date>2026-03-01T09:00:00-05:00</dc:date></item></rdf:RDF>`;
    expect(first(read(rdf))).toMatchObject({
      slug: 'low-water',
      publishedAt: '2026-03-01T14:00:00.000Z',
    });
  });

  it('is found in Atom, with markup as elements, relative addresses and authors of the whole feed', () => {
    const atom = `<feed xml:base="https://radio.example/a/"><author><name>Ana Ruiz</name></author><entry xml:base="b/">
      <title type="html">Low &amp;amp; high</title><link rel="enclosure" type="audio/mpeg" href="a.mp3"/><link href="low-water"/>
      <updated>2026-03-01T14:00:00Z</updated><content type="xhtml"><xhtml:div><xhtml:p>See <a href="map">the map</a>.</xhtml:p></xhtml:div></content></entry></feed>`;
    expect(first(read(atom))).toMatchObject({
      headline: 'Low & high',
      canonicalUrl: 'https://radio.example/a/b/low-water',
      audio: { sources: [{ url: 'https://radio.example/a/b/a.mp3', type: 'audio/mpeg' }] },
      bylines: [{ name: 'Ana Ruiz' }],
      publishedAt: '2026-03-01T14:00:00.000Z',
      dek: 'See the map.',
    });
  });

  it('is found in JSON Feed, with plain texts as they are', () => {
    const item = {
      id: 1,
      title: '1 < 2 & 3',
      content_text: 'One <b>.\n\nTwo\nlines.',
      image: '/i.jpg',
      attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 90 }],
    };
    const feed = {
      version: 'https://jsonfeed.org/version/1',
      author: { name: 'Ana Ruiz' },
      items: [item],
    };
    expect(first(read(JSON.stringify(feed)))).toMatchObject({
      headline: '1 < 2 & 3',
      dek: 'One <b>.',
      body: [{ kind: 'paragraph', spans: [{ text: 'Two\nlines.' }] }],
      bylines: [{ name: 'Ana Ruiz' }],
      lead: { renditions: [{ url: 'https://feeds.example/i.jpg' }] },
      audio: { durationSeconds: 90, sources: [{ url: 'https://feeds.example/a.mp3' }] },
    });
  });

  it('may be escaped twice', () => {
    const item = `${titled}<description>&amp;lt;p&amp;gt;Pilots &amp;amp;amp; tugs wait.&amp;lt;/p&amp;gt;</description>`;
    expect(first(rss(item)).dek).toBe('Pilots & tugs wait.');
  });

  it('may be badly written', () => {
    const { stories } = read(
      `\ufeff<!DOCTYPE rss [<!ENTITY x "xxxx">]>\n<rss><channel><item><title>Tom & Ann &x;</title><link>https://radio.example/get?a=1&b=2</link><foo:bar>x</foo:bar><description><![CDATA[Words.`,
    );
    expect(stories).toMatchObject([
      { headline: 'Tom & Ann &x;', canonicalUrl: 'https://radio.example/get?a=1&b=2' },
    ]);
  });
});

describe('an item', () => {
  it('gives the credit that stands under its picture to the picture', () => {
    const item = `${titled}<description>The channel is closed.</description><content:encoded><![CDATA[<img src='https://radio.example/p.jpg' alt='Tom's pier'/><p>The channel is closed.</p><p>(Image credit: Ana Ruiz)</p><img src='https://media.npr.org/include/images/tracking/x.png' />]]></content:encoded>`;
    expect(first(rss(item))).toMatchObject({
      dek: 'The channel is closed.',
      lead: { credit: 'Ana Ruiz' },
      body: [],
    });
  });

  it('has a picture in every size of one shape, with who made it', () => {
    const item = `${titled}<media:group><media:content url="/s.jpg" width="800" height="450"><media:credit>Ana Ruiz</media:credit><media:description>The pier.</media:description></media:content>
      <media:content url="/l.jpg" width="1600" height="900"/><media:content url="/sq.jpg" width="300" height="300"/></media:group>`;
    expect(first(rss(item)).lead).toEqual({
      alt: null,
      caption: [{ text: 'The pier.' }],
      credit: 'Ana Ruiz',
      renditions: [
        { url: 'https://feeds.example/s.jpg', widthPx: 800, heightPx: 450, type: null },
        { url: 'https://feeds.example/l.jpg', widthPx: 1600, heightPx: 900, type: null },
      ],
    });
  });

  it('has sound, how long it is, and the other forms of it', () => {
    const item = `${titled}<enclosure url="/a.mp3" type="audio/mpeg" length="0"/><itunes:duration>1:02:03</itunes:duration>
      <podcast:alternateEnclosure type="audio/opus"><podcast:source uri="https://radio.example/a.opus"/></podcast:alternateEnclosure>`;
    expect(first(rss(item)).audio).toEqual({
      title: null,
      durationSeconds: 3723,
      sources: [
        { url: 'https://feeds.example/a.mp3', type: 'audio/mpeg' },
        { url: 'https://radio.example/a.opus', type: 'audio/opus' },
      ],
    });
  });

  it.each([
    ['<dc:creator>By Ana Ruiz</dc:creator><dc:creator>Bo Lee</dc:creator>', ['Ana Ruiz', 'Bo Lee']],
    ['<author>ana@radio.example (Ana Ruiz)</author>', ['Ana Ruiz']],
    ['<author>ana@radio.example</author><itunes:author>Radio</itunes:author>', ['Radio']],
    [
      '<podcast:person role="host">Ana Ruiz</podcast:person><podcast:person group="visuals">Bo</podcast:person>',
      ['Ana Ruiz'],
    ],
  ])('names its authors in %s', (markup, names) => {
    expect(first(rss(titled + markup)).bylines.map(({ name }) => name)).toEqual(names);
  });

  it('links to its page, never to a file, and not to a page that it shares with others', () => {
    const episode = (id: number) =>
      `<guid isPermaLink="false">${id}</guid><title>Episode ${id}</title><link>https://radio.example/show</link>`;
    const { stories } = rss(
      episode(1),
      episode(2),
      '<title>File</title><link>https://radio.example/a.mp3</link>',
    );
    expect(stories.map(({ headline, canonicalUrl }) => [headline, canonicalUrl])).toEqual([
      ['Episode 1', null],
      ['Episode 2', null],
      ['File', null],
    ]);
  });

  it('loses the lines that feeds put under every story', () => {
    const item = `${titled}<description><![CDATA[<p>One.</p><p>Two. <a href="/x">Continue reading…</a></p><p>The post <a href="/x">Low water</a> first appeared on <a href="/">Radio</a>.</p><p><a href="/x">Read full article</a></p><p><a href="/x#c">Comments</a></p>]]></description>`;
    expect(first(rss(item)).body).toEqual([{ kind: 'paragraph', spans: [{ text: 'Two.' }] }]);
  });

  it('without a date keeps its place in the feed', () => {
    const { stories, problems } = rss(
      '<title>A</title><pubDate>Fri, 20 Mai 2012 20:33:00 -0400</pubDate>',
      '<title>B</title>',
    );
    expect(stories.map(({ headline, publishedAt }) => [headline, publishedAt])).toEqual([
      ['A', context.fetchedAt],
      ['B', context.fetchedAt],
    ]);
    expect(problems).toHaveLength(4);
  });
});

it.each([
  ['<html><body>Gone</body></html>', 'a web page, not a feed'],
  ['{"version": 1}', 'JSON, but no JSON Feed'],
  ['WEBVTT', 'neither XML nor JSON'],
  ['', 'neither XML nor JSON'],
])('refuses %j', (answer, words) => {
  expect(() => read(answer)).toThrow(words);
});

it('bounds a feed that is nested without end', () => {
  expect(rss(`${titled}${'<a>'.repeat(20_000)}`).stories).toHaveLength(1);
}, 60_000);

describe('how a feed is told apart', () => {
  it.each([
    ['RSS 2.0', '<rss version="2.0"><channel><item>X</item></channel></rss>'],
    ['RSS 0.91, in capitals', '<RSS version="0.91"><CHANNEL><ITEM>X</ITEM></CHANNEL></RSS>'],
    ['RSS with its items beside the channel', '<rss><channel/><item>X</item></rss>'],
    ['RSS 1.0', '<rdf:RDF><channel/><item>X</item></rdf:RDF>'],
    ['Atom', '<feed><entry>X</entry></feed>'],
    [
      'a feed after a style sheet',
      '<?xml-stylesheet href="x"?><rss><channel><item>X</item></channel></rss>',
    ],
    ['a feed after blanks', '\n\n  <rss><channel><item>X</item></channel></rss>'],
    [
      'JSON after blanks',
      '\n {"version": "https://jsonfeed.org/version/1", "items": [{"title": "Low water"}]}',
    ],
  ])('%s', (_, text) => {
    expect(read(text.replace('X', '<title>Low water</title>')).stories).toMatchObject([
      { headline: 'Low water' },
    ]);
  });

  it.each([
    ['<opml><body/></opml>', '<opml>, not a feed'],
    ['<sitemapindex/>', '<sitemapindex>, not a feed'],
    ['<HTML></HTML>', 'a web page, not a feed'],
    ['<meta http-equiv="refresh">', 'a web page, not a feed'],
    ['{"error": "no"', 'JSON, but no JSON Feed'],
    ['[]', 'neither XML nor JSON'],
  ])('refuses %j', (answer, words) => {
    expect(() => read(answer)).toThrow(words);
  });

  it('never tells an operator the key that was asked with', () => {
    const bytes = new TextEncoder().encode('gone');
    const asked = { ...context, feedUrl: 'https://feeds.example/x.xml?key=secret' };
    expect(() => storiesFromFeed(bytes, null, asked)).toThrow('https://feeds.example/x.xml (');
  });
});

describe('the letters of a feed', () => {
  const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
  const feed = (declared: string) =>
    latin(
      `<?xml version="1.0" encoding="${declared}"?><rss><channel><item><title>Café — ” x</title></item></channel></rss>`.replaceAll(
        /[—”]/g,
        '\u0094',
      ),
    );

  it.each([
    ['what the feed declares', 'windows-1252', null],
    ['what HTTP declares', 'utf-8', 'text/xml; charset=windows-1252'],
    ['what they are, when both declare wrongly', 'utf-8', 'text/xml; charset=utf-8'],
  ])('are read by %s', (_, declared, contentType) => {
    expect(storiesFromFeed(feed(declared), contentType, context).stories[0]?.headline).toBe(
      'Café ” ” x',
    );
  });
});

describe('the pages of a feed’s items', () => {
  const item = (id: string, link: string) =>
    `<guid isPermaLink="false">${id}</guid><title>Episode ${id}</title><link>${link}</link>`;

  it('stay when one item comes twice: it is dropped, not both', () => {
    const one = item('1', 'https://radio.example/low-water');
    const { stories, dropped } = rss(one, one);
    expect(stories).toMatchObject([{ canonicalUrl: 'https://radio.example/low-water' }]);
    expect(dropped).toEqual([{ id: '1', why: 'the same story again' }]);
  });

  it('go when three episodes name their show’s page: each is read here', () => {
    const { stories } = rss(...['1', '2', '3'].map((id) => item(id, 'https://radio.example/show')));
    expect(stories.map(({ canonicalUrl }) => canonicalUrl)).toEqual([null, null, null]);
    expect(new Set(stories.map(({ slug }) => slug)).size).toBe(3);
  });
});

it('reads a thousand items, the first of them, and no more', () => {
  const items = Array.from(
    { length: 1100 },
    (_, n) => `<title>Story ${n}</title><link>https://radio.example/story-${n}</link>`,
  );
  const { stories } = rss(...items);
  expect(stories).toHaveLength(1000);
  expect(stories.at(-1)?.headline).toBe('Story 999');
});

it('reads a feed below what the site’s own software complains of', () => {
  const complaint = '<br />\n<b>Warning</b>: Undefined key "x" in <b>/var/feed.php</b>\n';
  const feed =
    '<?xml version="1.0"?><rss><channel><item><title>Low water</title></item></channel></rss>';
  expect(read(complaint + feed).stories.map(({ headline }) => headline)).toEqual(['Low water']);
  expect(() => read(`${complaint}<p>Gone</p>`)).toThrow('not a feed');
});
