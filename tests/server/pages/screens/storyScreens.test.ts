import { describe, expect, it } from 'vitest';
import { frontScreen, storyScreen, topicScreen } from '#server/pages/screens/storyScreens.ts';
import {
  aNetwork,
  anArchive,
  anOnAirSource,
  aPicture,
  aStory,
  TOWNS,
} from '#tests/support/origin.ts';
import { aStation } from '#tests/support/builders.ts';
import { screenDeps } from '../screenDeps.ts';

const withStories = (...stories: Parameters<typeof anArchive>) =>
  screenDeps({ archive: anArchive(...stories) });

describe('the front page', () => {
  it('is called by the network alone, and begins with its lead', () => {
    const screen = frontScreen(withStories(aStory(1, { lead: aPicture() }), aStory(2)));

    expect(screen.title).toBe('Great Lakes Public Radio');
    expect(screen.canonical).toBe('https://radio.example/');
    expect(screen.first).toEqual({
      shape: 'lead',
      kicker: 'Coast and water',
      headline: 'What happened 1 days ago',
      dek: 'The short of it.',
      href: '/stories/story-1',
    });
    expect(screen.picture?.alt).toBe('A quay at low tide');
  });

  it('has its tagline in its title and description, where the network has one', () => {
    const network = aNetwork({ tagline: 'Water and news.' });
    const screen = frontScreen(screenDeps({ network }));

    expect(screen.title).toContain('Water and news.');
    expect(screen.description).toContain('Water and news.');
  });

  it('says first which station it is where there are no stories', () => {
    expect(frontScreen(screenDeps())).toMatchObject({
      status: 200,
      first: { shape: 'station', kicker: null, headline: 'WXYZ 91.5 FM', dek: 'Duluth, MN' },
      picture: null,
    });
  });

  it('says nothing first where there is nothing, and is there all the same', () => {
    const nothing = screenDeps({ stations: [] });
    expect(frontScreen(nothing)).toMatchObject({ status: 200, first: null, picture: null });
  });

  it.each([
    ['Listen live to Great Lakes Public Radio and read its stories.', [aStation()], [aStory(1)]],
    ['Listen live to Great Lakes Public Radio.', [aStation()], []],
    ['Read the stories of Great Lakes Public Radio.', [], [aStory(1)]],
  ])('is told to search engines for what there is: %s', (expected, stations, stories) => {
    const network = aNetwork({ hasDirectory: false, tagline: 'From the lake.' });
    const screen = frontScreen(screenDeps({ network, stations, archive: anArchive(...stories) }));
    expect(screen.description).toBe(`From the lake. ${expected}`);
  });

  it('lists for search engines each story that stands on it, once', () => {
    const screen = frontScreen(withStories(aStory(1), aStory(2), aStory(3, { topics: [TOWNS] })));
    const [, list] = screen.structuredData;

    expect(list).toHaveProperty('itemListElement.length', 3);
    expect(list).toHaveProperty('itemListElement.0.url', 'https://radio.example/stories/story-1');
  });

  it('comes with what the app asks for first, the player’s stations included', () => {
    const { answers, asked } = frontScreen(withStories(aStory(1)));

    expect(Object.keys(answers)).toEqual([
      '/api/network',
      '/api/site',
      '/api/stations',
      '/api/front',
    ]);
    expect(asked).toEqual(['/api/on-air']);
  });

  it('holds what is on where nothing ever is', () => {
    const { answers, asked } = frontScreen(screenDeps({ stations: [], onAir: anOnAirSource() }));

    expect(answers['/api/on-air']).toEqual({ channels: [] });
    expect(asked).toEqual([]);
  });

  it('comes with what is on its station, where that stands in place of stories', () => {
    expect(Object.keys(frontScreen(screenDeps()).answers)).toEqual(
      expect.arrayContaining(['/api/channels/wxyz-1/on-air']),
    );
  });
});

describe('a topic', () => {
  const deps = withStories(...Array.from({ length: 21 }, (_, i) => aStory(i)));

  it('is called by its name, and each of its pages has an address of its own', () => {
    const [first, second] = [1, 2].map((page) => topicScreen(deps, 'coast', page));

    expect(first).toMatchObject({ canonical: 'https://radio.example/topics/coast' });
    expect(second).toMatchObject({ canonical: 'https://radio.example/topics/coast?page=2' });
    expect(first?.first?.headline).toBe('Coast and water');
    expect(second?.first?.headline).not.toBe('Coast and water');
    expect(second?.answers).toHaveProperty(['/api/topics/coast?page=2', 'stories', 'length'], 1);
  });

  it('is none where there is no such topic or page', () => {
    expect(topicScreen(deps, 'nothing', 1)).toBeNull();
    expect(topicScreen(deps, 'coast', 3)).toBeNull();
  });
});

describe('a story', () => {
  it('is an article with its words, its picture and its own address', () => {
    const screen = storyScreen(withStories(aStory(1, { lead: aPicture() })), 'story-1');

    expect(screen).toMatchObject({
      title: 'What happened 1 days ago | Great Lakes Public Radio',
      kind: 'article',
      description: 'The short of it.',
      canonical: 'https://radio.example/stories/story-1',
      isUnlisted: false,
      first: { shape: 'story', kicker: 'Coast and water', href: null },
    });
  });

  it('is described by its headline where it has no dek, and has no kicker without a topic', () => {
    const screen = storyScreen(withStories(aStory(1, { dek: '', topics: [] })), 'story-1');

    expect(screen?.description).toBe('What happened 1 days ago');
    expect(screen?.first).toMatchObject({ kicker: null, dek: null });
  });

  it('keeps to what its publisher asked: its own address, and no search engine', () => {
    const story = aStory(1, { canonicalUrl: 'https://example.org/low', isUnlisted: true });

    expect(storyScreen(withStories(story), 'story-1')).toMatchObject({
      canonical: 'https://example.org/low',
      isUnlisted: true,
    });
  });

  it('is none where there is no such story', () => {
    expect(storyScreen(screenDeps(), 'story-1')).toBeNull();
  });
});
