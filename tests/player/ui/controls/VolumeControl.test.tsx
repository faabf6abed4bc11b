// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { VolumeControl } from '#player/ui/controls/VolumeControl.tsx';
import { renderPlayer } from '../renderPlayer.tsx';

beforeEach(() => localStorage.clear());

const slider = () => screen.getByRole('slider', { name: 'Volume' });

it('sets how loud it is, and says it in words', () => {
  const { volume } = renderPlayer(<VolumeControl />);
  expect(slider()).toHaveAttribute('aria-valuetext', '100 percent');
  fireEvent.change(slider(), { target: { value: '35' } });
  expect(volume.getState()).toEqual({ level: 0.35, isMuted: false });
  expect(slider()).toHaveAttribute('aria-valuetext', '35 percent');
});

it('mutes and unmutes from the keyboard, and comes back as loud as it was', async () => {
  const { volume } = renderPlayer(<VolumeControl />);
  fireEvent.change(slider(), { target: { value: '60' } });
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Mute' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(volume.getState().isMuted).toBe(true);
  expect(slider()).toHaveAttribute('aria-valuetext', '0 percent');
  await userEvent.click(screen.getByRole('button', { name: 'Unmute' }));
  expect(volume.getState()).toEqual({ level: 0.6, isMuted: false });
});

it('is no longer mute once its slider is moved', async () => {
  const { volume } = renderPlayer(<VolumeControl />);
  await userEvent.click(screen.getByRole('button', { name: 'Mute' }));
  fireEvent.change(slider(), { target: { value: '20' } });
  expect(volume.getState()).toEqual({ level: 0.2, isMuted: false });
});

it('is as loud as the last visit had it', () => {
  localStorage.setItem('longwave.volume', '{"level":0.25,"isMuted":true}');
  renderPlayer(<VolumeControl />);
  expect(screen.getByRole('button', { name: 'Unmute' })).toBeVisible();
  expect(slider()).toHaveAttribute('aria-valuetext', '0 percent');
});

it('comes back to half of it when there was nothing to come back to', async () => {
  const { volume } = renderPlayer(<VolumeControl />);
  fireEvent.change(slider(), { target: { value: '0' } });
  await userEvent.click(screen.getByRole('button', { name: 'Mute' }));
  await userEvent.click(screen.getByRole('button', { name: 'Unmute' }));
  expect(volume.getState()).toEqual({ level: 0.5, isMuted: false });
  expect(slider()).toHaveAttribute('aria-valuetext', '50 percent');
});

it('goes from nothing to all in steps of five', () => {
  renderPlayer(<VolumeControl />);
  expect(slider()).toHaveAttribute('min', '0');
  expect(slider()).toHaveAttribute('max', '100');
  expect(slider()).toHaveAttribute('step', '5');
});

it('is a mute button alone where only the device’s own buttons set the volume', async () => {
  const level = vi.spyOn(HTMLMediaElement.prototype, 'volume', 'get').mockReturnValue(1);
  onTestFinished(() => level.mockRestore());
  // What the browser can do is found out as the page loads.
  vi.resetModules();
  const { renderPlayer: renderAnew } = await import('../renderPlayer.tsx');
  const { VolumeControl: Anew } = await import('#player/ui/controls/VolumeControl.tsx');
  const { volume } = renderAnew(<Anew />);
  expect(screen.queryByRole('slider')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Mute' }));
  expect(volume.getState().isMuted).toBe(true);
});
