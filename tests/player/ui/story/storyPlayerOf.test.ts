// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Sleep } from '#player/sleep/sleep.ts';
import { storyPlayerOf } from '#player/ui/story/storyPlayerOf.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';
import { somePlayerParts } from '#tests/support/somePlayerParts.ts';
import { storyElements } from '#tests/support/storyElements.ts';

beforeEach(() => localStorage.clear());

/** A story that sounds, beside a sleep timer that the test leads. */
function telling() {
  const elements = storyElements();
  const sleep = createStore<Sleep>(() => ({ status: 'set', time: { by: 'clock', atMs: 0 } }));
  const sleepTimer = { store: sleep, set: () => {}, cancel: () => {} };
  const parts = { ...somePlayerParts(fakePlayer().player), sleepTimer };
  const story = storyPlayerOf(parts);
  const sources = [{ url: '/ice.mp3', type: null }];
  story.play({ path: '/stories/ice', title: 'The ice', sources, durationSeconds: 200 });
  elements.newest().sounds(200);
  return { ...elements, story, sleep, parts };
}

it('is the same one for all who ask', () => {
  const { parts, story } = telling();
  expect(storyPlayerOf(parts)).toBe(story);
});

it('fades with every other sound, falls silent with the sleep timer, and is heard when it is wanted again', () => {
  const { newest, story, sleep, parts } = telling();
  parts.volume.dim(0.2);
  expect(newest().node.volume).toBeCloseTo(0.2);
  parts.volume.dim(0);
  sleep.setState({ status: 'off', because: 'slept' }, true);
  expect(newest().state.paused).toBe(true);
  story.resume();
  expect(newest().node.volume).toBe(1);
});

it('is paused when another tab takes the sound', () => {
  const { newest, parts } = telling();
  parts.tab.setState({ isElsewhere: true });
  expect(newest().state.paused).toBe(true);
  expect(parts.story.getState().status).toBe('paused');
});
