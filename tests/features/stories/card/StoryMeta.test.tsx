// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { StoryAudio } from '#contract/story.ts';
import { StoryMeta } from '#features/stories/card/StoryMeta.tsx';
import { showView } from '#tests/support/showView.tsx';
import { aSummary } from '../builders.ts';

const recording = (durationSeconds: number | null): StoryAudio => ({
  title: null,
  durationSeconds,
  sources: [{ url: '/ice.mp3', type: null }],
});
const show = (audio: StoryAudio | null) =>
  showView(<StoryMeta story={aSummary({ audio })} />).container;

it('says that a story can be heard, and for how long', () => {
  expect(show(recording(200))).toHaveTextContent('Listen, 3 min');
});

it('says that it can be heard where nobody knows for how long', () => {
  expect(show(recording(null))).toHaveTextContent(/Listen$/);
});

it('never promises less than a minute', () => {
  expect(show(recording(4))).toHaveTextContent('Listen, 1 min');
});

it('promises nothing to hear where there is nothing', () => {
  expect(show(null)).not.toHaveTextContent('Listen');
  expect(screen.getByRole('time')).toBeInTheDocument();
});
