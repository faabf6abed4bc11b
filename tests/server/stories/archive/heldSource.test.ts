import { describe, expect, it } from 'vitest';
import type { StorySource } from '#server/config/storySource.ts';
import { delayMs, heldSource } from '#server/stories/archive/heldSource.ts';

const source = (everyMs: number): StorySource => ({
  kind: 'feed',
  url: 'https://radio.example/feed',
  topic: null,
  everyMs,
  token: null,
});
const MIDDLE = 0.5;
const wait = (everyMs: number, failures = 0, random = MIDDLE) =>
  delayMs({ source: source(everyMs), failures }, random);

describe('how long a source is left alone', () => {
  it('is as long as the config says, and never less than a minute', () => {
    expect(wait(300_000)).toBe(300_000);
    expect(wait(1000)).toBe(60_000);
    expect(wait(0)).toBe(60_000);
  });

  it('is a quarter of a minute after a failure, and twice as long after each more', () => {
    expect([1, 2, 3, 4].map((failures) => wait(300_000, failures))).toEqual([
      15_000, 30_000, 60_000, 120_000,
    ]);
  });

  it('is at most four intervals, however long a publisher is away', () => {
    expect(wait(300_000, 12)).toBe(1_200_000);
    expect(wait(300_000, 5000)).toBe(1_200_000);
    expect(wait(1000, 12)).toBe(240_000);
  });

  it('is spread by a tenth each way, so that many sources do not come due at once', () => {
    expect(wait(300_000, 0, 0)).toBe(270_000);
    expect(wait(300_000, 0, 1)).toBe(330_000);
    expect(wait(300_000, 1, 0)).toBe(13_500);
  });
});

it('holds nothing at first', () => {
  expect(heldSource(source(1))).toMatchObject({ stories: [], dropped: [], failures: 0 });
});
