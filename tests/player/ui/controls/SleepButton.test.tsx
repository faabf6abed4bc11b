// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SleepButton } from '#player/ui/controls/SleepButton.tsx';
import { aTuning } from '#tests/support/builders.ts';
import { renderPlayer } from '../renderPlayer.tsx';

const NOON = Date.parse('2026-03-02T12:00:00Z');

beforeEach(() => void vi.useFakeTimers({ now: NOON, shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

/** The button of a radio that plays. */
function button() {
  const presses: string[] = [];
  const all = renderPlayer(<SleepButton onPress={() => void presses.push('press')} />);
  all.send({ type: 'play', tuning: aTuning() });
  all.sounds(60);
  return { ...all, presses };
}

const sleep = () => screen.getByRole('button', { name: 'Sleep timer' });
const isLit = () => sleep().querySelector('svg')?.getAttribute('fill') !== 'none';
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

it('opens the timer, by pointer and by keyboard, and keeps its name while one runs', async () => {
  const { presses, sleepTimer } = button();
  await userEvent.click(sleep());
  act(() => sleepTimer.set({ by: 'clock', atMs: NOON + 60_000 }));
  sleep().focus();
  await userEvent.keyboard('{Enter}');
  expect(presses).toHaveLength(2);
});

it('is lit while a timer runs, and describes what is left of it', () => {
  const { sleepTimer } = button();
  expect(isLit()).toBe(false);
  act(() => sleepTimer.set({ by: 'clock', atMs: NOON + 20 * 60_000 }));
  expect(isLit()).toBe(true);
  expect(sleep()).toHaveAccessibleDescription('20 minutes left');
  expect(screen.getByText('20 min')).toBeVisible();
  pass(10 * 60_000);
  expect(sleep()).toHaveAccessibleDescription('10 minutes left');
  pass(9 * 60_000 + 20_000);
  expect(sleep()).toHaveAccessibleDescription(/^(3\d|4[01]) seconds left$/);
  act(() => sleepTimer.cancel());
  expect(isLit()).toBe(false);
});

it('stays lit while the sound fades, and goes out with it', () => {
  const { sleepTimer } = button();
  act(() => sleepTimer.set({ by: 'clock', atMs: Date.now() }));
  expect(isLit()).toBe(true);
  pass(10_100);
  expect(isLit()).toBe(false);
});
