import { describe, expect, it } from 'vitest';
import type { Picture } from '#contract/picture.ts';
import type { Block } from '#contract/story.ts';
import { leadFrom, soleAudio, withoutLead } from '#server/stories/decoded/leadPicture.ts';

const words: Block = { kind: 'paragraph', spans: [{ text: 'Words.' }] };
const aPicture = (...urls: [string, ...string[]]): Picture => {
  const [first, ...rest] = urls.map((url) => ({ url, widthPx: null, heightPx: null, type: null }));
  if (!first) throw new Error('no file');
  return { alt: null, caption: [], credit: null, renditions: [first, ...rest] };
};
const image = (...urls: [string, ...string[]]): Block => ({
  kind: 'image',
  picture: aPicture(...urls),
});
const sound = (name: string): Block => ({
  kind: 'audio',
  audio: {
    title: name,
    durationSeconds: null,
    sources: [{ url: `https://a.example/${name}.mp3`, type: null }],
  },
});

describe('a lead that stands in the body too', () => {
  it.each([
    ['the same file', 'https://a.example/up/pier.jpg'],
    ['another size', 'https://a.example/up/pier-1024x683.jpg'],
    ['the original of a scaled one', 'https://a.example/up/pier-scaled.jpg'],
    ['another type', 'https://a.example/up/pier.webp'],
    ['the same through a CDN', 'https://cdn.example/resize/w_1024/up/pier.jpg?quality=80'],
  ])('is shown once: %s', (_, url) => {
    const lead = aPicture('https://a.example/up/pier.jpg');
    expect(withoutLead([words, image(url), words], lead)).toEqual([words, words]);
  });

  it('is told by the file that an image service is asked for', () => {
    const service = (crop: string, name: string) =>
      `https://cdn.example/dims4/default/${crop}/quality/90/?url=https%3A%2F%2Fa.example%2Fup%2F${name}.jpg`;
    const lead = aPicture(service('resize/880x587', 'pier'));
    const other = image(service('resize/880x587', 'dock'));
    expect(withoutLead([other, words], lead)).toEqual([other, words]);
    expect(withoutLead([image(service('resize/440x293', 'pier')), words], lead)).toEqual([words]);
    expect(withoutLead([image('https://a.example/up/pier.jpg')], lead)).toEqual([]);
  });

  it('is told by any of its files', () => {
    const lead = aPicture('https://a.example/s.jpg', 'https://a.example/pier.jpg');
    expect(
      withoutLead([image('https://a.example/x.jpg', 'https://a.example/pier.png')], lead),
    ).toEqual([]);
  });

  it.each([
    ['another picture', [image('https://a.example/up/dock.jpg')]],
    [
      'the same one after another',
      [image('https://a.example/dock.jpg'), image('https://a.example/pier.jpg')],
    ],
    ['no picture', [words]],
  ])('leaves a body with %s as it is', (_, body) => {
    expect(withoutLead(body, aPicture('https://a.example/pier.jpg'))).toEqual(body);
  });
});

describe('a story that names no lead', () => {
  const pier = image('https://a.example/pier.jpg');

  it.each([
    ['opens with a picture', [pier, words, words]],
    ['has one line above it', [words, pier, words]],
  ])('takes the first of its body when that %s', (_, body) => {
    const taken = leadFrom(body);
    expect(taken.lead).toMatchObject({ renditions: [{ url: 'https://a.example/pier.jpg' }] });
    expect(taken.body).toEqual(body.filter((block) => block !== pier));
  });

  it.each([
    ['two paragraphs above it', [words, words, pier]],
    ['no picture', [words, words]],
    ['nothing', []],
  ])('takes none from a body with %s', (_, body) => {
    expect(leadFrom(body)).toEqual({ lead: null, body });
  });
});

describe('a story that names no sound', () => {
  it('takes the only one of its body', () => {
    const taken = soleAudio([words, sound('tide'), words]);
    expect(taken.audio).toMatchObject({ title: 'tide' });
    expect(taken.body).toEqual([words, words]);
  });

  it('takes none when there are several: each belongs where it stands', () => {
    const body = [sound('ebb'), words, sound('flow')];
    expect(soleAudio(body)).toEqual({ audio: null, body });
    expect(soleAudio([words])).toEqual({ audio: null, body: [words] });
  });
});
