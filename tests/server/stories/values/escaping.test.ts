import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '#server/stories/body/textOf.ts';
import { escaped, onceEscaped, paragraphsOf } from '#server/stories/values/escaping.ts';

describe('plain text as markup', () => {
  it('says what its author wrote, tags and entities too', () => {
    expect(textOf(escaped('1 < 2 & "x" &amp; <b>y</b>'))).toBe('1 < 2 & "x" &amp; <b>y</b>');
  });

  it('reads as it was, whatever was written', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '<', '>', '&', ';', '#', '"', '/', ' ', 'x', '1'),
    });
    fc.assert(
      fc.property(word, (text) => {
        expect(textOf(escaped(text))).toBe(text.replaceAll(/\s+/g, ' ').trim());
      }),
    );
  });

  it('has its paragraphs and lines where the author ended them', () => {
    expect(paragraphsOf('One\ntwo\n\n\nThree < four')).toBe(
      '<p>One<br>two</p><p>Three &lt; four</p>',
    );
  });
});

describe('markup that was escaped once too often', () => {
  it.each([
    ['&lt;p&gt;Pilots wait.&lt;/p&gt;', '<p>Pilots wait.</p>'],
    ['&lt;p&gt;Tom &amp;amp; Ann&lt;/p&gt;', '<p>Tom &amp; Ann</p>'],
    ['&lt;a href=&quot;/x&quot;&gt;x&lt;/a&gt;', '<a href="/x">x</a>'],
    ['Line&lt;br /&gt;line', 'Line<br />line'],
  ])('%j is unwrapped', (html, markup) => {
    expect(onceEscaped(html)).toBe(markup);
  });

  it.each([
    ['what is right', '<p>Pilots &amp; tugs</p>'],
    ['a story about markup', '<p>The &lt;p&gt; element</p>'],
    ['a comparison', '3 &lt; 4 &gt; 2'],
    ['a tag that no story has', '&lt;ship&gt; calls &lt;shore&gt;'],
    ['nothing', ''],
  ])('leaves %s alone', (_, html) => {
    expect(onceEscaped(html)).toBe(html);
  });
});
