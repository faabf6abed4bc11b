import { describe, expect, it } from 'vitest';
import { rssItem } from '#tests/support/publishers.ts';

const titled = '<title>Low water</title><link>https://radio.example/low-water</link>';
const audio = (inside: string) => rssItem(titled + inside).audio;
const lead = (inside: string) => rssItem(titled + inside).lead;
const urls = (files: readonly { url: string }[] | undefined) => files?.map(({ url }) => url);

describe('the sound of an item', () => {
  it.each([
    ['an enclosure', '<enclosure url="/a.mp3" type="audio/mpeg"/>'],
    ['an enclosure whose type is in capitals', '<enclosure url="/a.mp3" type="AUDIO/MPEG"/>'],
    ['an enclosure that only its name tells', '<enclosure url="/a.mp3?source=feed"/>'],
    ['a link', '<link rel="enclosure" type="audio/mpeg" href="/a.mp3"/>'],
    ['media of its type', '<media:content url="/a.mp3" type="audio/mpeg"/>'],
    ['media that is called sound', '<media:content url="/a.mp3" medium="audio"/>'],
    [
      'media in a group',
      '<media:group><media:content url="/a.mp3" type="audio/mpeg"/></media:group>',
    ],
  ])('is %s', (_, inside) => {
    expect(urls(audio(inside)?.sources)?.[0]).toMatch(/^https:\/\/feeds\.example\/a\.mp3/);
  });

  it.each([
    ['a picture', '<enclosure url="/a.jpg" type="image/jpeg"/>'],
    ['a film', '<enclosure url="/a.mp4" type="video/mp4"/>'],
    ['a file that says nothing', '<enclosure url="/download?id=1"/>'],
    ['an address that runs', '<enclosure url="javascript:alert(1)" type="audio/mpeg"/>'],
    ['nothing', '<enclosure type="audio/mpeg"/>'],
  ])('is not %s', (_, inside) => {
    expect(audio(inside)).toBeNull();
  });

  it.each([
    ['<itunes:duration>1:02:03</itunes:duration>', 3723],
    ['<itunes:duration>754</itunes:duration>', 754],
    ['<itunes:duration></itunes:duration>', null],
    ['<itunes:duration>an hour</itunes:duration>', null],
    ['', null],
  ])('is as long as the feed says: %s', (duration, seconds) => {
    const enclosure = '<enclosure url="/a.mp3" type="audio/mpeg"/>';
    expect(audio(enclosure + duration)?.durationSeconds).toBe(seconds);
  });

  it('is as long as its own mention says when the item says nothing', () => {
    expect(
      audio('<media:content url="/a.mp3" type="audio/mpeg" duration="61"/>')?.durationSeconds,
    ).toBe(61);
  });

  it('keeps its other forms after it, in the publisher’s order and one of each', () => {
    const alternate = (type: string, name: string) =>
      `<podcast:alternateEnclosure type="${type}"><podcast:source uri="https://a.example/${name}"/></podcast:alternateEnclosure>`;
    const sources = audio(
      `<enclosure url="/a.mp3" type="audio/mpeg"/>${alternate('audio/opus', 'a.opus')}${alternate('audio/mpeg', 'low.mp3')}
       ${alternate('audio/aac', 'a.aac')}${alternate('audio/opus', 'low.opus')}${alternate('video/mp4', 'a.mp4')}`,
    )?.sources;
    expect(sources?.map(({ type }) => type)).toEqual(['audio/mpeg', 'audio/opus', 'audio/aac']);
    expect(urls(sources)?.[1]).toBe('https://a.example/a.opus');
  });

  it('is not lost when its first form is no file', () => {
    expect(
      urls(
        audio('<enclosure url="" type="audio/mpeg"/><enclosure url="/b.mp3" type="audio/mpeg"/>')
          ?.sources,
      ),
    ).toEqual(['https://feeds.example/b.mp3']);
  });
});

