import { describe, expect, it } from 'vitest';
import type { Block } from '#contract/story.ts';
import { bodyBlocks } from '#server/stories/body/body.ts';
import { withoutFeedLines, withPictureCredits } from '#server/stories/feeds/feedLines.ts';

const page = 'https://radio.example/low-water';
const body = (html: string) => bodyBlocks(html, page);
const words = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    'spans' in block ? block.spans.map(({ text }) => text).join('') : `(${block.kind})`,
  );

describe('a line that a feed puts under every story', () => {
  it.each([
    '<p>The post <a href="/x">Low water</a> appeared first on <a href="/">Radio</a>.</p>',
    '<p>The post Low water first appeared on Radio.</p>',
    '<p><a href="/x">Continue reading…</a></p>',
    '<p><a href="/x">Comments</a></p>',
    '<p><a href="/x">Comment</a></p>',
    '<p><a href="/x">Read more</a></p>',
    '<p><a href="/x">Listen on our site</a></p>',
    '<p><a href="/x">View the full story</a></p>',
    '<p><a href="/x">See original</a></p>',
    '<p><a href="/x">Source</a></p>',
    '<p>The post A appeared first on B.</p><p><a href="/x">Comments</a></p>',
  ])('is left out: %s', (line) => {
    expect(words(withoutFeedLines(body(`<p>Words.</p>${line}`)))).toEqual(['Words.']);
  });

  it.each([
    ['says more', '<p>Read more about tides in our archive.</p>'],
    ['links to one of its words', '<p>Read more in <a href="/x">the report</a></p>'],
    ['is a link to something', '<p><a href="/x">The tide tables</a></p>'],
    ['is a list', '<ul><li><a href="/x">Read more</a></li></ul>'],
    ['is a heading', '<h2>Comments</h2>'],
  ])('is not what %s', (_, line) => {
    expect(withoutFeedLines(body(`<p>Words.</p>${line}`))).toHaveLength(2);
  });

  it('is left out at the end only: above, an editor means it', () => {
    const html = '<p><a href="/x">Read more</a></p><p>Words.</p>';
    expect(words(withoutFeedLines(body(html)))).toEqual(['Read more', 'Words.']);
  });

  it('may end the last paragraph, as a link', () => {
    expect(words(withoutFeedLines(body('<p>Words. <a href="/x">Read more</a></p>')))).toEqual([
      'Words.',
    ]);
    expect(words(withoutFeedLines(body('<p>Words. <a href="/x">Tides</a></p>')))).toEqual([
      'Words. Tides',
    ]);
  });

  it('may be all that there is', () => {
    expect(withoutFeedLines(body('<p><a href="/x">Read more</a></p>'))).toEqual([]);
    expect(withoutFeedLines([])).toEqual([]);
  });
});

describe('a credit that stands under a picture', () => {
  const credits = (html: string) =>
    withPictureCredits(body(html)).map((block) =>
      block.kind === 'image' ? block.picture.credit : words([block])[0],
    );

  it.each(['(Image credit: Ana Ruiz)', 'Photo credit: Ana Ruiz', '( PICTURE CREDIT:  Ana Ruiz )'])(
    'as %j belongs to the picture',
    (line) => {
      expect(credits(`<img src="/a.jpg"><p>${line}</p><p>Words.</p>`)).toEqual([
        'Ana Ruiz',
        'Words.',
      ]);
    },
  );

  it('stays a line when no picture stands above it, or one that has its credit', () => {
    const line = '(Image credit: Ana Ruiz)';
    expect(credits(`<p>Words.</p><p>${line}</p>`)).toEqual(['Words.', line]);
    const figure =
      '<figure><img src="/a.jpg"><figcaption>Pier (Photo by Bo Lee)</figcaption></figure>';
    expect(credits(`${figure}<p>${line}</p>`)).toEqual(['Bo Lee', line]);
  });

  it('is told of each picture by the line below it', () => {
    const html =
      '<img src="/a.jpg"><p>(Image credit: Ana)</p><img src="/b.jpg"><p>(Image credit: Bo)</p>';
    expect(credits(html)).toEqual(['Ana', 'Bo']);
  });
});
