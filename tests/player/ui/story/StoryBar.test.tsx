// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Way } from '#player/line/lineState.ts';
import type { StoryRecording } from '#player/story/storyPlayback.ts';
import { storyPlayerOf } from '#player/ui/story/storyPlayerOf.ts';
import { fakeMediaSession } from '#tests/support/fakeMediaSession.ts';
import { storyElements } from '#tests/support/storyElements.ts';
import { axeOnThePage, buttonNamed, dialogNamed, renderPlayingDock } from '../renderDock.tsx';

beforeEach(() => localStorage.clear());

const ice: StoryRecording = {
  path: '/stories/ice',
  title: 'The ice on the river',
  sources: [{ url: '/ice.mp3', type: null }],
  durationSeconds: 200,
};

/** A story that sounds in the dock of a radio that has made way. */
function telling({ isWide = true, ways = ['timeshift'] as readonly Way[] } = {}) {
  const elements = storyElements();
  const all = renderPlayingDock({ isWide, ways });
  const parts = { ...all };
  const story = storyPlayerOf(all.parts);
  act(() => story.play(ice));
  act(() => elements.newest().sounds(200));
  return { ...parts, ...elements, player: all.player };
}

const place = () => screen.getByRole('slider', { name: 'Story timeline' });

describe('while a story is heard', () => {
  it('the bar is the story’s: its title, which leads to its text, and where in it one is', async () => {
    const { newest, status } = telling();
    expect(status()).toBe('paused');
    expect(screen.getByRole('link', { name: ice.title })).toHaveAttribute('href', ice.path);
    act(() => newest().reaches(65));
    expect(place()).toHaveAttribute('aria-valuetext', '1 minute of 3 minutes');
    expect(screen.getByText('1:05 / 3:20')).toBeVisible();
    expect(await axeOnThePage()).toEqual([]);
  });

  it('pauses, resumes, steps, goes faster, and is closed', async () => {
    const { newest } = telling();
    await userEvent.click(buttonNamed('Pause the story'));
    expect(newest().state.paused).toBe(true);
    await userEvent.click(buttonNamed('Resume the story'));
    expect(newest().state.paused).toBe(false);
    await userEvent.click(buttonNamed('Forward 15 seconds'));
    expect(newest().state.seconds).toBe(15);
    await userEvent.click(buttonNamed('Back 15 seconds'));
    expect(newest().state.seconds).toBe(0);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '1.5x');
    expect(newest().node.playbackRate).toBe(1.5);
    await userEvent.click(buttonNamed('Close the story'));
    expect(buttonNamed('Resume WXYZ News')).toBeVisible();
  });

  it('is as loud as the listener has every sound', async () => {
    const { newest, volume } = telling();
    act(() => volume.setState({ level: 0.4 }));
    expect(newest().node.volume).toBe(0.4);
    await userEvent.click(buttonNamed('Mute'));
    expect(newest().node.muted).toBe(true);
  });

  it('has the keys', async () => {
    const { newest, status } = telling();
    await userEvent.keyboard('k');
    expect(newest().state.paused).toBe(true);
    await userEvent.keyboard(' ');
    expect(newest().state.paused).toBe(false);
    expect(status()).toBe('paused');
  });

  it('gives the radio back where it was left', async () => {
    const { newest, status } = telling();
    await userEvent.click(buttonNamed('Back to WXYZ News'));
    expect(status()).toBe('stalled');
    expect(newest().state.paused).toBe(true);
    expect(screen.getByText('The story is paused.')).toBeVisible();
    await userEvent.click(buttonNamed('Resume the story'));
    expect(status()).toBe('paused');
    expect(buttonNamed('Pause the story')).toHaveFocus();
  });

  it('opens on a phone to a sheet with all of it', async () => {
    telling({ isWide: false });
    expect(screen.queryByRole('slider')).toBeNull();
    await userEvent.click(buttonNamed('Open the player'));
    await dialogNamed('Story');
    expect(await screen.findByRole('slider', { name: 'Story timeline' })).toBeVisible();
    expect(buttonNamed('Back to WXYZ News')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Speed' })).toBeVisible();
  });

  it('is what the lock screen shows and acts on', async () => {
    const { session, offered, press } = fakeMediaSession();
    const { newest } = telling();
    await waitFor(() => expect(session.metadata).toMatchObject({ title: ice.title }));
    expect(offered()).toEqual(expect.arrayContaining(['play', 'pause', 'seekto']));
    act(() => press('pause'));
    expect(newest().state.paused).toBe(true);
  });
});

describe('when the story has ended', () => {
  it('the radio is offered where it was left', async () => {
    const { newest, status } = telling();
    act(() => newest().ends());
    expect(screen.getByText('The story has ended.')).toBeVisible();
    await userEvent.click(buttonNamed('Back to WXYZ News'));
    expect(status()).toBe('stalled');
    expect(screen.queryByText('The story has ended.')).toBeNull();
  });

  it('or live, where it could not wait', async () => {
    const { newest, status } = telling({ ways: ['direct'] });
    expect(status()).toBe('idle');
    act(() => newest().ends());
    await userEvent.click(buttonNamed('Back to WXYZ News'));
    expect(status()).toBe('connecting');
  });
});

it('says that the recording cannot be had, with another try', async () => {
  const { newest } = telling();
  act(() => void newest().fails());
  expect(screen.getByText('This recording could not be loaded.')).toBeVisible();
  await userEvent.click(buttonNamed('Try again'));
  act(() => newest().sounds(200));
  expect(buttonNamed('Pause the story')).toBeVisible();
});
