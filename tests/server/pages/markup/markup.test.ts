import { assert, property } from 'fast-check';
import { raw } from 'hono/html';
import { describe, expect, it } from 'vitest';
import { lines, markup } from '#server/pages/markup/markup.ts';
import { anyText } from '#tests/support/anyText.ts';

describe('markup', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onload="alert(1)', '&quot; onload=&quot;alert(1)'],
    ["' onload='alert(1)", '&#39; onload=&#39;alert(1)'],
    ['Fish &amp; chips', 'Fish &amp;amp; chips'],
    ['<!-- gone', '&lt;!-- gone'],
  ])('takes %s for text', (text, written) => {
    expect(markup`<p title="${text}">${text}</p>`.toString()).toBe(
      `<p title="${written}">${written}</p>`,
    );
  });

  it('opens no element and ends no attribute, whatever is put into it', () => {
    assert(
      property(anyText(), (text) => {
        const [, title, inner] = /^<p title="([^]*)">([^]*)<\/p>$/.exec(
          markup`<p title="${text}">${text}</p>`.toString(),
        )!;
        expect(title).not.toMatch(/["<>]/);
        expect(inner).not.toMatch(/[<>]/);
      }),
    );
  });

  it('takes other markup as it is, alone or in a list', () => {
    const items = ['a', '<b>'].map((text) => markup`<li>${text}</li>`);

    expect(markup`<ul>${items}</ul>`.toString()).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
    expect(markup`<p>${raw('<br>')}</p>`.toString()).toBe('<p><br></p>');
  });

  it('leaves out what is not there, and writes a zero', () => {
    expect(markup`<p>${null}${false}${0}</p>`.toString()).toBe('<p>0</p>');
  });
});

it('stands in lines, each part on its own', () => {
  expect(lines([markup`<a>${'<'}</a>`, markup`<b></b>`]).toString()).toBe('<a>&lt;</a>\n<b></b>');
  expect(lines([]).toString()).toBe('');
});
