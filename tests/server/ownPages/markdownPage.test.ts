import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { OwnPage } from '#contract/ownPage.ts';
import { decodePage } from '#server/ownPages/markdownPage.ts';

const page = (text: string, name = 'about-us.md') => {
  const decoded = decodePage({ name, text });
  if ('problems' in decoded) throw new Error(decoded.problems.join('\n'));
  expect(v.is(OwnPage, decoded.page)).toBe(true);
  return decoded;
};
const body = (markdown: string) => page(`---\ntitle: About\n---\n${markdown}`).page.body;
const problems = (text: string, name = 'about-us.md') => {
  const decoded = decodePage({ name, text });
  return 'problems' in decoded ? decoded.problems : [];
};

describe('what is said of a page at its top', () => {
  it('is its title, its description, its place in a list and its address', () => {
    const text = `---
title: About us: who we are
description: "Public radio since 1952."
slug: about
order: 2
---
Hello.`;
    expect(page(text)).toMatchObject({
      order: 2,
      page: {
        slug: 'about',
        title: 'About us: who we are',
        description: 'Public radio since 1952.',
      },
    });
  });

  it('may be the title alone: the file’s name is the address then', () => {
    expect(page('---\r\ntitle: About\r\n---\r\nHello.')).toMatchObject({
      order: null,
      page: { slug: 'about-us', description: null },
    });
  });

  it.each([
    [
      'no lines at its top',
      'Hello.',
      'about-us.md: found "Hello.", expected "---" in the first line',
    ],
    [
      'lines that never end',
      '---\ntitle: About\nHello.',
      'about-us.md: line 3: found "Hello.", expected "key: value", or "---" after the last of them',
    ],
    [
      'no title',
      '---\ndescription: x\n---\n',
      'about-us.md: title: found nothing, expected a title of at most 120 characters',
    ],
    [
      'a slip in a key',
      '---\ntitel: x\ntitle: About\n---\n',
      'about-us.md: titel: unknown key; did you mean "title"?',
    ],
    [
      'an order that is none',
      '---\ntitle: x\norder: first\n---\n',
      'about-us.md: order: found "first", expected a whole number such as 2',
    ],
    [
      'an address that none can be',
      '---\ntitle: x\nslug: About Us\n---\n',
      'about-us.md: slug: found "About Us", expected an id of small letters, digits and hyphens such as "wxyz-1"',
    ],
  ])('is refused with %s', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('has to give an address where the file’s name cannot be one', () => {
    expect(problems('---\ntitle: x\n---\n', 'About Us.md')).toEqual([
      'About Us.md: slug: found "About Us", expected an id of small letters, digits and hyphens such as "wxyz-1"',
    ]);
  });
});

describe('the words of a page', () => {
  it('become the blocks that stories have', () => {
    const blocks = body(`
## Our history

We began in **1952**, *on a pier*. Read [more](https://example.org/history).

1. One
2. Two

> The lake is the boss.

| Year | Masts |
| ---- | ----- |
| 1952 | 1     |

---

![A mast](https://example.org/mast.jpg "Our mast")
`);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'quote',
      'table',
      'rule',
      'image',
    ]);
    expect(blocks[1]).toMatchObject({
      spans: [
        { text: 'We began in ' },
        { text: '1952', marks: ['strong'] },
        { text: ', ' },
        { text: 'on a pier', marks: ['emphasis'] },
        { text: '. Read ' },
        { text: 'more', href: 'https://example.org/history' },
        { text: '.' },
      ],
    });
    expect(blocks[4]).toMatchObject({ headRows: 1 });
  });

  it('find their neighbours: another page, a picture beside it, a page of the app', () => {
    const blocks = body(
      '[Write](contact.md#desk), [here](./contact.md), [stations](/stations)\n\n![Map](map.png)',
    );
    expect(blocks[0]).toMatchObject({
      spans: [
        { href: '/pages/contact#desk' },
        { text: ', ' },
        { href: '/pages/contact' },
        { text: ', ' },
        { href: '/stations' },
      ],
    });
    expect(blocks[1]).toMatchObject({
      kind: 'image',
      picture: { alt: 'Map', renditions: [{ url: '/pages/files/map.png' }] },
    });
  });

  it('take HTML as stories do: its words, and nothing that could run', () => {
    const blocks = body(
      '<script>alert(1)</script>\n\n<p onclick="alert(1)">Hello <b>there</b></p>\n\n<iframe src="https://evil.example"></iframe>\n\n[x](javascript:alert(1))',
    );
    expect(JSON.stringify(blocks)).not.toMatch(/alert|onclick|javascript/);
    expect(blocks[0]).toMatchObject({
      kind: 'paragraph',
      spans: [{ text: 'Hello ' }, { text: 'there', marks: ['strong'] }],
    });
  });
});
