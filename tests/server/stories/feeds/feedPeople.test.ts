import { describe, expect, it } from 'vitest';
import { onlyStory, readFeed, rssItem } from '#tests/support/publishers.ts';

const titled = '<title>Low water</title><link>https://radio.example/low-water</link>';
const names = (inside: string) => rssItem(titled + inside).bylines.map(({ name }) => name);

describe('who wrote an item', () => {
  it.each([
    ['<dc:creator>Ana Ruiz</dc:creator>', ['Ana Ruiz']],
    ['<dc:creator><![CDATA[Ana &amp; Bo]]></dc:creator>', ['Ana & Bo']],
    ['<dc:creator>by Ana Ruiz</dc:creator>', ['Ana Ruiz']],
    ['<dc:creator>BY  Ana Ruiz</dc:creator>', ['Ana Ruiz']],
    ['<dc:creator>Byron Hale</dc:creator>', ['Byron Hale']],
    ['<author>Ana Ruiz</author>', ['Ana Ruiz']],
    ['<author>ana@radio.example (Ana Ruiz)</author>', ['Ana Ruiz']],
    ['<author>ana@radio.example</author>', []],
    ['<author><name>Ana Ruiz</name><email>ana@radio.example</email></author>', ['Ana Ruiz']],
    ['<author><email>ana@radio.example</email></author>', []],
    ['<itunes:author>Radio Tamarack</itunes:author>', ['Radio Tamarack']],
    ['<dc:creator></dc:creator><author>Ana Ruiz</author>', ['Ana Ruiz']],
    ['<dc:creator> </dc:creator>', []],
    ['', []],
  ])('is told by %s', (inside, expected) => {
    expect(names(inside)).toEqual(expected);
  });

  it('is each of several, once, in order', () => {
    expect(
      names(
        '<dc:creator>Bo Lee</dc:creator><dc:creator>Ana Ruiz</dc:creator><dc:creator>Bo Lee</dc:creator>',
      ),
    ).toEqual(['Bo Lee', 'Ana Ruiz']);
  });

  it('is the creator before the author: RSS asks for an address there', () => {
    expect(names('<author>The desk</author><dc:creator>Ana Ruiz</dc:creator>')).toEqual([
      'Ana Ruiz',
    ]);
  });

  it('is never markup', () => {
    expect(
      names('<dc:creator>&lt;b&gt;Ana&lt;/b&gt; Ruiz&lt;script&gt;x&lt;/script&gt;</dc:creator>'),
    ).toEqual(['Ana Ruiz']);
  });
});

describe('who speaks in an episode', () => {
  it('is told with role and page, before who wrote it', () => {
    const { bylines } = rssItem(
      `${titled}<dc:creator>The desk</dc:creator><podcast:person role="host" href="https://radio.example/ana">Ana Ruiz</podcast:person>
       <podcast:person role="guest" group="cast" href="javascript:alert(1)">Bo Lee</podcast:person>`,
    );
    expect(bylines).toMatchObject([
      { name: 'Ana Ruiz', role: 'host', href: 'https://radio.example/ana' },
      { name: 'Bo Lee', role: 'guest', href: null },
    ]);
  });

  it('is none of those who built the studio', () => {
    expect(
      names(
        '<podcast:person group="audio post-production">Cy</podcast:person><podcast:person group="WRITING">Di</podcast:person>',
      ),
    ).toEqual(['Di']);
  });
});

describe('who wrote all entries of a feed', () => {
  const atom = (inside: string) =>
    onlyStory(
      readFeed(
        `<feed xmlns="http://www.w3.org/2005/Atom"><author><name>The desk</name></author><entry>${titled}${inside}</entry></feed>`,
      ),
    ).bylines.map(({ name }) => name);

  it('wrote the entry that names nobody', () => {
    expect(atom('')).toEqual(['The desk']);
    expect(atom('<author><name></name></author>')).toEqual(['The desk']);
  });

  it('did not write the entry that names somebody', () => {
    expect(atom('<author><name>Ana Ruiz</name></author>')).toEqual(['Ana Ruiz']);
  });
});
