import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataBlock } from '#server/pages/markup/dataBlock.ts';
import { anyText } from '#tests/support/anyText.ts';

const jsonIn = (block: string) => /^<script [^>]*>([^]*)<\/script>$/.exec(block)![1]!;

describe('a block of data in a page', () => {
  it('says what it is, and where the app finds it', () => {
    const value = { a: 1 };

    expect(dataBlock('application/ld+json', value).toString()).toBe(
      '<script type="application/ld+json">{"a":1}</script>',
    );
    expect(dataBlock('application/json', value, 'preload').toString()).toBe(
      '<script type="application/json" id="preload">{"a":1}</script>',
    );
  });

  it.each([
    ['the end of a script', '</script><script>alert(1)</script>'],
    ['a comment', '<!-- <script>'],
    ['an entity', '&lt;/script&gt;'],
    ['ends of lines that only script knows', '\u2028\u2029'],
    ['a backslash at the end', '\\'],
  ])('holds %s, and is not ended by it', (_, text) => {
    const json = jsonIn(dataBlock('application/json', { text }).toString());

    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ text });
  });

  it('gives back every text as it was', () => {
    assert(
      property(anyText(), (text) => {
        const json = jsonIn(dataBlock('application/json', { [text]: text }).toString());
        expect(Object.entries(JSON.parse(json))).toEqual([[text, text]]);
      }),
    );
  });
});
