// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StoryTime } from '#features/stories/StoryTime.tsx';
import { showView } from '#tests/support/showView.tsx';

const NOON = Date.parse('2026-03-01T12:00:00Z');
const TWO_HOURS_AGO = '2026-03-01T10:00:00.000Z';

beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => void vi.useRealTimers());

const show = (publishedAt: string, modifiedAt: string | null = null) => {
  showView(<StoryTime story={{ publishedAt, modifiedAt }} />);
  return screen.getByRole('time');
};

it('says how long ago a story was published, and keeps that true while it is read', async () => {
  const time = show('2026-03-01T11:58:30.000Z');
  expect(time).toHaveTextContent('1 minute ago');
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(time).toHaveTextContent('2 minutes ago');
});

it('says when it was changed, where readers should know', () => {
  const time = show('2026-02-27T10:00:00.000Z', TWO_HOURS_AGO);
  expect(time).toHaveTextContent('Updated 2 hours ago');
  expect(time).toHaveAttribute('datetime', TWO_HOURS_AGO);
});

it.each([TWO_HOURS_AGO, '2026-02-20T10:00:00.000Z'])(
  'does not call it changed at %s, which is not after it was published',
  (modifiedAt) => {
    const time = show(TWO_HOURS_AGO, modifiedAt);
    expect(time).toHaveTextContent('2 hours ago');
    expect(time).not.toHaveTextContent('Updated');
  },
);

it('takes a publisher’s clock that runs ahead for now', () => {
  expect(show('2026-03-01T12:05:00.000Z')).toHaveTextContent('now');
});