describe('the picture of an item', () => {
  it.each([
    ['media', '<media:content url="/p.jpg" type="image/jpeg"/>'],
    ['media that is called a picture', '<media:content url="/p" medium="image"/>'],
    ['media that only its name tells', '<media:content url="/p.webp"/>'],
    ['media that has a width', '<media:content url="/p" width="800"/>'],
    ['an enclosure', '<enclosure url="/p.png" type="image/png"/>'],
    ['a thumbnail', '<media:thumbnail url="/p.jpg"/>'],
    ['a thumbnail in a group', '<media:group><media:thumbnail url="/p.jpg"/></media:group>'],
    ['a podcast’s picture', '<itunes:image href="/p.jpg"/>'],
  ])('is %s', (_, inside) => {
    expect(urls(lead(inside)?.renditions)?.[0]).toMatch(/^https:\/\/feeds\.example\/p/);
  });

  it('is none that is a sound, a film or an address that runs', () => {
    expect(
      lead(
        '<media:content url="/a.mp3" type="audio/mpeg"/><media:content url="data:x" type="image/png"/><media:thumbnail url="javascript:x"/>',
      ),
    ).toBeNull();
  });

  it('is the whole one before its thumbnail', () => {
    expect(
      urls(
        lead('<media:thumbnail url="/t.jpg"/><media:content url="/p.jpg" width="800"/>')
          ?.renditions,
      ),
    ).toEqual(['https://feeds.example/p.jpg']);
  });

  it('comes in every size of the shape of the largest, smallest first', () => {
    const sizes = [
      [1600, 900],
      [320, 180],
      [300, 300],
      [801, 450],
    ].map(([w, h]) => `<media:content url="/${w}.jpg" medium="image" width="${w}" height="${h}"/>`);
    expect(lead(sizes.join(''))?.renditions.map(({ widthPx }) => widthPx)).toEqual([
      320, 801, 1600,
    ]);
  });

  it('is one picture: of several whose size nobody tells, the first', () => {
    const several = ['pier', 'dock'].map(
      (name) => `<media:content url="/${name}.jpg" medium="image"/>`,
    );
    expect(urls(lead(several.join(''))?.renditions)).toEqual(['https://feeds.example/pier.jpg']);
  });

  it('is what has a size before what has none: the face of its author, say', () => {
    const author =
      '<media:content url="/face" medium="image"><media:title>Ana Ruiz</media:title></media:content>';
    const picture =
      '<media:content url="/p.jpg" medium="image" width="800"><media:title>Pier</media:title></media:content>';
    expect(lead(author + picture)).toMatchObject({
      caption: [{ text: 'Pier' }],
      renditions: [{ url: 'https://feeds.example/p.jpg' }],
    });
  });

  it('has sizes that are told by their widths alone', () => {
    const sizes = [460, 140].map(
      (width) => `<media:content url="/${width}.jpg" width="${width}"/>`,
    );
    expect(lead(sizes.join(''))?.renditions.map(({ widthPx }) => widthPx)).toEqual([140, 460]);
  });

  it('says what is on it and who made it, by its own words before the item’s', () => {
    const picture = lead(
      `<media:credit>The desk</media:credit><media:content url="/p.jpg" medium="image">
         <media:description type="html">The &lt;b&gt;old&lt;/b&gt; pier.</media:description><media:text>A pier</media:text>
         <media:credit role="photographer">Ana Ruiz</media:credit></media:content>`,
    );
    expect(picture).toMatchObject({
      alt: 'A pier',
      caption: [{ text: 'The ' }, { text: 'old', marks: ['strong'] }, { text: ' pier.' }],
      credit: 'Ana Ruiz',
    });
  });

  it('has the credit of the item when it has none itself', () => {
    expect(
      lead('<media:content url="/p.jpg" medium="image"/><media:credit>Ana Ruiz</media:credit>'),
    ).toMatchObject({ alt: null, caption: [], credit: 'Ana Ruiz' });
  });

  it('has no caption from the item: that is what the story says', () => {
    expect(
      lead(
        '<media:description>All of the story.</media:description><media:thumbnail url="/t.jpg"/>',
      ),
    ).toMatchObject({ caption: [] });
  });
});
