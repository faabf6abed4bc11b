import { describe, expect, it } from 'vitest';
import { storiesFromWordPress } from '#server/stories/wordpress/wordpress.ts';
import { aFeedContext, onlyStory } from '#tests/support/publishers.ts';

/* What a reader finds in a post: its text, who wrote it, and where it is filed. */

const post = {
  id: 7,
  link: 'https://station.example/2026/03/river-crest/',
  date_gmt: '2026-03-01T14:05:00',
  title: { rendered: 'River’s crest' },
  excerpt: { rendered: '' },
  content: { rendered: '<p>Body.</p>', protected: false },
};
const only = (more: object) =>
  onlyStory(storiesFromWordPress([{ ...post, ...more }], aFeedContext()));

describe('the text of a post', () => {
  const kinds = (rendered: string) => only({ content: { rendered } }).body.map(({ kind }) => kind);

  it('is every block that WordPress’s editor has', () => {
    expect(
      kinds(`<!-- wp:heading --><h2 class="wp-block-heading">Depth</h2><!-- /wp:heading -->
        <p class="has-drop-cap">Pilots wait.</p>
        <ul class="wp-block-list"><li>Sand</li></ul>
        <blockquote class="wp-block-quote"><p>Low.</p><cite>A pilot</cite></blockquote>
        <figure class="wp-block-pullquote"><blockquote><p>Low.</p><cite>A pilot</cite></blockquote></figure>
        <figure class="wp-block-table"><table><tr><td>Port</td><td>High</td></tr></table></figure>
        <hr class="wp-block-separator"/>
        <figure class="wp-block-image size-large"><img src="/up/a.jpg"><figcaption class="wp-element-caption">Pier</figcaption></figure>
        <figure class="wp-block-gallery"><figure class="wp-block-image"><img src="/up/b.jpg"></figure><figure class="wp-block-image"><img src="/up/c.jpg"></figure></figure>
        <figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper"><iframe src="https://www.youtube.com/embed/OgqgpCeLZM8"></iframe></div></figure>
        <pre class="wp-block-verse">One
two</pre>
        <div class="wp-block-columns"><div class="wp-block-column"><p>Left.</p></div><div class="wp-block-column"><p>Right.</p></div></div>`),
    ).toEqual([
      'heading',
      'paragraph',
      'list',
      'quote',
      'pullquote',
      'table',
      'rule',
      'image',
      'gallery',
      'embed',
      'verse',
      'paragraph',
      'paragraph',
    ]);
  });

  it('has no share buttons, forms or scripts of plug-ins', () => {
    expect(
      kinds(
        '<p>Words.</p><form><input></form><script>x()</script><style>p{}</style><noscript><img src="/x.gif"></noscript><svg><path/></svg>',
      ),
    ).toEqual(['paragraph']);
  });

  it('keeps each of several sounds where it stands', () => {
    const story = only({
      content: { rendered: '<audio src="/a.mp3"></audio><p>x</p><audio src="/b.mp3"></audio>' },
    });
    expect(story.audio).toBeNull();
    expect(story.body.map(({ kind }) => kind)).toEqual(['audio', 'paragraph', 'audio']);
  });

  it('has its links made whole where the post stands', () => {
    const { body } = only({ content: { rendered: '<p><a href="../map">Map</a></p>' } });
    expect(body).toMatchObject([{ spans: [{ href: 'https://station.example/2026/03/map' }] }]);
  });
});

describe('who wrote a post', () => {
  const bylines = (...author: unknown[]) => only({ _embedded: { author } }).bylines;

  it('is each of its authors, with what they say of themselves', () => {
    expect(
      bylines(
        {
          name: 'Ana &amp; Bo',
          link: 'https://station.example/ana',
          description: '<b>Coast</b> desk',
        },
        { name: 'Cy', link: 'javascript:x', description: '' },
      ),
    ).toEqual([
      {
        name: 'Ana & Bo',
        role: null,
        biography: [[{ text: 'Coast', marks: ['strong'] }, { text: ' desk' }]],
        portrait: null,
        href: 'https://station.example/ana',
      },
      { name: 'Cy', role: null, biography: [], portrait: null, href: null },
    ]);
  });

  it('is nobody whose name was not given away', () => {
    expect(bylines({ name: '' }, { code: 'rest_user_invalid_id' }, null)).toEqual([]);
  });
});

describe('where a post is filed', () => {
  const topics = (...terms: unknown[]) => only({ _embedded: { 'wp:term': [terms] } }).topics;
  const category = (name: string, slug: string) => ({ taxonomy: 'category', name, slug });

  it('is each of its categories, once, by the name in its address', () => {
    expect(
      topics(category('Coast', 'coast'), category('Tides', 'tides'), category('COAST', 'coast')),
    ).toEqual([
      { id: 'coast', name: 'Coast' },
      { id: 'tides', name: 'Tides' },
    ]);
  });

  it('is none of its tags, nor what WordPress calls what has no category', () => {
    expect(
      topics(category('Uncategorized', 'uncategorized'), {
        taxonomy: 'post_tag',
        name: 'x',
        slug: 'x',
      }),
    ).toEqual([]);
  });

  it('has an address made of its name when its own cannot be one', () => {
    expect(topics(category('Café', '天気'))).toEqual([{ id: 'cafe', name: 'Café' }]);
  });
});
