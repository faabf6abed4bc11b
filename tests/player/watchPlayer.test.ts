// @vitest-environment jsdom
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { ChannelStatus, NetworkStatus } from '#contract/streamStatus.ts';
import { ALONE, type TabState } from '#player/browser/tabChannel.ts';
import { createVolume } from '#player/browser/volume.ts';
import { NO_DIAGNOSIS, type Diagnosis } from '#player/checks/diagnosis.ts';
import { DeferredSleep } from '#player/sleep/deferredSleep.ts';
import { NO_STORY, type StoryPlayback } from '#player/story/storyPlayback.ts';
import { watchPlayer } from '#player/watchPlayer.ts';
import { statusOf, unchecked } from '#server/streams/streamRecord.ts';
import { aTuning } from '#tests/support/builders.ts';
import { eventually } from '#tests/support/eventually.ts';
import { fakePlayer } from '#tests/support/fakePlayer.ts';

const news = aTuning();
const [stream] = news.channel.streams;
/** Our origin has found nothing on the air at the channel's first address. */
const status: ChannelStatus = {
  channelId: news.channel.id,
  channelName: news.channel.name,
  stationName: news.stationName,
  streams: [{ ...statusOf(unchecked(stream)), verdict: { is: 'down', what: 'not-found' } }],
};
const server = setupServer(
  http.get('*/api/status', () =>
    HttpResponse.json({ everySeconds: 300, channels: [status] } satisfies NetworkStatus),
  ),
  http.get('*/api/channels/:id/status', () => HttpResponse.json(status)),
);
beforeAll(() => server.listen());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
afterAll(() => server.close());

/** The other tabs of the app, as this one hears them. */
class OtherTabs extends EventTarget {
  static all: OtherTabs | null = null;

  constructor() {
    super();
    OtherTabs.all = this;
  }

  postMessage(): void {}

  play(): void {
    this.dispatchEvent(new MessageEvent('message', { data: 'playing' }));
  }
}

/** A page that was there before what watches its player. */
function aPage() {
  vi.stubGlobal('BroadcastChannel', OtherTabs);
  const fake = fakePlayer();
  const page = {
    player: fake.player,
    volume: createVolume(),
    tab: createStore<TabState>(() => ALONE),
    story: createStore<StoryPlayback>(() => NO_STORY),
    diagnosis: createStore<Diagnosis>(() => NO_DIAGNOSIS),
    sleepTimer: new DeferredSleep(),
  };
  watchPlayer(page);
  return { ...page, ...fake };
}

it('lets another tab have the sound, and says so where the page has always looked', () => {
  const { player, lines, tab, status: playback } = aPage();
  player.send({ type: 'play', tuning: news });
  lines('timeshift');
  player.send({ type: 'sounding' });
  OtherTabs.all!.play();
  expect([playback(), tab.getState().isElsewhere]).toEqual(['paused', true]);
});

it('says what our origin knows to be wrong when no stream answers', async () => {
  const { player, diagnosis } = aPage();
  player.send({ type: 'play', tuning: news });
  player.send({ type: 'line-waits' });
  await eventually(() =>
    expect(diagnosis.getState().exactFault('unreachable', stream.url)).toBe('not-found'),
  );
});

it('fades the sound and stops it at the time that the page’s sleep timer was set to', () => {
  vi.useFakeTimers();
  const { player, sleepTimer, volume, status: playback } = aPage();
  const levels: number[] = [];
  volume.applyTo((level) => void levels.push(level));
  player.send({ type: 'play', tuning: news });
  sleepTimer.set({ by: 'clock', atMs: Date.now() + 60_000 });
  vi.advanceTimersByTime(10 * 60_000);
  expect(playback()).toBe('idle');
  expect(sleepTimer.store.getState()).toMatchObject({ status: 'off', because: 'slept' });
  expect(levels.some((level) => level > 0 && level < 1)).toBe(true);
  expect(volume.getState().level, 'the listener’s own volume is left alone').toBe(1);
});
