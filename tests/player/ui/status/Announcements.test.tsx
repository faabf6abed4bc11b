// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { buttonNamed, renderPlayingDock } from '../renderDock.tsx';

beforeEach(() => localStorage.clear());

/** What a screen reader is told politely, beside the status. */
const told = () =>
  [...document.querySelectorAll('[aria-live="polite"]')].map((one) => one.textContent).join('');

it('reads out where a step has led', async () => {
  renderPlayingDock();
  expect(told()).toBe('');
  await userEvent.click(buttonNamed('Back 15 seconds'));
  expect(told()).toBe('19 seconds behind live');
});

it('reads out that the sound is off and on, whatever took it', async () => {
  renderPlayingDock();
  await userEvent.keyboard('m');
  expect(told()).toBe('The sound is off');
  await userEvent.click(buttonNamed('Unmute'));
  expect(told()).toBe('The sound is on');
});

it('reads out when the radio will stop', async () => {
  const { sleepTimer } = renderPlayingDock();
  act(() => sleepTimer.set({ by: 'clock', atMs: Date.now() + 30 * 60_000 }));
  expect(told()).toBe('The radio stops in 30 minutes.');
});

it('reads out what is lost with the sound, and says so on the button before', async () => {
  renderPlayingDock();
  const stop = await screen.findByRole('button', { name: 'Stop WXYZ News' });
  expect(stop).toHaveAccessibleDescription(/the \d minutes? you can go back in will be gone$/);
  await userEvent.click(stop);
  expect(told()).toMatch(/^Stopped\. The \d minutes? you could go back in are gone\.$/);
});
