import { describe, expect, it } from 'vitest';
import { onlyStory, readFeed, rssItem } from '#tests/support/publishers.ts';

const titled = '<title>Low water</title>';
const link = '<link>https://radio.example/low-water</link>';
const atom = (entry: string, feed = '') =>
  onlyStory(
    readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry>${titled}${entry}</entry></feed>`,
    ),
  );
const page = (inside: string) => rssItem(titled + inside).canonicalUrl;

describe('the page of an item', () => {
  it.each([
    ['its link', link, 'https://radio.example/low-water'],
    ['its link, from the feed', '<link>/low-water</link>', 'https://feeds.example/low-water'],
    [
      'its permanent address',
      '<guid>https://radio.example/low-water</guid>',
      'https://radio.example/low-water',
    ],
    [
      'its link before its permanent address',
      `${link}<guid>https://radio.example/?p=1</guid>`,
      'https://radio.example/low-water',
    ],
    [
      'its permanent address when the link is a file',
      '<link>https://a.example/a.mp3</link><guid>https://radio.example/low-water</guid>',
      'https://radio.example/low-water',
    ],
    [
      'the link of Atom inside RSS',
      '<atom:link rel="alternate" href="https://radio.example/low-water"/>',
      'https://radio.example/low-water',
    ],
  ])('is %s', (_, inside, url) => {
    expect(page(inside)).toBe(url);
  });

  it.each([
    ['an id', '<guid isPermaLink="false">https://radio.example/1</guid>'],
    ['an id that is no address', '<guid>tag:radio.example,2026:1</guid>'],
    ['a sound', '<link>https://a.example/a.mp3</link>'],
    ['an address that runs', '<link>javascript:alert(1)</link>'],
    ['an edit form', '<atom:link rel="edit" href="https://radio.example/edit"/>'],
    ['nothing', '<link/>'],
  ])('is never %s', (_, inside) => {
    expect(page(inside)).toBeNull();
  });

  it('is the alternate one of Atom, among links to other things', () => {
    const { canonicalUrl } = atom(
      `<link rel="self" href="https://a.example/self"/><link rel="replies" href="https://a.example/replies"/>
       <link rel="alternate" type="text/html" href="https://radio.example/low-water"/>`,
    );
    expect(canonicalUrl).toBe('https://radio.example/low-water');
  });
});

describe('the date of an item', () => {
  const at = (inside: string) => rssItem(titled + link + inside).publishedAt;
  const published = '2026-03-01T14:05:00.000Z';

  it.each([
    '<pubDate>Sun, 01 Mar 2026 14:05:00 GMT</pubDate>',
    '<PubDate>Sun, 01 Mar 2026 14:05:00 GMT</PubDate>',
    '<dc:date>2026-03-01T09:05:00-05:00</dc:date>',
    '<published>2026-03-01T14:05:00Z</published>',
    '<issued>2026-03-01T14:05:00Z</issued>',
    '<updated>2026-03-01T14:05:00Z</updated>',
    '<pubDate>Some day</pubDate><dc:date>2026-03-01T14:05:00Z</dc:date>',
    '<pubDate/><published>2026-03-01T14:05:00Z</published>',
  ])('is read from %s', (inside) => {
    expect(at(inside)).toBe(published);
  });

  it('is when it was published, not when it was changed', () => {
    const story = atom(
      '<updated>2026-03-02T10:00:00Z</updated><published>2026-03-01T14:05:00Z</published>',
    );
    expect(story).toMatchObject({ publishedAt: published, modifiedAt: '2026-03-02T10:00:00.000Z' });
  });

  it('was never changed when only that is told', () => {
    expect(atom('<updated>2026-03-01T14:05:00Z</updated>').modifiedAt).toBeNull();
  });
});

