import { describe, expect, it } from 'vitest';
import {
  baseOf,
  childrenNamed,
  descendants,
  firstIn,
  markupInside,
  nameOf,
  parseFeedXml,
  textIn,
  textInside,
} from '#server/stories/feeds/feedXml.ts';

function xml(source: string) {
  const parsed = parseFeedXml(source);
  if (!parsed) throw new Error('no element');
  return parsed;
}
const root = (source: string) => xml(source).root;

describe('a feed that is badly written', () => {
  it.each([
    ['a blank before its declaration', ' <?xml version="1.0"?><rss/>'],
    ['a style sheet', '<?xml-stylesheet href="x.xsl"?><rss/>'],
    ['a document type', '<!DOCTYPE rss SYSTEM "x.dtd"><rss/>'],
    ['a comment', '<!-- made by hand --><rss/>'],
    ['no end', '<rss><channel><item>'],
  ])('is read though it has %s', (_, source) => {
    expect(nameOf(root(source))).toBe('rss');
  });

  it.each(['', 'words', '<!-- x -->', '<?xml version="1.0"?>'])(
    'holds no element: %j',
    (source) => {
      expect(parseFeedXml(source)).toBeNull();
    },
  );

  it('keeps a raw ampersand, and a prefix that nobody declared', () => {
    const item = root('<item><t>Tom & Ann</t><foo:bar>x</foo:bar></item>');
    expect(textIn(item, 't')).toBe('Tom & Ann');
    expect(textIn(item, 'foo:bar')).toBe('x');
  });
});

describe('finding elements', () => {
  it('knows them in capitals too', () => {
    expect(childrenNamed(root('<RSS><Channel/><ITEM/></RSS>'), 'channel', 'item')).toHaveLength(2);
  });

  it('finds the outermost of a name, in order, wherever they stand', () => {
    const found = descendants(
      root('<r><a n="1"><item n="2"/></a><item n="3"><item n="4"/></item><item n="5"/></r>'),
      ['item'],
    );
    expect(found.map(({ attribs }) => attribs['n'])).toEqual(['2', '3', '5']);
  });

  it('reads the name that is preferred, and passes over those that say nothing', () => {
    const item = root('<item><b>second</b><a> </a><a>first</a></item>');
    expect(textIn(item, 'a', 'b')).toBe('first');
    expect(textIn(item, 'c', 'b')).toBe('second');
    expect(textIn(item, 'c')).toBe('');
    expect(firstIn(item, ['a', 'b'], (child) => (textInside(child) === 'second' ? 2 : null))).toBe(
      2,
    );
    expect(firstIn(item, ['a'], () => null)).toBeNull();
  });
});

describe('the text of an element', () => {
  it.each([
    ['<t>Low water</t>', 'Low water'],
    ['<t><![CDATA[Low <b>water</b>]]></t>', 'Low <b>water</b>'],
    ['<t>Low <![CDATA[& high]]> water</t>', 'Low & high water'],
    ['<t>\n  Low water\n</t>', 'Low water'],
    ['<t>Low <b>water</b></t>', 'Low water'],
    ['<t>Caf&#233; &#x2019;</t>', 'Café ’'],
    ['<t/>', ''],
  ])('of %s is %j', (source, text) => {
    expect(textInside(root(source))).toBe(text);
  });
});

describe('markup inside an element', () => {
  const markup = (source: string) => {
    const parsed = xml(source);
    return markupInside(parsed.root, parsed);
  };

  it.each([
    ['escaped', '<c>&lt;p&gt;Low&lt;/p&gt;</c>', '<p>Low</p>'],
    ['in CDATA', '<c><![CDATA[<p>Low</p>]]></c>', '<p>Low</p>'],
    [
      'as elements',
      '<c type="xhtml"><div><p class="x">Low</p></div></c>',
      '<div><p class="x">Low</p></div>',
    ],
    ['as elements with words around them', '<c>Low <b>water</b> now</c>', 'Low <b>water</b> now'],
    ['as HTML of Atom', '<c type="html">&lt;p&gt;Low&lt;/p&gt;</c>', '<p>Low</p>'],
    ['as nothing', '<c></c>', ''],
  ])('is found when it stands there %s', (_, source, expected) => {
    expect(markup(source)).toBe(expected);
  });

  it('is plain text when Atom says so: what looks like a tag is one that was written', () => {
    expect(markup('<c type="text">1 &lt; 2 &amp;amp; 3</c>')).toBe('1 &lt; 2 &amp;amp; 3');
    expect(markup('<c type="text/plain" mode="escaped">&lt;p&gt;Low&lt;/p&gt;</c>')).toBe(
      '<p>Low</p>',
    );
  });
});

describe('what addresses are resolved against', () => {
  const base = (source: string) => {
    const [item] = descendants(root(source), ['item']);
    if (!item) throw new Error('no item');
    return baseOf(item, 'https://feeds.example/station.xml');
  };

  it.each([
    ['the feed', '<r><item/></r>', 'https://feeds.example/station.xml'],
    ['the item', '<r><item xml:base="https://a.example/x/"/></r>', 'https://a.example/x/'],
    ['what is around it', '<r xml:base="https://a.example/x/"><item/></r>', 'https://a.example/x/'],
    [
      'each of them in turn',
      '<r xml:base="https://a.example/x/"><c xml:base="y/"><item xml:base="z/"/></c></r>',
      'https://a.example/x/y/z/',
    ],
    ['one that is relative', '<r xml:base="/x/"><item/></r>', 'https://feeds.example/x/'],
    [
      'none that runs',
      '<r><item xml:base="javascript:alert(1)"/></r>',
      'https://feeds.example/station.xml',
    ],
  ])('is %s', (_, source, expected) => {
    expect(base(source)).toBe(expected);
  });
});
