import { describe, expect, it } from 'vitest';
import type { Story } from '#contract/story.ts';
import type { StorySource } from '#server/config/storySource.ts';
import { FeedError } from '#server/net/feedError.ts';
import { aStory } from '#tests/support/origin.ts';
import { aPolledArchive, UNDATED } from '#tests/support/polledArchive.ts';

const news = { id: 'news', name: 'News' };
const arts = { id: 'arts', name: 'Arts' };
const source = (name: string, more: Partial<StorySource> = {}): StorySource => ({
  kind: 'feed',
  url: `https://radio.example/${name}.xml`,
  topic: null,
  everyMs: 300_000,
  token: null,
  ...more,
});

/** A story of a day of March. */
const story = (name: string, day: number | null = 1, more: Partial<Story> = {}): Story =>
  aStory(0, {
    slug: name,
    headline: name,
    canonicalUrl: `https://radio.example/${name}`,
    publishedAt: day === null ? UNDATED : `2026-03-0${day}T10:00:00.000Z`,
    topics: [],
    ...more,
  });

const one = source('one');
const two = source('two');

describe('a story from more than a day ahead', () => {
  it('is held back until then, though its publisher has nothing new to say', async () => {
    const origin = aPolledArchive(one);
    const now = Date.parse('2026-03-10T00:00:00Z');
    const inHours = (hours: number) => ({
      publishedAt: new Date(now + hours * 3_600_000).toISOString(),
    });
    const stories = [
      story('today'),
      story('soon', 1, inHours(24.2)),
      story('next-week', 1, inHours(168)),
    ];
    origin.says(one, { stories });
    await origin.started();
    expect(origin.headlines()).toEqual(['today']);
    expect(origin.archive.bySlug('soon')).toBeNull();
    origin.says(one, { stories: [], isUnchanged: true });
    // Five minutes each.
    for (let rounds = 0; rounds < 3; rounds += 1) {
      // oxlint-disable-next-line no-await-in-loop -- One poll follows the other.
      await origin.nextRound();
    }
    expect(origin.headlines()).toEqual(['soon', 'today']);
  });
});

describe('what readers find', () => {
  it('is nothing before publishers have answered', () => {
    const { archive } = aPolledArchive(one);
    expect(archive.latest()).toEqual([]);
    expect(archive.topics()).toEqual([]);
    expect(archive.bySlug('low-water')).toBeNull();
  });

  it('is every source’s stories, newest first, found by their names', async () => {
    const { archive, headlines, says, started } = aPolledArchive(one, two);
    says(one, { stories: [story('low-water', 2)] });
    says(two, { stories: [story('high-road', 3), story('old-barn', 1)] });
    await started();
    expect(headlines()).toEqual(['high-road', 'low-water', 'old-barn']);
    expect(archive.bySlug('low-water')?.headline).toBe('low-water');
    expect(archive.bySlug('nothing')).toBeNull();
  });

  it('is filed in the operator’s order, and then as publishers filed it', async () => {
    const first = source('one', { topic: news });
    const last = source('two', { topic: arts });
    const { archive, says, started } = aPolledArchive(source('three'), first, last);
    says(source('three'), {
      stories: [story('a', 1, { topics: [{ id: 'science', name: 'Science' }] })],
    });
    says(last, { stories: [story('b', 1, { topics: [arts] })] });
    await started();
    expect(archive.topics()).toEqual([arts, { id: 'science', name: 'Science' }]);
  });

  it('is at most five hundred stories of one source, the first of them', async () => {
    const { archive, headlines, says, started } = aPolledArchive(one);
    says(one, { stories: Array.from({ length: 600 }, (_, n) => story(`story-${n}`)) });
    await started();
    expect(archive.latest()).toHaveLength(500);
    expect(headlines()).toContain('story-499');
    expect(headlines()).not.toContain('story-500');
  });
});

describe('a source that changes', () => {
  it('is replaced as a whole, and leaves the others', async () => {
    const { headlines, says, nextRound, started } = aPolledArchive(one, two);
    says(one, { stories: [story('low-water'), story('old-barn')] });
    says(two, { stories: [story('high-road')] });
    await started();
    says(one, { stories: [story('new-bridge')] });
    await nextRound();
    expect(headlines().toSorted()).toEqual(['high-road', 'new-bridge']);
  });

  it('keeps the name of a story when another with the same words comes', async () => {
    const { archive, says, nextRound, started } = aPolledArchive(one);
    const named = (headline: string, day: number) =>
      story('the-tide', day, { headline, canonicalUrl: `https://radio.example/${day}/the-tide` });
    says(one, { stories: [named('Newer', 2)] });
    await started();
    says(one, { stories: [named('Older', 1), named('Newer', 2)] });
    await nextRound();
    expect(archive.bySlug('the-tide')?.headline).toBe('Newer');
    expect(new Set(archive.latest().map(({ slug }) => slug)).size).toBe(2);
  });

  it('keeps the date of a story that bears none', async () => {
    const { archive, headlines, says, nextRound, started } = aPolledArchive(one);
    says(one, { stories: [story('undated', null)] });
    await started();
    says(one, {
      stories: [
        story('undated', null),
        story('dated', 1, { publishedAt: '2026-03-10T00:01:00.000Z' }),
      ],
    });
    await nextRound();
    expect(headlines()).toEqual(['dated', 'undated']);
    expect(archive.bySlug('undated')?.publishedAt).toBe('2026-03-10T00:00:00.000Z');
  });

  it('is not read again when it says that nothing changed', async () => {
    const { archive, log, says, nextRound, started } = aPolledArchive(one);
    says(one, { stories: [story('low-water')], dropped: [{ id: '2', why: 'no headline' }] });
    await started();
    const before = archive.latest();
    says(one, { stories: [story('never-read')], isUnchanged: true });
    await nextRound();
    expect(archive.latest()).toBe(before);
    expect(log[1]).toMatchObject({
      isUnchanged: true,
      storyCount: 1,
      dropped: [{ id: '2', why: 'no headline' }],
    });
  });
});

