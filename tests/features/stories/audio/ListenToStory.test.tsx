// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ListenToStory } from '#features/stories/audio/ListenToStory.tsx';
import { wholeMinutes } from '#features/stories/audio/wholeMinutes.ts';
import { showView } from '#tests/support/showView.tsx';

const show = (durationSeconds: number | null) =>
  showView(
    <ListenToStory
      audio={{ title: null, durationSeconds, sources: [{ url: '/ice.mp3', type: null }] }}
      name="Audio: The ice"
    />,
  );

beforeEach(() => {
  HTMLMediaElement.prototype.play = () => Promise.resolve();
});

describe('the button that reads a story out', () => {
  it('says how long that takes, where it is known', () => {
    show(200);
    expect(screen.getByRole('button', { name: 'Listen 3 min' })).toBeInTheDocument();
    show(null);
    expect(screen.getByRole('button', { name: 'Listen' })).toBeInTheDocument();
  });

  it('fetches nothing before it is pressed', () => {
    const { container } = show(200);
    expect(container.querySelector('audio, source')).toBeNull();
  });

  it('becomes the recording’s controls by keyboard, and focus is not lost', async () => {
    show(200);
    await userEvent.tab();
    expect(screen.getByRole('button')).toHaveFocus();
    // Browsers focus a recording with controls; jsdom does not.
    const focus = vi.spyOn(HTMLElement.prototype, 'focus');
    onTestFinished(() => focus.mockRestore());
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('button')).toBeNull();
    expect(focus.mock.contexts).toContain(screen.getByLabelText('Audio: The ice'));
  });
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
