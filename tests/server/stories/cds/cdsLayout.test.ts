import { describe, expect, it } from 'vitest';
import { aDocument, at, onlyStory, profile, readCds } from '#tests/support/publishers.ts';

const page = 'https://station.example/2026-03-01/low-water';
const file = (name: string) => ({
  href: `https://pictures.example/${name}.jpg`,
  rels: ['image-wide'],
});

/** The body of a story whose layout is these assets, and what an operator reads of it. */
function laidOut(assets: Record<string, object>, ids = Object.keys(assets), more: object = {}) {
  const read = readCds(aDocument({ layout: at(...ids), assets, ...more }));
  const { body } = onlyStory(read);
  return {
    body,
    kinds: body.map(({ kind }) => kind),
    problems: read.problems.map(({ why }) => why),
  };
}

describe('the body of a document', () => {
  it('is in the order of its layout, not of its assets', () => {
    const { body } = laidOut({ b: { text: 'Second.' }, a: { text: 'First.' } }, ['a', 'b']);
    expect(JSON.stringify(body)).toMatch(/First.*Second/);
  });

  it('leaves out assets that the layout does not name', () => {
    expect(laidOut({ a: { text: 'Shown.' }, b: { text: 'Kept back.' } }, ['a']).kinds).toEqual([
      'paragraph',
    ]);
  });

  it('shows an asset twice when editors name it twice', () => {
    expect(laidOut({ a: { text: 'Again.' } }, ['a', 'a']).kinds).toHaveLength(2);
  });

  it('is none when the layout is none', () => {
    expect(laidOut({ a: { text: 'x' } }, [])).toEqual({ body: [], kinds: [], problems: [] });
    expect(onlyStory(readCds(aDocument({ layout: 'x', assets: null }))).body).toEqual([]);
  });

  it('says what its layout names in vain', () => {
    const { body, problems } = laidOut({ a: { text: 'x' } }, ['gone', 'a']);
    expect(body).toHaveLength(1);
    expect(problems).toEqual(['nothing at #/assets/gone of its layout']);
  });

  it('has its links made whole where it stands', () => {
    const { body } = laidOut({ a: { text: '<a href="/map">Map</a>' } });
    expect(JSON.stringify(body)).toContain('https://station.example/map');
  });
});

describe('an asset without a kind, as trimmed documents have them', () => {
  it.each([
    ['text', { text: '<p>x</p>' }, 'paragraph'],
    ['markup', { html: '<h2>x</h2>' }, 'heading'],
    ['a quotation', { quote: 'x' }, 'pullquote'],
    ['a picture', { enclosures: [file('pier')] }, 'image'],
    [
      'a sound, which has a length',
      { duration: 9, enclosures: [{ href: 'https://a.example/a.mp3', type: 'audio/mpeg' }] },
      'audio',
    ],
  ])('is told to be %s by its fields', (_, asset, kind) => {
    expect(laidOut({ a: asset }).kinds).toEqual([kind]);
  });

  it('of which nothing can be told is left out, and said', () => {
    expect(laidOut({ a: {} })).toEqual({
      body: [],
      kinds: [],
      problems: ['asset a cannot be drawn'],
    });
  });
});

describe('a kind that cannot be drawn', () => {
  it('is named, with a link to where it can be seen', () => {
    const { body, problems } = laidOut({
      a: { profiles: profile('data-graphic'), title: 'Tides' },
    });
    expect(body).toEqual([{ kind: 'unsupported', what: 'Tides', href: page }]);
    expect(problems).toEqual(['data graphic a cannot be drawn']);
  });

  it('is named by its kind when it has no title, and links nowhere when the story does not', () => {
    const asset = { profiles: profile('data-graphic') };
    expect(laidOut({ a: asset }, ['a'], { webPages: [] }).body).toEqual([
      { kind: 'unsupported', what: 'data graphic', href: null },
    ]);
  });

  it.each(['html-block', 'html-card'])('is %s that only a script would draw', (kind) => {
    const asset = {
      profiles: profile(kind),
      title: 'Map',
      html: '<div></div><script>draw()</script>',
    };
    expect(laidOut({ a: asset }).body).toEqual([{ kind: 'unsupported', what: 'Map', href: page }]);
  });
});