describe('a source that fails', () => {
  const down = new FeedError('status', one.url, 'HTTP 502');

  it('keeps its last good stories up', async () => {
    const { headlines, log, says, nextRound, started } = aPolledArchive(one);
    says(one, { stories: [story('low-water')] });
    await started();
    says(one, down);
    await nextRound();
    expect(headlines()).toEqual(['low-water']);
    expect(log[1]).toMatchObject({ fault: 'status', message: down.message, storyCount: 1 });
  });

  it('is asked again soon, then less and less often, and as before when it is back', async () => {
    const { headlines, says, waits, nextRound, started } = aPolledArchive(one);
    says(one, down);
    await started();
    const all = [...waits()];
    for (let round = 0; round < 8; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- Each round follows from the one before.
      await nextRound();
      all.push(...waits());
    }
    expect(all).toEqual([15, 30, 60, 120, 240, 480, 960, 1200, 1200].map((s) => s * 1000));
    says(one, { stories: [story('low-water')] });
    await nextRound();
    expect(waits()).toEqual([300_000]);
    expect(headlines()).toEqual(['low-water']);
  });

  it('is read when it is back, though it says that nothing changed since', async () => {
    const { headlines, log, says, nextRound, started } = aPolledArchive(one);
    says(one, new FeedError('malformed', one.url, 'a web page'));
    await started();
    says(one, { stories: [story('low-water')], isUnchanged: true });
    await nextRound();
    expect(log.map(({ fault }) => fault)).toEqual(['malformed', null]);
    expect(headlines()).toEqual(['low-water']);
  });

  it('costs no other source anything, whatever was wrong', async () => {
    const { headlines, log, says, nextRound, started } = aPolledArchive(one, two);
    says(one, new TypeError('x is not iterable'));
    says(two, { stories: [story('high-road')] });
    await started();
    await nextRound();
    expect(headlines()).toEqual(['high-road']);
    expect(log.filter(({ fault }) => fault)).toMatchObject([
      { fault: 'malformed', message: expect.stringContaining('x is not iterable') },
      { fault: 'malformed' },
    ]);
  });
});

describe('starting and stopping', () => {
  it('is ready when every source has answered or failed', async () => {
    const { log, says, started, waits } = aPolledArchive(one, two);
    says(one, new FeedError('timeout', one.url, 'no answer'));
    says(two, { stories: [story('high-road')] });
    await started();
    expect(log).toHaveLength(2);
    expect(waits()).not.toContain(12_000);
  });

  it('is ready when its patience ends, though a publisher is slow', async () => {
    const { archive, says, waits, passTime } = aPolledArchive(one);
    says(one, 'silence');
    archive.start();
    const ready = archive.ready();
    expect(waits()).toEqual([12_000]);
    passTime();
    await ready;
    expect(archive.latest()).toEqual([]);
  });

  it('stops at once: who is being asked is let go, and nobody is asked again', async () => {
    const { archive, log, says, signals, waits } = aPolledArchive(one, two);
    says(one, 'silence');
    says(two, { stories: [story('high-road')] });
    archive.start();
    await Promise.resolve();
    archive.stop();
    await archive.ready();
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    expect(log.filter(({ url }) => url === one.url)).toEqual([]);
    expect(waits()).toEqual([]);
  });
});

it('tells an operator what became of each poll, and never a key', async () => {
  const keyed = source('one', {
    kind: 'cds',
    url: 'https://radio.example/v1?key=x',
    token: 'secret',
  });
  const { log, says, started } = aPolledArchive(keyed);
  says(keyed, { stories: [story('low-water')], dropped: [{ id: '2', why: 'no headline' }] });
  await started();
  expect(log).toEqual([
    {
      kind: 'cds',
      url: 'https://radio.example/v1',
      fault: null,
      message: null,
      isUnchanged: false,
      storyCount: 1,
      dropped: [{ id: '2', why: 'no headline' }],
      problems: [],
    },
  ]);
});
