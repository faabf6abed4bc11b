import { describe, expect, it } from 'vitest';
import { summaryOf } from '#contract/story.ts';
import {
  broadcastService,
  itemList,
  newsArticle,
  radioStation,
  storyPaths,
  webSite,
} from '#server/pages/screens/structuredData.ts';
import { aStation } from '#tests/support/builders.ts';
import { aNetwork, aPicture, aStory, TOWNS } from '#tests/support/origin.ts';

const absolute = (pathOrUrl: string) => new URL(pathOrUrl, 'https://radio.example').href;
/** As it stands in the page: what is not known is not said. */
const asWritten = (data: object): unknown => JSON.parse(JSON.stringify(data));

describe('a story', () => {
  const written = (given: Parameters<typeof aStory>[1]) =>
    asWritten(newsArticle(aStory(1, given), aNetwork(), absolute));

  it('is a news article with its dates, its topic and who published it', () => {
    expect(written({ topics: [TOWNS] })).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'What happened 1 days ago',
      datePublished: '2026-02-28T18:00:00.000Z',
      dateModified: '2026-02-28T18:00:00.000Z',
      articleSection: 'Towns',
      mainEntityOfPage: 'https://radio.example/stories/story-1',
      publisher: { name: 'Great Lakes Public Radio', url: 'https://radio.example/' },
    });
  });

  it('is its publisher’s where it stands there', () => {
    const canonicalUrl = 'https://example.org/low-water';

    expect(written({ canonicalUrl })).toMatchObject({ mainEntityOfPage: canonicalUrl });
  });

  it('tells when it was changed', () => {
    const modifiedAt = '2026-03-01T09:00:00.000Z';

    expect(written({ modifiedAt })).toMatchObject({ dateModified: modifiedAt });
  });

  it('names who wrote it, and where they can be read about', () => {
    const byline = { name: 'Ana Ruiz', role: null, biography: [], portrait: null, href: null };
    const bylines = [byline, { ...byline, name: 'Bo Lind', href: 'https://example.org/bo' }];

    expect(written({ bylines })).toHaveProperty('author', [
      { '@type': 'Person', name: 'Ana Ruiz' },
      { '@type': 'Person', name: 'Bo Lind', url: 'https://example.org/bo' },
    ]);
  });

  it('has its pictures and its sound by whole addresses', () => {
    const audio = {
      title: 'Low water',
      durationSeconds: 184.6,
      sources: [{ url: '/network/audio/low-water.mp3', type: 'audio/mpeg' }],
    } as const;
    const data = written({ lead: aPicture(), audio: { ...audio, sources: [...audio.sources] } });

    expect(data).toMatchObject({
      audio: {
        contentUrl: 'https://radio.example/network/audio/low-water.mp3',
        duration: 'PT185S',
      },
    });
    expect(data).toHaveProperty(
      'image.0',
      'https://radio.example/network/pictures/harbour-480.avif',
    );
  });

  it('says nothing of what it has not: no dek, no picture, no topic, no length of its sound', () => {
    const data = written({
      dek: '',
      topics: [],
      audio: {
        title: 'x',
        durationSeconds: null,
        sources: [{ url: '/a.mp3', type: 'audio/mpeg' }],
      },
    });

    for (const key of ['description', 'image', 'articleSection', 'audio.duration']) {
      expect(data).not.toHaveProperty(key);
    }
  });
});

describe('a station', () => {
  const url = 'https://radio.example/stations/wxyz';

  it('is a radio station in its place', () => {
    const station = aStation({ website: 'https://wxyz.example/', about: 'Boats and news.' });

    expect(asWritten(radioStation(station, absolute))).toMatchObject({
      '@type': 'RadioStation',
      '@id': `${url}#station`,
      url,
      sameAs: 'https://wxyz.example/',
      description: 'Boats and news.',
      address: { addressLocality: 'Duluth', addressRegion: 'MN' },
    });
  });

  it('is in its region where its state is not known', () => {
    const station = aStation({ city: null, state: null });

    expect(asWritten(radioStation(station, absolute))).toHaveProperty('address', {
      '@type': 'PostalAddress',
      addressRegion: 'Minnesota',
    });
  });

  it('is a service on its frequency, of the station by that name', () => {
    expect(asWritten(broadcastService(aStation(), absolute))).toMatchObject({
      '@type': 'BroadcastService',
      callSign: 'WXYZ',
      broadcastTimezone: 'America/Chicago',
      broadcaster: { '@id': `${url}#station` },
      broadcastFrequency: { broadcastFrequencyValue: 91.5, broadcastSignalModulation: 'FM' },
    });
  });

  it('has no frequency where it is on none', () => {
    const station = aStation({ frequency: null, band: null });

    expect(asWritten(broadcastService(station, absolute))).not.toHaveProperty('broadcastFrequency');
  });
});

it('describes the site as its network, by the network’s own address where it has one', () => {
  expect(asWritten(webSite(aNetwork({ tagline: 'Water and news.' }), absolute))).toMatchObject({
    '@type': 'WebSite',
    description: 'Water and news.',
    url: 'https://radio.example/',
    inLanguage: 'en-US',
  });
  expect(asWritten(webSite(aNetwork({ url: 'https://example.org' }), absolute))).toHaveProperty(
    'publisher.url',
    'https://example.org',
  );
});

it('lists pages in their order, counted from one', () => {
  const paths = storyPaths([aStory(1), aStory(2)].map(summaryOf));

  expect(asWritten(itemList(paths, absolute))).toHaveProperty('itemListElement', [
    { '@type': 'ListItem', position: 1, url: 'https://radio.example/stories/story-1' },
    { '@type': 'ListItem', position: 2, url: 'https://radio.example/stories/story-2' },
  ]);
});
