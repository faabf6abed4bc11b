import { expect, it } from 'vitest';
import { contentSourcesOf } from '#server/http/contentSources.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';

const [template] = aChannel().streams;
const stationAt = (...urls: [string, ...string[]]) => {
  const [first, ...rest] = urls.map((url) => ({ ...template, url }));
  return aStation({ channels: [aChannel({ streams: [first ?? template, ...rest] })] });
};

it("lets script read the network's own streams, and nothing else", () => {
  const stations = [
    stationAt(
      'https://a.example/x',
      'https://a.example/y',
      'https://b.example:8443/z',
      '/live/own.mp3',
    ),
  ];

  const sources = contentSourcesOf({ stations, hasDirectory: false, storyUrls: [] });

  expect(sources).toEqual({
    connect: ['https://a.example', 'https://b.example:8443'],
    media: ['https:'],
    images: ['https:'],
  });
});

it('lets script read any secure stream where the directory is there, and plain ones by name', () => {
  const stations = [stationAt('http://localhost:8000/x', 'https://a.example/y')];

  const { connect } = contentSourcesOf({ stations, hasDirectory: true, storyUrls: [] });

  expect(connect).toEqual(['https:', 'http://localhost:8000']);
});

it('allows plain http only where the config says http', () => {
  const plainStream = {
    stations: [stationAt('http://a.example/x')],
    hasDirectory: false,
    storyUrls: [],
  };
  const plainStories = { stations: [], hasDirectory: false, storyUrls: ['http://a.example/rss'] };

  expect(contentSourcesOf(plainStream)).toMatchObject({
    media: ['https:', 'http:'],
    images: ['https:'],
  });
  expect(contentSourcesOf(plainStories)).toMatchObject({
    media: ['https:', 'http:'],
    images: ['https:', 'http:'],
  });
});
