import { describe, expect, it } from 'vitest';
import { aDocument, at, cdsStory, profile, readCds } from '#tests/support/publishers.ts';

const enclosure = (rels: string[], more: object = {}) => ({
  href: `https://pictures.example/${rels[0]}.jpg`,
  rels,
  width: 1000,
  height: 500,
  type: 'image/jpeg',
  ...more,
});

describe('pictures', () => {
  const image = {
    profiles: profile('image'),
    altText: 'A pier',
    caption: 'The <em>old</em> pier.',
    producer: 'Ana Ruiz',
    provider: '<a href="https://a.example">Wire</a>',
    enclosures: [
      enclosure(['image-square'], { width: 500 }),
      enclosure(['image-wide', 'primary', 'scalable'], {
        hrefTemplate: 'https://pictures.example/{width}/q{quality}.{format}',
      }),
    ],
  };

  it('come in the crop that editors prefer, in every width and type that can be had', () => {
    const { lead } = cdsStory({
      images: [{ href: '#/assets/im', rels: ['primary'] }],
      assets: { im: image },
    });
    expect(lead).toMatchObject({ alt: 'A pier', credit: 'Ana Ruiz / Wire' });
    expect(lead?.renditions.map(({ url, heightPx }) => [url, heightPx])).toEqual([
      ['https://pictures.example/320/q85.webp', 160],
      ['https://pictures.example/480/q85.webp', 240],
      ['https://pictures.example/640/q85.webp', 320],
      ['https://pictures.example/960/q85.webp', 480],
      ['https://pictures.example/320/q85.jpeg', 160],
      ['https://pictures.example/480/q85.jpeg', 240],
      ['https://pictures.example/640/q85.jpeg', 320],
      ['https://pictures.example/960/q85.jpeg', 480],
    ]);
  });

  it('show the lead once, though the layout repeats it', () => {
    const story = cdsStory({
      images: [{ href: '#/assets/im', rels: ['primary'] }],
      layout: at('im', 'two'),
      assets: { im: image, two: { ...image, id: 'two' } },
    });
    expect(story.lead?.alt).toBe('A pier');
    expect(story.body.map((block) => block.kind)).toEqual(['image']);
  });

  it('are left out when they are restricted, have no file or are not there', () => {
    const { stories, problems } = readCds({
      ...aDocument(),
      images: at('gone', 'secret'),
      layout: at('empty', 'secret', 'gone'),
      assets: {
        empty: { ...image, enclosures: [] },
        secret: { ...image, isRestrictedToAuthorizedOrgServiceIds: true },
      },
    });
    expect(stories).toMatchObject([{ lead: null, body: [] }]);
    expect(problems).toHaveLength(3);
  });
});

describe('the picture above a story', () => {
  const image = (name: string, more: object = {}) => ({
    altText: name,
    enclosures: [enclosure(['image-wide'], { href: `https://pictures.example/${name}.jpg` })],
    ...more,
  });
  const assets = { a: image('a'), b: image('b'), none: image('none', { enclosures: [] }) };
  const lead = (given: object) => cdsStory({ assets, ...given }).lead?.alt ?? null;

  it.each([
    [
      'the one that is called primary',
      { images: [{ href: '#/assets/a' }, { href: '#/assets/b', rels: ['primary'] }] },
      'b',
    ],
    ['the one that the layout opens with', { images: at('a', 'b'), layout: at('b') }, 'b'],
    ['the first of them', { images: at('a', 'b') }, 'a'],
    [
      'the next when the primary has no file',
      { images: [...at('a'), { href: '#/assets/none', rels: ['primary'] }] },
      'a',
    ],
    ['none when the layout’s is not among them', { layout: at('b') }, null],
    ['none when none has a file', { images: at('none', 'gone') }, null],
  ])('is %s', (_, given, alt) => {
    expect(lead(given)).toBe(alt);
  });
});

describe('the crop of a picture', () => {
  const crops = (...names: string[]) => names.map((name) => enclosure([`image-${name}`]));
  const shown = (enclosures: object[]) => {
    const { lead, body } = cdsStory({
      images: at('one'),
      layout: at('text', 'two'),
      assets: {
        text: { text: 'x' },
        one: { enclosures },
        two: { enclosures },
      },
    });
    const urlOf = (picture = lead) => picture?.renditions[0].url.replace(/.*image-|\.jpg$/g, '');
    return [
      urlOf(),
      body.flatMap((block) => (block.kind === 'image' ? [urlOf(block.picture)] : []))[0],
    ];
  };

  it('is of one shape in front, and whole in the body', () => {
    expect(shown(crops('square', 'custom', 'standard', 'wide'))).toEqual(['wide', 'custom']);
    expect(shown(crops('vertical', 'square', 'standard'))).toEqual(['standard', 'standard']);
    expect(shown(crops('vertical', 'square'))).toEqual(['square', 'square']);
  });

  it('is the one that editors mark, and no mark counts when they mark two', () => {
    const [square, wide] = [
      enclosure(['image-square', 'primary']),
      enclosure(['image-wide', 'primary']),
    ];
    expect(shown([square, ...crops('wide')])).toEqual(['square', 'square']);
    expect(shown([square, wide])).toEqual(['wide', 'wide']);
  });

  it('is whichever there is when none has a name that is known', () => {
    expect(shown([enclosure(['image-panorama']), enclosure(['image-other'])])).toEqual([
      'panorama',
      'panorama',
    ]);
  });

  it('is never one without an address', () => {
    expect(shown([enclosure(['image-wide'], { href: '' }), ...crops('square')])).toEqual([
      'square',
      'square',
    ]);
  });
});

describe('the sizes of a picture', () => {
  const renditions = (more: object) =>
    cdsStory({
      images: at('im'),
      assets: { im: { enclosures: [enclosure(['image-wide'], more)] } },
    }).lead?.renditions.map(({ url, widthPx, heightPx, type }) => [url, widthPx, heightPx, type]);

  it('are one when it cannot be resized', () => {
    expect(renditions({})).toEqual([
      ['https://pictures.example/image-wide.jpg', 1000, 500, 'image/jpeg'],
    ]);
  });

  it('are none wider than it is, in its own type when that cannot be chosen', () => {
    expect(
      renditions({ hrefTemplate: 'https://p.example/{width}', width: 700, height: null }),
    ).toEqual([
      ['https://p.example/320', 320, null, 'image/jpeg'],
      ['https://p.example/480', 480, null, 'image/jpeg'],
      ['https://p.example/640', 640, null, 'image/jpeg'],
    ]);
  });

  it.each([
    ['the template asks for no width', { hrefTemplate: 'https://p.example/x' }],
    ['the template is no address', { hrefTemplate: 'javascript:{width}' }],
    ['it is smaller than all of them', { hrefTemplate: 'https://p.example/{width}', width: 200 }],
  ])('are the whole one when %s', (_, more) => {
    expect(renditions(more)).toHaveLength(1);
    expect(renditions(more)?.[0]?.[0]).toBe('https://pictures.example/image-wide.jpg');
  });

  it('are all of them when nobody knows how wide it is', () => {
    expect(renditions({ hrefTemplate: 'https://p.example/{width}', width: null })).toHaveLength(6);
  });
});