describe('a picture in the body', () => {
  it('is drawn, or missed when it has no file', () => {
    const image = { profiles: profile('image'), altText: 'A pier', enclosures: [file('pier')] };
    expect(laidOut({ a: image }).body).toMatchObject([
      { kind: 'image', picture: { alt: 'A pier' } },
    ]);
    expect(laidOut({ a: { profiles: profile('image') } })).toMatchObject({
      body: [],
      problems: ['image a has no file'],
    });
  });

  it('of a gallery is found in whichever list the gallery keeps', () => {
    const one = { profiles: profile('image'), enclosures: [file('one')] };
    const two = { profiles: profile('image'), enclosures: [file('two')] };
    for (const list of ['images', 'items', 'layout']) {
      const gallery = { profiles: profile('image-gallery'), [list]: at('one', 'gone', 'two') };
      expect(laidOut({ gallery, one, two }, ['gallery']).body).toMatchObject([
        { kind: 'gallery', pictures: [{}, {}] },
      ]);
    }
  });

  it('is missed in a gallery that holds none', () => {
    const gallery = { profiles: profile('image-gallery'), title: 'Piers', images: at('gone') };
    expect(laidOut({ gallery }).body).toMatchObject([{ kind: 'unsupported', what: 'Piers' }]);
  });
});

describe('a sound in the body', () => {
  const sound = {
    profiles: profile('audio'),
    title: 'Hear it',
    duration: 61,
    enclosures: [{ href: 'https://a.example/a.mp3', type: 'audio/mpeg' }],
  };

  it('is drawn, or missed when it is not to be had', () => {
    expect(laidOut({ a: sound }).body).toMatchObject([
      { kind: 'audio', audio: { title: 'Hear it' } },
    ]);
    expect(laidOut({ a: { ...sound, isAvailable: false } })).toMatchObject({
      body: [],
      problems: ['audio a is not available'],
    });
  });

  it('that is the story’s own stands above the body, and only a second time in it', () => {
    const audio = { audio: at('a') };
    expect(laidOut({ a: sound }, ['a'], audio).kinds).toEqual([]);
    expect(laidOut({ a: sound, t: { text: 'x' } }, ['a', 't', 'a'], audio).kinds).toEqual([
      'paragraph',
      'audio',
    ]);
  });
});

describe('a note, a quotation', () => {
  it('keeps the editor’s title over the editor’s words', () => {
    const note = {
      profiles: profile('note'),
      title: 'Editor’s note',
      text: '<p>One.</p><p>Two.</p>',
    };
    expect(laidOut({ note }).body).toMatchObject([
      { kind: 'paragraph', spans: [{ text: 'Editor’s note', marks: ['strong'] }] },
      { kind: 'paragraph', spans: [{ text: 'One.' }] },
      { kind: 'paragraph', spans: [{ text: 'Two.' }] },
    ]);
    expect(laidOut({ note: { ...note, title: '' } }).body).toHaveLength(2);
  });

  it('keeps who said it and where, as words', () => {
    const quote = {
      profiles: profile('pull-quote'),
      quote: '“Low <em>water</em>.”',
      attributionParty: 'A <b>pilot</b>',
      attributionContext: '',
    };
    expect(laidOut({ quote }).body).toEqual([
      { kind: 'pullquote', text: '“Low water.”', by: 'A pilot', context: null },
    ]);
    expect(laidOut({ quote: { ...quote, quote: ' ' } }).body).toEqual([]);
  });
});

describe('a container', () => {
  it.each(['container', 'inset', 'list'])('called %s is read as what is in it', (kind) => {
    const inside = { profiles: profile(kind), layout: at('t'), items: at('u') };
    const assets = { inside, t: { text: 'One.' }, u: { text: 'Two.' } };
    expect(laidOut(assets, ['inside']).kinds).toEqual(['paragraph', 'paragraph']);
  });

  it('that holds itself ends', () => {
    const assets = {
      a: { profiles: profile('container'), layout: at('t', 'a') },
      t: { text: 'x' },
    };
    const { kinds, problems } = laidOut(assets, ['a']);
    expect(kinds.filter((kind) => kind === 'paragraph').length).toBeLessThanOrEqual(6);
    expect(problems).toContain('container a cannot be drawn');
  });

  it('that is empty is named', () => {
    expect(laidOut({ a: { profiles: profile('container'), title: 'Box' } }).body).toMatchObject([
      { kind: 'unsupported', what: 'Box' },
    ]);
  });
});
