import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SourceStatus, type SourceFault } from '#contract/sourceStatus.ts';
import type { StorySource } from '#server/config/storySource.ts';
import { FeedError, type FeedFault } from '#server/net/feedError.ts';
import { heldSource, type HeldSource } from '#server/stories/archive/heldSource.ts';
import { sourceStatus } from '#server/stories/archive/sourceStatus.ts';
import { aStory } from '#tests/support/origin.ts';

const NEWS: StorySource = {
  kind: 'feed',
  url: 'https://radio.example/rss.xml?key=secret',
  topic: null,
  everyMs: 300_000,
  token: null,
};
const AT = '2026-03-10T00:00:00.000Z';

const held = (more: Partial<HeldSource> = {}): HeldSource => ({
  ...heldSource(NEWS),
  stories: [aStory(1), aStory(2)],
  askedAt: AT,
  readAt: AT,
  ...more,
});
const failed = (fault: FeedFault, httpStatus: number | null = null) =>
  held({ error: new FeedError(fault, NEWS.url, 'why', null, httpStatus) });

describe('how a source of stories is', () => {
  it('is not known before it was asked', () => {
    expect(sourceStatus(heldSource(NEWS), 2)).toMatchObject({
      key: 'stories[2]',
      verdict: { is: 'unchecked' },
      storyCount: 0,
      askedAt: null,
      readAt: null,
    });
  });

  it('is what came of it last, by its place in the config and without the key in its address', () => {
    const status = sourceStatus(held(), 0);

    expect(status).toEqual({
      key: 'stories[0]',
      kind: 'feed',
      url: 'https://radio.example/rss.xml',
      verdict: { is: 'ok' },
      storyCount: 2,
      droppedCount: 0,
      reasons: [],
      detail: null,
      askedAt: AT,
      readAt: AT,
      nextAt: null,
      everySeconds: 300,
    });
    expect(v.is(SourceStatus, status)).toBe(true);
  });

  it('is “reads, but” where nothing is in it, or not all of it could be shown', () => {
    const dropped = [
      { id: '1', why: 'no headline' },
      { id: '2', why: 'no headline' },
      { id: '3', why: 'no address' },
    ];

    expect(sourceStatus(held({ stories: [] }), 0).verdict).toEqual({
      is: 'trouble',
      what: ['empty'],
    });
    expect(sourceStatus(held({ dropped }), 0)).toMatchObject({
      verdict: { is: 'trouble', what: ['dropped'] },
      droppedCount: 3,
      reasons: ['no headline', 'no address'],
    });
  });

  it('is asked no oftener than once a minute, and says so', () => {
    const often = held({ source: { ...NEWS, everyMs: 1_000 } });

    expect(sourceStatus(often, 0).everySeconds).toBe(60);
  });

  it.each<[FeedFault, number | null, SourceFault]>([
    ['unreachable', null, 'unreachable'],
    ['timeout', null, 'timeout'],
    ['malformed', null, 'malformed'],
    ['too-large', null, 'too-large'],
    ['redirects', null, 'redirects'],
    ['refused-address', null, 'refused-address'],
    ['status', 404, 'not-found'],
    ['status', 410, 'not-found'],
    ['status', 401, 'not-allowed'],
    ['status', 403, 'not-allowed'],
    ['status', 429, 'too-often'],
    ['status', 502, 'refused'],
  ])('cannot be read: %s %s is told as %s', (fault, httpStatus, told) => {
    expect(sourceStatus(failed(fault, httpStatus), 0).verdict).toEqual({ is: 'down', what: told });
  });

  it('says what the server answered, and which stories stay up meanwhile', () => {
    expect(sourceStatus(failed('status', 502), 0)).toMatchObject({
      detail: 'why',
      storyCount: 2,
      readAt: AT,
    });
  });
});
