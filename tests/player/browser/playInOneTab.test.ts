// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { playInOneTab } from '#player/browser/playInOneTab.ts';
import type { TabChannel } from '#player/browser/tabChannel.ts';
import { NO_STORY, type StoryPlayback, type StoryRecording } from '#player/story/storyPlayback.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const news = aTuning();
const recording: StoryRecording = {
  path: '/stories/low-water',
  title: 'Low water',
  sources: [{ url: '/low-water.mp3', type: 'audio/mpeg' }],
  durationSeconds: 60,
};

/** What is told by one tab is heard by all the others. */
function tabs(count: number) {
  const heard: ((event: MessageEvent) => void)[] = [];
  return Array.from({ length: count }, (_, index) => {
    const channel: TabChannel = {
      postMessage: (data) => {
        for (const [other, hear] of heard.entries()) {
          if (other !== index) hear(new MessageEvent('message', { data }));
        }
      },
      addEventListener: (_type, hear) => void (heard[index] = hear),
    };
    const tab = fakePlayer();
    const story = createStore<StoryPlayback>(() => NO_STORY);
    const store = playInOneTab({ radio: tab.player, story }, channel);
    store.subscribe(({ isElsewhere }) => isElsewhere && tells('paused'));
    const tells = (status: 'loading' | 'playing' | 'paused') => {
      const place = { elapsedSeconds: 0, totalSeconds: 60 };
      story.setState({ status, recording, place, rate: 1 }, true);
    };
    const play = (way: 'timeshift' | 'direct' = 'timeshift') => {
      tab.player.send({ type: 'play', tuning: news });
      tab.lines(way);
      tab.player.send({ type: 'sounding' });
    };
    const tell = () => {
      tells('loading');
      tells('playing');
    };
    const told = () => story.getState().status;
    return { ...tab, play, tell, tells, told, isElsewhere: () => store.getState().isElsewhere };
  });
}

it('pauses the tab that played before, which knows why', () => {
  const [first, second] = tabs(2);
  first!.play();
  second!.play();
  expect([first!.status(), second!.status()]).toEqual(['paused', 'playing']);
  expect([first!.isElsewhere(), second!.isElsewhere()]).toEqual([true, false]);
});

it('pauses a story for the radio of another tab, and the radio for a story', () => {
  const [first, second] = tabs(2);
  first!.tell();
  second!.play();
  expect([first!.told(), second!.status()]).toEqual(['paused', 'playing']);
  expect(first!.isElsewhere()).toBe(true);
  first!.tell();
  expect([first!.told(), second!.status()]).toEqual(['playing', 'paused']);
  expect([first!.isElsewhere(), second!.isElsewhere()]).toEqual([false, true]);
  first!.tells('paused');
  expect(second!.isElsewhere()).toBe(false);
});

it('does not call itself quiet when its story makes way for its radio', () => {
  const [first, second] = tabs(2);
  second!.play();
  first!.tell();
  first!.player.send({ type: 'play', tuning: news });
  first!.tells('paused');
  expect(second!.isElsewhere()).toBe(true);
});

it('stops what cannot be paused', () => {
  const [first, second] = tabs(2);
  first!.play('direct');
  second!.play();
  expect(first!.status()).toBe('idle');
  expect(first!.isElsewhere()).toBe(true);
});

it('gives the sound back when it is taken back, and only one tab plays then too', () => {
  const [first, second] = tabs(2);
  first!.play();
  second!.play();
  first!.player.send({ type: 'resume' });
  first!.player.send({ type: 'sounding' });
  expect([first!.isElsewhere(), second!.isElsewhere()]).toEqual([false, true]);
  expect(second!.status()).toBe('paused');
});

it('leaves silent tabs alone, and says nothing in them', () => {
  const [first, second] = tabs(2);
  first!.player.send({ type: 'offer', tuning: news });
  second!.play();
  expect(first!.status()).toBe('idle');
  expect(first!.isElsewhere()).toBe(false);
});

it('no longer says so once no other tab plays', () => {
  const [first, second] = tabs(2);
  first!.play();
  second!.play();
  second!.player.send({ type: 'pause' });
  expect(first!.isElsewhere()).toBe(false);
  expect(first!.status()).toBe('paused');
});

it('goes on saying so when a third tab takes over', () => {
  const [first, second, third] = tabs(3);
  first!.play();
  second!.play();
  third!.play();
  expect(first!.isElsewhere()).toBe(true);
  expect(second!.isElsewhere()).toBe(true);
  expect(third!.status()).toBe('playing');
});

it('is not silenced by a tab that is not allowed to sound, or cannot', () => {
  const [first, second, third] = tabs(3);
  first!.play();
  second!.player.send({ type: 'play', tuning: news });
  second!.player.send({ type: 'blocked' });
  expect(first!.status()).toBe('playing');
  third!.play();
  second!.player.send({ type: 'play', tuning: news });
  second!.player.send({ type: 'stop' });
  expect(first!.isElsewhere()).toBe(true);
});

it('is stopped while it still connects, when another sounds first', () => {
  const [first, second] = tabs(2);
  first!.player.send({ type: 'play', tuning: news });
  second!.play();
  expect(first!.status()).toBe('idle');
  expect(first!.isElsewhere()).toBe(true);
});

it('plays by itself where tabs cannot talk', () => {
  const { player, status } = fakePlayer();
  playInOneTab({ radio: player, story: createStore(() => NO_STORY) }, null);
  player.send({ type: 'play', tuning: news });
  expect(status()).toBe('connecting');
});

it('tells the others when its page is closed while it plays', () => {
  const [first, second] = tabs(2);
  first!.play();
  second!.play();
  expect(first!.isElsewhere()).toBe(true);
  window.dispatchEvent(new Event('pagehide'));
  expect(first!.isElsewhere()).toBe(false);
});

it('is not told of a stall, which is no silence of the listener’s choosing', () => {
  const [first, second] = tabs(2);
  first!.play();
  second!.play();
  second!.player.send({ type: 'silent' });
  expect(first!.isElsewhere()).toBe(true);
  second!.player.send({ type: 'stop' });
  expect(first!.isElsewhere()).toBe(false);
});

it.each([null, 7, 'PLAYING', { type: 'playing' }])(
  'does not mind what it cannot understand: %o',
  (data) => {
    let hear: (event: MessageEvent) => void = () => {};
    const { player, status } = fakePlayer();
    const store = playInOneTab(
      { radio: player, story: createStore(() => NO_STORY) },
      {
        postMessage: () => {},
        addEventListener: (_type, listener) => void (hear = listener),
      },
    );
    player.send({ type: 'play', tuning: news });
    player.send({ type: 'sounding' });
    hear(new MessageEvent('message', { data }));
    expect([status(), store.getState().isElsewhere]).toEqual(['playing', false]);
  },
);
