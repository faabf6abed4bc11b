// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
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
