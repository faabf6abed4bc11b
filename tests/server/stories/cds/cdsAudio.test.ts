import { describe, expect, it } from 'vitest';
import { aDocument, at, cdsStory, profile, readCds } from '#tests/support/publishers.ts';

describe('sound', () => {
  const sound = (more: object = {}) => ({
    profiles: profile('audio'),
    title: 'Hear it',
    duration: 301,
    isStreamable: false,
    enclosures: [
      { href: 'https://audio.example/a/master.m3u8', type: 'application/vnd.apple.mpegurl' },
      { href: 'https://audio.example/a.mp4', type: 'audio/mp4' },
      { href: 'https://audio.example/a.mp3', type: 'audio/mpeg' },
    ],
    ...more,
  });

  it('is what every browser plays first', () => {
    const { audio } = cdsStory({ audio: at('au'), assets: { au: sound() } });
    expect(audio).toMatchObject({ title: 'Hear it', durationSeconds: 301 });
    expect(audio?.sources.map((one) => one.type)).toEqual([
      'audio/mpeg',
      'audio/mp4',
      'application/vnd.apple.mpegurl',
    ]);
  });

  it.each([
    ['unavailable', { isAvailable: false }],
    ['past its licence', { streamExpirationDateTime: '2026-03-01T00:00:00Z' }],
    ['without a file', { enclosures: [] }],
  ])('is left out when it is %s', (_, more) => {
    const { stories, problems } = readCds({
      ...aDocument(),
      audio: at('au'),
      assets: { au: sound(more) },
    });
    expect(stories).toMatchObject([{ audio: null }]);
    expect(problems).toMatchObject([{ why: 'its audio is not available' }]);
  });
});

describe('which sound a story is about', () => {
  const sound = (name: string) => ({
    title: name,
    duration: 61,
    enclosures: [{ href: `https://a.example/${name}.mp3`, type: 'audio/mpeg' }],
  });
  const assets = { a: sound('a'), b: sound('b'), gone: { ...sound('gone'), isAvailable: false } };
  const title = (given: object) => cdsStory({ assets, ...given }).audio?.title ?? null;
  const marked = (id: string, rel: string) => ({ href: `#/assets/${id}`, rels: [rel] });

  it.each([
    ['the first', { audio: at('a', 'b') }, 'a'],
    ['the one that is called primary', { audio: [...at('a'), marked('b', 'primary')] }, 'b'],
    ['the one that is called headline', { audio: [...at('a'), marked('b', 'headline')] }, 'b'],
    ['the next when the first is not to be had', { audio: at('gone', 'b') }, 'b'],
    [
      'none for those who pay',
      {
        audio: at('a'),
        profiles: [...profile('story'), { href: '/v1/profiles/has-premium-audio' }],
      },
      null,
    ],
  ])('is %s', (_, given, expected) => {
    expect(title(given)).toBe(expected);
  });

  it('may be played until its licence ends', () => {
    const audio = (ends: string) =>
      cdsStory({
        audio: at('a'),
        assets: { a: { ...sound('a'), streamExpirationDateTime: ends } },
      }).audio;
    expect(audio('2026-03-01T23:59:59Z')).toBeNull();
    expect(audio('2026-03-02T00:00:01Z')).not.toBeNull();
    expect(audio('never')).not.toBeNull();
  });

  it('has only files that can be played, whatever else lies beside them', () => {
    const enclosures = [
      { href: 'https://a.example/a.txt', type: 'text/plain' },
      { href: 'https://a.example/a' },
      { href: 'ftp://a.example/a.mp3', type: 'audio/mpeg' },
      { href: 'https://a.example/a.mp3', type: 'audio/mpeg' },
    ];
    const { audio } = cdsStory({ audio: at('a'), assets: { a: { duration: 1, enclosures } } });
    expect(audio?.sources).toEqual([
      { url: 'https://a.example/a.mp3', type: 'audio/mpeg' },
      { url: 'https://a.example/a', type: null },
    ]);
  });
});
