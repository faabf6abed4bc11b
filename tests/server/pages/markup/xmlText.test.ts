import { assert, property } from 'fast-check';
import { expect, it } from 'vitest';
import { xmlText } from '#server/pages/markup/xmlText.ts';
import { anyText } from '#tests/support/anyText.ts';

it.each([
  ['https://a.example/?a=1&b=2', 'https://a.example/?a=1&amp;b=2'],
  ['</loc><loc>https://evil.example/', '&lt;/loc&gt;&lt;loc&gt;https://evil.example/'],
  [']]>', ']]&gt;'],
  [`"quoted" 'single'`, '&quot;quoted&quot; &apos;single&apos;'],
  ['Zoë 🎻', 'Zoë 🎻'],
])('writes %s so that XML reads it back', (text, written) => {
  expect(xmlText(text)).toBe(written);
});

it.each([
  ['a bell', 'a\u0007b'],
  ['a null', 'a\0b'],
  ['half of a pair', 'a\uD83Cb'],
  ['a character that is none', 'a\uFFFFb'],
])('leaves out %s, which would make the whole file unreadable', (_, text) => {
  expect(xmlText(text)).toBe('ab');
});

it('keeps tabs and ends of lines', () => {
  expect(xmlText('a\t\r\nb')).toBe('a\t\r\nb');
});

it('never lets a mark through', () => {
  assert(
    property(anyText(), (text) => {
      expect(xmlText(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
    }),
  );
});
