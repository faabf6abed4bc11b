// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { NO_STORY, type StoryPlayback, type StoryRecording } from '#player/story/storyPlayback.ts';
import { StoryPlayer } from '#player/story/storyPlayer.ts';
import { fakeStoryElement } from '#tests/support/fakeStoryElement.ts';

const ice: StoryRecording = {
  path: '/stories/ice',
  title: 'The ice',
  sources: [
    { url: '/ice.opus', type: 'audio/ogg' },
    { url: '/ice.mp3', type: null },
  ],
  durationSeconds: 200,
};
const tide: StoryRecording = {
  ...ice,
  title: 'The tide',
  sources: [{ url: '/tide.mp3', type: null }],
};

function aPlayer() {
  const elements: ReturnType<typeof fakeStoryElement>[] = [];
  const store = createStore<StoryPlayback>(() => NO_STORY);
  const player = new StoryPlayer({
    store,
    openElement: () => {
      const element = fakeStoryElement();
      elements.push(element);
      return element.node;
    },
  });
  const element = () => elements.at(-1)!;
  return { player, store, elements, element, status: () => store.getState().status };
}

describe('a recording that is played', () => {
  it('is loaded from its sources in their order, inside the press', () => {
    const { player, element, status } = aPlayer();
    player.play(ice);
    const sources = [...element().node.querySelectorAll('source')];
    expect(sources.map((one) => one.getAttribute('src'))).toEqual(['/ice.opus', '/ice.mp3']);
    expect(sources.map((one) => one.getAttribute('type'))).toEqual(['audio/ogg', null]);
    expect(element().state.paused).toBe(false);
    expect(status()).toBe('loading');
    element().sounds(201.4);
    expect(status()).toBe('playing');
  });

  it('tells in whole seconds where it is, and its length once that is known', () => {
    const { player, store, element } = aPlayer();
    player.play(ice);
    expect(store.getState()).toMatchObject({ place: { elapsedSeconds: 0, totalSeconds: 200 } });
    element().sounds(201.4);
    element().reaches(7.9);
    const told = store.getState();
    expect(told).toMatchObject({ place: { elapsedSeconds: 7, totalSeconds: 201 } });
    element().reaches(7.95);
    expect(store.getState()).toBe(told);
  });

  it('waits for bytes, pauses and goes on where it is', () => {
    const { player, elements, element, status } = aPlayer();
    player.play(ice);
    element().sounds(200);
    element().tell('waiting');
    expect(status()).toBe('loading');
    element().tell('playing');
    player.pause();
    expect(status()).toBe('paused');
    expect(element().state.paused).toBe(true);
    player.play({ ...ice });
    expect(elements).toHaveLength(1);
    expect(element().state.paused).toBe(false);
  });

  it('is paused by whoever else takes the sound', () => {
    const { player, element, status } = aPlayer();
    player.play(ice);
    element().sounds(200);
    element().node.pause();
    expect(status()).toBe('paused');
  });

  it('is told as paused where the browser does not let it sound', async () => {
    const { player, elements, status } = aPlayer();
    player.play(ice);
    elements[0]!.refusal.error = new DOMException('', 'NotAllowedError');
    player.pause();
    player.resume();
    await Promise.resolve();
    await Promise.resolve();
    expect(status()).toBe('paused');
  });

  it('is forgotten when it ends, and known as the one that ended', () => {
    const { player, store, element } = aPlayer();
    player.play(ice);
    element().sounds(200);
    const { node } = element();
    element().ends();
    expect(store.getState()).toEqual({ status: 'none', ended: ice });
    expect(node.childElementCount).toBe(0);
  });

  it('cannot be had once its last source has failed, and can be tried again', () => {
    const { player, elements, element, status } = aPlayer();
    player.play(ice);
    element().node.firstElementChild!.dispatchEvent(new Event('error'));
    expect(status()).toBe('loading');
    element().fails();
    expect(status()).toBe('failed');
    player.resume();
    expect(elements).toHaveLength(2);
    expect(status()).toBe('loading');
  });
});

describe('moving in it', () => {
  const playing = () => {
    const all = aPlayer();
    all.player.play(ice);
    all.element().sounds(200);
    return all;
  };

  it('goes where it is told, between its ends, and says so at once', () => {
    const { player, store, element } = playing();
    player.seekTo(90);
    expect(store.getState()).toMatchObject({ place: { elapsedSeconds: 90 } });
    player.stepBy(-100);
    expect(element().state.seconds).toBe(0);
    player.stepBy(500);
    expect(element().state.seconds).toBe(200);
  });

  it('is nowhere to go while there is none', () => {
    const { player, store } = aPlayer();
    player.seekTo(10);
    player.stepBy(10);
    player.setRate(2);
    player.pause();
    player.resume();
    expect(store.getState()).toBe(NO_STORY);
  });

  it('is as fast as the listener has chosen, in the next recording too', () => {
    const { player, store, element } = playing();
    player.setRate(1.5);
    expect(element().node.playbackRate).toBe(1.5);
    player.play(tide);
    expect(element().node.playbackRate).toBe(1.5);
    expect(store.getState()).toMatchObject({ recording: tide, rate: 1.5 });
  });
});

it('plays one recording at a time, and lets go of the one before', () => {
  const { player, elements, store, element } = aPlayer();
  player.play(ice);
  element().sounds(200);
  player.play(tide);
  expect(elements[0]!.state.paused).toBe(true);
  expect(elements[0]!.node.childElementCount).toBe(0);
  elements[0]!.tell('playing');
  elements[0]!.tell('error');
  expect(store.getState()).toMatchObject({ status: 'loading', recording: tide });
});

it('is gone when it is closed, whatever its element still says', () => {
  const { player, element, store } = aPlayer();
  player.play(ice);
  element().sounds(200);
  player.close();
  expect(store.getState()).toBe(NO_STORY);
  element().tell('playing');
  element().reaches(20);
  expect(store.getState()).toBe(NO_STORY);
});
