// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Story } from '#contract/story.ts';
import { StoryDate } from '#features/stories/story/StoryDate.tsx';
import { aStory } from '#tests/support/origin.ts';
import { showView } from '#tests/support/showView.tsx';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-01T23:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const show = (given: Partial<Story>) => {
  showView(<StoryDate story={aStory(1, given)} />);
  return screen.getByRole('time');
};
const exact = (at: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' }).format(
    Date.parse(at),
  );

it('says to the minute when a story was published, with how long ago beside it', () => {
  const publishedAt = '2026-03-01T10:00:00.000Z';
  const time = show({ publishedAt, modifiedAt: null });
  expect(time.textContent).toBe(`${exact(publishedAt)} (13 hours ago)`);
  expect(time).toHaveAttribute('datetime', publishedAt);
  // A stylesheet for paper takes away what is not true there.
  expect(time.querySelector('.ago')).toHaveTextContent('(13 hours ago)');
});

it('says when it was updated, where readers should know', () => {
  const modifiedAt = '2026-03-01T21:00:00.000Z';
  const time = show({ publishedAt: '2026-02-01T10:00:00.000Z', modifiedAt });
  expect(time.textContent).toBe(`Updated ${exact(modifiedAt)} (2 hours ago)`);
});

it('says a date once, where it is long ago', () => {
  const publishedAt = '2026-01-05T18:00:00.000Z';
  expect(show({ publishedAt, modifiedAt: null }).textContent).toBe(exact(publishedAt));
});
