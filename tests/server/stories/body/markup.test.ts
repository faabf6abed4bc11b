import { isTag, isText, type AnyNode } from 'domhandler';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  elementsIn,
  hasClass,
  isBlockTag,
  isDropped,
  isEmoji,
  isNamed,
  parseMarkup,
  parseXml,
} from '#server/stories/body/markup.ts';

const first = (html: string) => {
  const [found] = elementsIn(parseMarkup(html), () => true);
  if (!found) throw new Error('no element');
  return found;
};
const tags = (html: string, ...names: string[]) =>
  elementsIn(parseMarkup(html), isNamed(...names)).map(({ attribs }) => attribs['id']);
/** The words of a tree, told without recursion. */
function wordsIn(root: AnyNode): string {
  const left: AnyNode[] = [root];
  let words = '';
  for (let node = left.pop(); node; node = left.pop()) {
    if (isText(node)) words += node.data;
    else left.push(...childrenOf(node).toReversed());
  }
  return words;
}
function depthOf(root: AnyNode): number {
  let deepest = 0;
  const left: [AnyNode, number][] = [[root, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    if ('children' in node) for (const child of node.children) left.push([child, depth + 1]);
  }
  return deepest;
}

describe('markup as a tree', () => {
  it('knows elements without the prefixes of feeds and word processors', () => {
    const root = parseMarkup('<xhtml:div><o:p>Words</o:p></xhtml:div>');
    expect(elementsIn(root, isNamed('p'))).toHaveLength(1);
    expect(wordsIn(root)).toBe('Words');
  });

  it('keeps what stands after an element that is closed as XHTML does', () => {
    for (const name of ['iframe', 'script', 'style', 'title', 'textarea', 'object', 'video']) {
      expect(wordsIn(parseMarkup(`<${name} src="x"/>Words`))).toBe('Words');
    }
  });

  it('reads tags in capitals, attributes without quotes, and closing tags that are missing', () => {
    const root = parseMarkup('<UL><LI ID=a>One<LI ID=b>Two</UL>');
    expect(elementsIn(root, isNamed('li')).map(({ attribs }) => attribs['id'])).toEqual(['a', 'b']);
  });

  it('reads characters by name and by number', () => {
    expect(wordsIn(parseMarkup('Tom &amp; Ann&rsquo;s &#x201c;caf&eacute;&#8221; &unknown;'))).toBe(
      'Tom & Ann’s “café” &unknown;',
    );
  });

  it('is bounded in depth, and keeps every word of what was deeper', () => {
    const deep = parseMarkup(`${'<div>'.repeat(5000)}words${'</div>'.repeat(5000)}`);
    expect(depthOf(deep)).toBeLessThan(70);
    expect(wordsIn(deep)).toBe('words');
  });

  it('is bounded in length', () => {
    expect(wordsIn(parseMarkup('x'.repeat(1_500_000)))).toHaveLength(1_000_000);
  });

  it('is a tree, whatever the input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (html) => {
        expect(depthOf(parseMarkup(html))).toBeLessThan(70);
        expect(depthOf(parseXml(html))).toBeLessThan(70);
      }),
    );
  });
});

describe('XML as a tree', () => {
  it('knows where in the text each element stands', () => {
    const xml = '<feed><a>one</a><b/></feed>';
    const [a] = elementsIn(parseXml(xml), isNamed('a'));
    expect(xml.slice(a?.startIndex ?? 0, (a?.endIndex ?? 0) + 1)).toBe('<a>one</a>');
  });

  it('expands no entity of a document type, and asks for none', () => {
    const xml = `<!DOCTYPE f [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><f>&b;&c;</f>`;
    expect(wordsIn(parseXml(xml))).not.toMatch(/aaaa|root:/);
  });
});

describe('what a reader would never see', () => {
  it.each([
    '<script>x</script>',
    '<style>x</style>',
    '<template>x</template>',
    '<noscript>x</noscript>',
    '<svg><text>x</text></svg>',
    '<form>x</form>',
    '<select><option>x</option></select>',
    '<object>x</object>',
    '<p hidden>x</p>',
    '<p style="color: red; DISPLAY: none">x</p>',
    '<!-- x -->',
  ])('is %s', (html) => {
    const [node] = parseMarkup(html).children;
    expect(node && isDropped(node)).toBe(true);
    expect(wordsIn(parseMarkup(html))).toBe('');
  });

  it.each(['<p style="display: block">x</p>', '<p class="hidden">x</p>', '<blink>x</blink>', 'x'])(
    'is not %s',
    (html) => {
      expect(wordsIn(parseMarkup(html))).toBe('x');
    },
  );
});

describe('finding elements', () => {
  it('finds the outermost, in order, and none inside what is dropped', () => {
    const html =
      '<div id="a"><div id="b"></div></div><p><div id="c"></div></p><noscript><div id="d"></div></noscript>';
    expect(tags(html, 'div')).toEqual(['a', 'c']);
  });

  it('tells a class among others', () => {
    const element = first('<p class="left wp-caption big">x</p>');
    expect(hasClass(element, /\bwp-caption\b/)).toBe(true);
    expect(hasClass(first('<p>x</p>'), /./)).toBe(false);
  });

  it('tells what stands on lines of its own', () => {
    expect(
      ['p', 'div', 'li', 'td', 'figure', 'h2'].every((tag) => isBlockTag(first(`<${tag}>`))),
    ).toBe(true);
    expect(['b', 'a', 'span', 'img'].some((tag) => isBlockTag(first(`<${tag}>`)))).toBe(false);
    expect(parseMarkup('x').children.filter(isTag)).toEqual([]);
  });
});

it.each([
  ['<img class="emoji" alt="🌊">', true],
  ['<img class="wp-smiley" alt=":-)">', true],
  ['<img class="emoji" alt="">', false],
  ['<img class="emoji">', false],
  ['<img class="emoji" alt="A wave over the old pier">', false],
  ['<img class="big" alt="🌊">', false],
])('tells whether a picture is a character: %s', (html, expected) => {
  expect(isEmoji(first(html))).toBe(expected);
});
