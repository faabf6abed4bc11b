import { describe, expect, it } from 'vitest';
import { bodyBlocks } from '#server/stories/body/body.ts';
import { embedBlocks } from '#server/stories/body/players.ts';

const blocks = (html: string) => bodyBlocks(html, 'https://station.example/2026/crest');

describe('a frame', () => {
  it.each([
    ['https://www.youtube.com/embed/OgqgpCeLZM8', 'https://www.youtube.com/watch?v=OgqgpCeLZM8'],
    [
      'https://www.youtube-nocookie.com/embed/OgqgpCeLZM8?rel=0',
      'https://www.youtube.com/watch?v=OgqgpCeLZM8',
    ],
    ['//player.vimeo.com/video/76979871?h=8272103f6e', 'https://vimeo.com/76979871'],
    [
      'https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5',
      'https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5',
    ],
    [
      'https://open.spotify.com/embed-podcast/show/7makk4oTQel546B0PZlDM5',
      'https://open.spotify.com/show/7makk4oTQel546B0PZlDM5',
    ],
    [
      'https://www.youtube.com/embed/videoseries?list=PL1',
      'https://www.youtube.com/watch?v=videoseries',
    ],
    ['https://www.youtube.com/playlist?list=PL1', 'https://www.youtube.com/playlist?list=PL1'],
    ['https://w.soundcloud.com/player/?url=x', 'https://w.soundcloud.com/player/?url=x'],
    ['/embeds/tides.html', 'https://station.example/embeds/tides.html'],
  ])('of %s is a link to %s', (src, href) => {
    expect(blocks(`<iframe src="${src}"></iframe>`)).toMatchObject([{ kind: 'embed', href }]);
  });

  it('is called by its title, else by its caption, else by its site', () => {
    const frame = (attributes: string, caption = '') =>
      blocks(
        `<figure><iframe src="https://a.example/x" ${attributes}></iframe>${caption}</figure>`,
      );
    const caption = '<figcaption>The<br>flood</figcaption>';
    expect(frame('title=" A map "', caption)).toMatchObject([{ title: 'A map' }]);
    expect(frame('', caption)).toMatchObject([{ title: 'The flood' }]);
    expect(frame('title=""')).toMatchObject([{ title: 'a.example', provider: 'a.example' }]);
  });

  it('may wait for a script to load it', () => {
    expect(blocks('<iframe data-src="https://a.example/x"></iframe>')).toMatchObject([
      { href: 'https://a.example/x' },
    ]);
    expect(
      blocks('<iframe src="about:blank" data-lazy-src="https://a.example/x"></iframe>'),
    ).toMatchObject([{ href: 'https://a.example/x' }]);
  });

  it.each([
    ['no address', '<iframe></iframe>'],
    ['an address that runs', '<iframe src="javascript:alert(1)"></iframe>'],
    ['a page of its own', '<iframe srcdoc="<p>x</p>"></iframe>'],
    ['no size', '<iframe src="https://a.example/x" width="0" height="0"></iframe>'],
    ['a pixel', '<iframe src="https://a.example/x" width="1px" height="600"></iframe>'],
    ['a counter', '<iframe src="https://www.googletagmanager.com/ns.html?id=1"></iframe>'],
    ['an advertisement', '<iframe src="https://ad.doubleclick.net/x"></iframe>'],
  ])('with %s is left out', (_, html) => {
    expect(blocks(`${html}<p>After</p>`).map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  it('shows none of the words that stand in for it', () => {
    expect(blocks('<iframe src="https://a.example/x">Your browser is old.</iframe>')).toHaveLength(
      1,
    );
  });
});

describe('a video', () => {
  it('is a link to its file, whichever element names that', () => {
    const html =
      '<video poster="/p.jpg"><source src="/film.webm"><source src="/film.mp4"><p>Too old.</p></video>';
    expect(blocks(html)).toEqual([
      {
        kind: 'embed',
        provider: 'station.example',
        title: 'station.example',
        href: 'https://station.example/film.webm',
      },
    ]);
  });
});

describe('a sound', () => {
  it('keeps every form that the publisher offers, in order', () => {
    expect(
      blocks(
        '<audio src="/a.mp3" title="Hear it"><source src="/a.ogg" type="audio/ogg"><source src="data:x"></audio>',
      ),
    ).toEqual([
      {
        kind: 'audio',
        audio: {
          title: 'Hear it',
          durationSeconds: null,
          sources: [
            { url: 'https://station.example/a.mp3', type: null },
            { url: 'https://station.example/a.ogg', type: 'audio/ogg' },
          ],
        },
      },
    ]);
  });

  it('that has no file is left out', () => {
    expect(blocks('<audio controls></audio><audio src="file:///x.mp3"></audio>')).toEqual([]);
  });

  it('on our own origin is found in a story of our own', () => {
    expect(bodyBlocks('<audio src="/network/audio/a.mp3"></audio>', '')).toMatchObject([
      { audio: { sources: [{ url: '/network/audio/a.mp3' }] } },
    ]);
  });

  it('inside a paragraph parts it', () => {
    expect(
      blocks('<p>Before <audio src="/a.mp3"></audio> after</p>').map(({ kind }) => kind),
    ).toEqual(['paragraph', 'audio', 'paragraph']);
  });
});

it('keeps several players of one figure, under one title', () => {
  const html =
    '<figure><iframe src="https://a.example/1"></iframe><iframe src="https://a.example/2"></iframe><figcaption>Both</figcaption></figure>';
  expect(blocks(html)).toMatchObject([
    { href: 'https://a.example/1', title: 'Both' },
    { href: 'https://a.example/2', title: 'Both' },
  ]);
});

it('makes nothing of a page whose site cannot be named', () => {
  expect(embedBlocks('no address', 'A map')).toEqual([]);
});
