// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoryAudio } from '#contract/story.ts';
import { ListenToStory } from '#features/stories/audio/ListenToStory.tsx';
import { wholeMinutes } from '#features/stories/audio/wholeMinutes.ts';
import { aTuning } from '#tests/support/builders.ts';
import { pressesApart } from '#tests/support/pressClock.ts';
import { showView } from '#tests/support/showView.tsx';
import { storyElements } from '#tests/support/storyElements.ts';

beforeEach(() => localStorage.clear());

function show({ durationSeconds }: { durationSeconds: number | null } = { durationSeconds: 200 }) {
  const elements = storyElements();
  const audio: StoryAudio = {
    title: null,
    durationSeconds,
    sources: [{ url: '/ice.mp3', type: null }],
  };
  const view = showView(<ListenToStory audio={audio} title="The ice" />, {
    at: '/stories/ice',
  });
  return { ...view, ...elements };
}
const button = (name: string) => screen.getByRole('button', { name });

describe('the button that reads a story out', () => {
  it('says how long that takes, where it is known', () => {
    show();
    expect(button('Listen 3 min')).toBeVisible();
  });

  it('promises no length that nobody has told', () => {
    show({ durationSeconds: null });
    expect(button('Listen')).toBeVisible();
  });

  it('fetches nothing before it is pressed', () => {
    const { newest } = show();
    expect(newest().node.childElementCount).toBe(0);
  });

  it('gives the recording to the player, and pauses and resumes it from then on', async () => {
    const { newest, parts } = show();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(parts.story.getState()).toMatchObject({
      status: 'loading',
      recording: { title: 'The ice', path: '/stories/ice' },
    });
    act(() => newest().sounds(200));
    expect(button('Pause')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(newest().state.paused).toBe(true);
    expect(button('Resume')).toHaveFocus();
  });

  it('is pressed once by a double-click', async () => {
    const { newest } = show();
    pressesApart(200);
    await userEvent.dblClick(button('Listen 3 min'));
    expect(newest().state.paused).toBe(false);
  });

  it('says that the recording cannot be had, with another try', async () => {
    const { newest } = show();
    await userEvent.click(button('Listen 3 min'));
    act(() => void newest().fails());
    expect(screen.getByRole('alert')).toHaveTextContent('This recording could not be loaded.');
    await userEvent.click(button('Try again'));
    act(() => newest().sounds(200));
    expect(button('Pause')).toBeVisible();
  });
});

describe('the radio', () => {
  it('makes way for the story, and the story for the radio', async () => {
    const { newest, player, lines, status } = show();
    player.send({ type: 'play', tuning: aTuning() });
    player.send({ type: 'sounding' });
    lines('timeshift');
    await userEvent.click(button('Listen 3 min'));
    expect(status()).toBe('paused');
    act(() => newest().sounds(200));
    act(() => player.send({ type: 'resume' }));
    expect(newest().state.paused).toBe(true);
    expect(button('Resume')).toBeVisible();
  });
});

it('is of its own recording, whichever the player has', async () => {
  const { newest, parts } = show();
  act(() =>
    parts.story.setState({
      status: 'playing',
      recording: {
        path: '/',
        title: 'Another',
        sources: [{ url: '/other.mp3', type: null }],
        durationSeconds: null,
      },
      place: { elapsedSeconds: 0, totalSeconds: null },
      rate: 1,
    }),
  );
  expect(button('Listen 3 min')).toBeVisible();
  await userEvent.click(button('Listen 3 min'));
  expect(newest().node.querySelector('source')).toHaveAttribute('src', '/ice.mp3');
});

it.each([
  [0, 1],
  [20, 1],
  [89, 1],
  [90, 2],
  [200, 3],
  [3_600, 60],
])('speaks of %i seconds as of %i minutes', (seconds, minutes) => {
  expect(wholeMinutes(seconds)).toBe(minutes);
});
