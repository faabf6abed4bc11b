import { describe, expect, it } from 'vitest';
import type { Span } from '#contract/picture.ts';
import {
  captionAndCredit,
  isCaption,
  isCredit,
  withoutCredit,
} from '#server/stories/body/captions.ts';
import { elementsIn, parseMarkup } from '#server/stories/body/markup.ts';

const element = (html: string) => {
  const [found] = elementsIn(parseMarkup(html), () => true);
  if (!found) throw new Error('no element');
  return found;
};
const words = (text: string): Span[] => [{ text }];

describe('a credit at the end of a caption', () => {
  it.each([
    ['The pier. (Image credit: Ana Ruiz)', 'Ana Ruiz'],
    ['The pier. (Photo by Ana Ruiz / Wire)', 'Ana Ruiz / Wire'],
    ['The pier. (photograph courtesy of the City)', 'the City'],
    ['The pier. ( Picture credit : Ana Ruiz ) ', 'Ana Ruiz'],
    ['The pier. (IMAGE CREDIT Ana Ruiz)', 'Ana Ruiz'],
  ])('%j is the credit of the picture', (caption, credit) => {
    expect(captionAndCredit(words(caption))).toEqual({ caption: words('The pier.'), credit });
  });

  it('may be the whole caption', () => {
    expect(captionAndCredit(words('(Photo by Ana Ruiz)'))).toEqual({
      caption: [],
      credit: 'Ana Ruiz',
    });
  });

  it.each([
    'The pier (in March).',
    'Photo by Ana Ruiz',
    '(Photo by Ana Ruiz) The pier.',
    'The pier (photo by a man (who left))',
    'The pier. (Photo by )',
  ])('is not there in %j', (caption) => {
    expect(captionAndCredit(words(caption))).toEqual({ caption: words(caption), credit: null });
  });

  it('leaves what is marked before it as it is', () => {
    const caption: Span[] = [{ text: 'Old', marks: ['emphasis'] }, { text: ' pier (Photo by Bo)' }];
    expect(captionAndCredit(caption)).toEqual({
      caption: [{ text: 'Old', marks: ['emphasis'] }, { text: ' pier' }],
      credit: 'Bo',
    });
  });

  it('is not there when there is no caption', () => {
    expect(captionAndCredit([])).toEqual({ caption: [], credit: null });
  });
});

describe('a caption that says the credit again', () => {
  it('loses it', () => {
    expect(withoutCredit(words('The pier. Ana Ruiz'), 'Ana Ruiz')).toEqual(words('The pier.'));
    const linked: Span[] = [{ text: 'The pier. ' }, { text: 'Ana', href: 'https://a.example/' }];
    expect(withoutCredit(linked, 'Ana')).toEqual([{ text: 'The pier. ' }]);
  });

  it.each([
    ['The pier.', 'Ana Ruiz'],
    ['Ana Ruiz on the pier.', 'Ana Ruiz'],
    ['The pier.', null],
  ])('stays as it is when it does not: %j', (caption, credit) => {
    expect(withoutCredit(words(caption), credit)).toEqual(words(caption));
  });
});

it.each([
  ['<figcaption>x</figcaption>', true, false],
  ['<p class="wp-caption-text">x</p>', true, false],
  ['<dd class="gallery-caption wp-caption-text">x</dd>', true, false],
  ['<div class="credit">x</div>', false, true],
  ['<span class="photo-credit">x</span>', false, true],
  ['<figcaption class="Figure-credit">x</figcaption>', true, true],
  ['<p class="accredited">x</p>', false, false],
  ['<p class="no-caption">x</p>', false, false],
])('%s is a caption: %s, a credit: %s', (html, caption, credit) => {
  expect([isCaption(element(html)), isCredit(element(html))]).toEqual([caption, credit]);
});
