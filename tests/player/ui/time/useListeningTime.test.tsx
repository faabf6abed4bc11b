// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PlayerProvider } from '#player/ui/PlayerProvider.tsx';
import { useListeningTime } from '#player/ui/time/useListeningTime.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';
import { somePlayerParts } from '#tests/support/somePlayerParts.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');

beforeEach(() => void vi.useFakeTimers({ now: NOON }));
afterEach(() => void vi.useRealTimers());

/** So many seconds, each with a frame of its own. */
const pass = (count: number) => {
  for (let i = 0; i < count; i += 1) act(() => void vi.advanceTimersByTime(1_000));
};
const seconds = (ms: number) => Math.floor((ms - NOON) / 1_000);

/** Two views on one player: one that shows the seconds, one that shows the minutes. */
function twoViews() {
  const drawn = { seconds: 0, minutes: 0 };
  function Seconds() {
    drawn.seconds += 1;
    return <p>{useListeningTime(({ nowMs }) => `${seconds(nowMs)} s`)}</p>;
  }
  function Minutes() {
    drawn.minutes += 1;
    return <p>{useListeningTime(({ nowMs }) => `${Math.floor(seconds(nowMs) / 60)} min`)}</p>;
  }
  const { player } = fakePlayer();
  const view = (hasSeconds: boolean) => (
    <PlayerProvider parts={parts}>
      {hasSeconds && <Seconds />}
      <Minutes />
    </PlayerProvider>
  );
  const parts = somePlayerParts(player);
  const { rerender, unmount } = render(view(true));
  return { drawn, unmount, withoutSeconds: () => rerender(view(false)) };
}

it('draws a view anew only when what it shows has changed', () => {
  const { drawn } = twoViews();
  act(() => void vi.advanceTimersByTime(100));
  pass(10);
  expect(screen.getByText('10 s')).toBeVisible();
  expect(screen.getByText('0 min')).toBeVisible();
  expect(drawn.seconds).toBe(11);
  expect(drawn.minutes).toBe(1);
  pass(50);
  expect(screen.getByText('1 min')).toBeVisible();
  expect(drawn.minutes).toBe(2);
});

it('runs one clock for all views of a player, and none when the last has gone', () => {
  const { withoutSeconds, unmount } = twoViews();
  expect(vi.getTimerCount()).toBe(1);
  withoutSeconds();
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