describe('the text of an item', () => {
  const words = (inside: string) => JSON.stringify(rssItem(titled + link + inside));

  it('is the whole story before its summary', () => {
    const story = words(
      '<description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>',
    );
    expect(story).toContain('Long.');
    expect(story).toContain('"dek":"Short."');
  });

  it('is the summary of a podcast when there is nothing else', () => {
    expect(words('<itunes:summary>In this one.</itunes:summary>')).toContain('In this one.');
    expect(words('<itunes:subtitle>In this one.</itunes:subtitle>')).toContain('In this one.');
  });

  it('is what the first of several says that says anything', () => {
    expect(words('<description/><description>Words.</description>')).toContain('Words.');
  });

  it('links from where the feed says that it stands', () => {
    const story = rssItem(
      `${titled}<link>https://radio.example/low-water</link><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;&lt;a href="map"&gt;Map&lt;/a&gt;&lt;/p&gt;</description>`,
    );
    expect(JSON.stringify(story.body)).toContain('https://radio.example/map');
  });
});

describe('the headline of an item', () => {
  it.each([
    ['<title>Low &amp; high</title>', 'Low & high'],
    ['<title><![CDATA[Low &amp; high]]></title>', 'Low & high'],
    ['<title>Low &lt;i&gt;water&lt;/i&gt;</title>', 'Low water'],
    ['<title>Tom & Ann</title>', 'Tom & Ann'],
    ['<title>\n Low\n water </title>', 'Low water'],
    ['<title/><itunes:title>Low water</itunes:title>', 'Low water'],
    ['<media:title>Low water</media:title>', 'Low water'],
  ])('is read from %s', (title, headline) => {
    expect(rssItem(title + link).headline).toBe(headline);
  });
});

describe('where an item is filed', () => {
  it.each([
    ['<category>Coast</category>', 'Coast'],
    ['<category><![CDATA[Coast & water]]></category>', 'Coast & water'],
    ['<category domain="x">Coast</category><category>Boats</category>', 'Coast'],
    ['<category/><category>Boats</category>', 'Boats'],
  ])('is the first category: %s', (inside, name) => {
    expect(rssItem(titled + link + inside).topics.map((topic) => topic.name)).toEqual([name]);
  });

  it('is what Atom calls it, else how Atom writes it', () => {
    expect(atom('<category term="coast" label="Coast and water"/>').topics).toMatchObject([
      { name: 'Coast and water' },
    ]);
    expect(atom('<category term="coast"/>').topics).toMatchObject([{ name: 'coast' }]);
  });
});

describe('who owns an item', () => {
  it('is the paper that it was taken from', () => {
    const source = '<source url="https://wire.example/feed">Wire &amp;amp; Co</source>';
    expect(rssItem(titled + link + source).owner).toBe('Wire & Co');
    expect(rssItem(titled + link).owner).toBeNull();
  });

  it('says its rights itself, else the whole feed does', () => {
    const feed = (channel: string, item: string) =>
      onlyStory(
        readFeed(`<rss><channel>${channel}<item>${titled}${link}${item}</item></channel></rss>`),
      ).rights;
    const all = '<copyright>© Radio</copyright>';
    expect(feed(all, '')).toBe('© Radio');
    expect(feed(all, '<dc:rights>© Ana Ruiz</dc:rights>')).toBe('© Ana Ruiz');
    expect(feed('', '')).toBeNull();
  });
});

it('reads Atom though every name of it has its prefix', () => {
  const story = onlyStory(
    readFeed(
      `<atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry><atom:id>1</atom:id><atom:title>Low water</atom:title>
       <atom:link href="https://radio.example/low-water"/><atom:published>2026-03-01T14:05:00Z</atom:published>
       <atom:author><atom:name>Ana Ruiz</atom:name></atom:author><atom:category term="Coast"/>
       <atom:summary>Ships wait.</atom:summary><atom:content type="html">&lt;p&gt;Words.&lt;/p&gt;</atom:content></atom:entry></atom:feed>`,
    ),
  );
  expect(story).toMatchObject({
    headline: 'Low water',
    dek: 'Ships wait.',
    canonicalUrl: 'https://radio.example/low-water',
    publishedAt: '2026-03-01T14:05:00.000Z',
    bylines: [{ name: 'Ana Ruiz' }],
    topics: [{ id: 'coast' }],
    body: [{ kind: 'paragraph', spans: [{ text: 'Words.' }] }],
  });
});
