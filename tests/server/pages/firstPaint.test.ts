import { expect, it } from 'vitest';
import { firstPaint } from '#server/pages/firstPaint.ts';
import type { FirstWords, Screen } from '#server/pages/screens/screen.ts';

const words: FirstWords = {
  shape: 'story',
  kicker: 'Coast & water',
  headline: 'Tom <script>alert(1)</script>',
  dek: 'He said "no".',
  href: null,
};
const picture: Screen['picture'] = {
  alt: 'A ferry',
  caption: [],
  credit: null,
  renditions: [
    { url: '/a-480.avif', widthPx: 480, heightPx: 320, type: 'image/avif' },
    { url: '/a-960.avif', widthPx: 960, heightPx: 640, type: 'image/avif' },
    { url: '/a-480.webp', widthPx: 480, heightPx: 320, type: 'image/webp' },
  ],
};

const drawn = (first: FirstWords | null, lead: Screen['picture'] = null) =>
  firstPaint({ first, picture: lead }, 'Harbor & Plains').toString();

it('draws the headline, dek and topic as text, whatever is in them', () => {
  const html = drawn(words);
  expect(html).toContain('<h1>Tom &lt;script&gt;alert(1)&lt;/script&gt;</h1>');
  expect(html).toContain('<p class="dek">He said &quot;no&quot;.</p>');
  expect(html).toContain('<p class="kicker">Coast &amp; water</p>');
  expect(html).not.toContain('<script');
});

it('leads on from a front page whose scripts never come', () => {
  const html = drawn({ ...words, shape: 'lead', href: '/stories/low-water' });
  expect(html).toContain('<h2><a href="/stories/low-water">Tom');
});

it('draws the lead picture in the files that the app will ask for, at its true proportions', () => {
  const html = drawn(words, picture);
  expect(html).toContain('srcset="/a-480.avif 480w, /a-960.avif 960w"');
  expect(html).toContain('<img src="/a-480.webp" alt="" width="960" height="640"');
});

it('draws the picture first on the front page, and after the words of a story', () => {
  const at = (html: string) => html.indexOf('<picture') < html.indexOf('class="words"');
  expect(at(drawn({ ...words, shape: 'lead' }, picture))).toBe(true);
  expect(at(drawn(words, picture))).toBe(false);
});

it("draws the network's name where there is nothing else to say", () => {
  expect(drawn(null)).toContain('<a href="/" data-home>Harbor &amp; Plains</a>');
});
