import { describe, expect, it } from 'vitest';
import type { Story } from '#contract/story.ts';
import type { Topic } from '#contract/storyList.ts';
import {
  mergedStories,
  withFirstDates,
  type MergedStories,
} from '#server/stories/archive/mergedStories.ts';
import { aStory } from '#tests/support/origin.ts';

const NOTHING: MergedStories = { stories: [], bySlug: new Map(), topics: [] };
const topic = (id: string, name = id): Topic => ({ id, name });
const news = topic('news', 'From our newsroom');
const arts = topic('arts');

const story = (name: string, daysOld = 1, given: Partial<Story> = {}): Story =>
  aStory(daysOld, {
    slug: name,
    headline: name,
    canonicalUrl: `https://radio.example/${name}`,
    topics: [],
    ...given,
  });
const merged = (...sources: (readonly Story[])[]) => mergedStories(sources, [], NOTHING);
const names = ({ stories }: MergedStories) => stories.map(({ headline }) => headline);

describe('several sources as one archive', () => {
  it('are in order of date, newest first, and of one moment in the publisher’s order', () => {
    expect(
      names(merged([story('b', 2), story('a', 1)], [story('d', 1), story('c', 3), story('e', 1)])),
    ).toEqual(['a', 'd', 'e', 'b', 'c']);
  });

  it('show a story that two of them have once, as the first tells it', () => {
    const again = story('low-water', 0, {
      headline: 'Told again',
      canonicalUrl: 'http://www.radio.example/low-water/?utm_source=x',
    });
    expect(names(merged([story('low-water')], [again]))).toEqual(['low-water']);
  });

  it('file such a story under both their topics, under the first’s names', () => {
    const one = story('a', 1, { topics: [news, topic('boats')] });
    const two = story('a', 1, { topics: [topic('news', 'NEWS'), arts] });
    expect(merged([one], [two]).stories[0]?.topics).toEqual([news, topic('boats'), arts]);
  });

  it('find each story by its name, and tell two of one name apart', () => {
    const brief = (day: number) =>
      story('brief', 10 - day, { canonicalUrl: `https://radio.example/${day}/brief` });
    const { stories, bySlug } = merged([brief(2)], [brief(1)]);
    expect(bySlug.size).toBe(2);
    expect(bySlug.get('brief')?.canonicalUrl).toBe('https://radio.example/1/brief');
    for (const one of stories) expect(bySlug.get(one.slug)).toBe(one);
  });

  it('keep the names that stories had before', () => {
    const brief = (day: number) =>
      story('brief', 10 - day, { canonicalUrl: `https://radio.example/${day}/brief` });
    const before = merged([brief(2)]);
    const after = mergedStories([[brief(1), brief(2)]], [], before);
    expect(after.bySlug.get('brief')?.canonicalUrl).toBe('https://radio.example/2/brief');
  });

  it('may be none', () => {
    expect(merged()).toEqual(NOTHING);
    expect(merged([], [])).toEqual(NOTHING);
  });
});

describe('topics', () => {
  const filed = (...topics: Topic[]) => story(topics.map(({ id }) => id).join('-'), 1, { topics });

  it('are the operator’s in their order, and then the fullest', () => {
    const stories = [
      filed(topic('boats')),
      filed(topic('tides'), topic('boats')),
      filed(topic('fog'), arts),
    ];
    const { topics } = mergedStories([stories], [news, arts], NOTHING);
    expect(topics.map(({ id }) => id)).toEqual(['arts', 'boats', 'tides', 'fog']);
  });

  it('are called what the operator calls them', () => {
    const { topics } = mergedStories([[filed(topic('news', 'NEWS'))]], [news], NOTHING);
    expect(topics).toEqual([news]);
  });

  it('that have no stories are not there', () => {
    expect(mergedStories([[filed()]], [news], NOTHING).topics).toEqual([]);
  });
});

describe('the date of a story that bears none', () => {
  const monday = '2026-03-02T00:00:00.000Z';
  const tuesday = '2026-03-03T00:00:00.000Z';
  const undated = (at: string, name = 'a') => story(name, 0, { publishedAt: at });

  it('stays when it was first fetched', () => {
    expect(withFirstDates([undated(tuesday)], tuesday, [undated(monday)])).toEqual([
      undated(monday),
    ]);
  });

  it('is when it is fetched the first time', () => {
    expect(withFirstDates([undated(tuesday)], tuesday, [undated(monday, 'b')])).toEqual([
      undated(tuesday),
    ]);
  });

  it('is its own as soon as it bears one', () => {
    const dated = undated('2026-02-01T10:00:00.000Z');
    expect(withFirstDates([dated], tuesday, [undated(monday)])).toEqual([dated]);
  });
});
