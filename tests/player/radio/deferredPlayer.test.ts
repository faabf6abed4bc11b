import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeferredPlayer } from '#player/radio/deferredPlayer.ts';
import { aTuning } from '#tests/support/builders.ts';
import { fakeRadio } from '#tests/support/fakeRadio.ts';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page whose engine is on its way, until the test says that it is here, or that it does not come. */
function aPage() {
  const radio = fakeRadio();
  const asked: PromiseWithResolvers<typeof radio.player>[] = [];
  let presses = 0;
  const player = new DeferredPlayer({
    start: () => {
      const one = Promise.withResolvers<typeof radio.player>();
      asked.push(one);
      return one.promise;
    },
    onEarlyPress: () => void (presses += 1),
  });
  const comes = async () => {
    asked.at(-1)!.resolve(radio.player);
    await vi.advanceTimersByTimeAsync(0);
  };
  const fails = async () => {
    asked.at(-1)!.reject(new TypeError('Failed to fetch'));
    await vi.advanceTimersByTimeAsync(0);
  };
  const playback = () => player.store.getState().playback;
  return { ...radio, player, asked, comes, fails, playback, presses: () => presses };
}

describe('before the engine is there', () => {
  it('offers a channel without fetching anything', () => {
    const { player, asked, playback } = aPage();
    player.send({ type: 'offer', tuning: news });
    expect([playback(), asked.length]).toEqual([{ status: 'idle', tuning: news }, 0]);
  });

  it('takes a press at once: it says that it connects, and the browser is asked within the press', () => {
    const { player, playback, asked, presses } = aPage();
    player.send({ type: 'play', tuning: news });
    expect([playback().status, asked.length, presses()]).toEqual(['connecting', 1, 1]);
    expect(player.heard()).toBeNull();
  });

  it('plays what was pressed as soon as it is there', async () => {
    const { player, comes, sources, decks, playback } = aPage();
    player.send({ type: 'play', tuning: news });
    await comes();
    expect(sources.dialled()).toEqual([news.channel.streams[0]]);
    sources.newest().flow();
    decks.elements[0]!.report({ type: 'sounding' });
    expect(playback().status).toBe('playing');
    expect(player.heard()?.timeline).not.toBeNull();
  });

  it('plays the last of several presses, and nothing that was stopped again', async () => {
    const { player, comes, sources } = aPage();
    player.send({ type: 'play', tuning: news });
    player.send({ type: 'play', tuning: jazz });
    await comes();
    expect(sources.dialled()).toEqual([jazz.channel.streams[0]]);

    const stopped = aPage();
    stopped.player.send({ type: 'play', tuning: news });
    stopped.player.send({ type: 'stop' });
    await stopped.comes();
    expect([stopped.sources.dialled(), stopped.playback()]).toEqual([
      [],
      { status: 'idle', tuning: news },
    ]);
  });

  it('fetches the engine when a press is likely, and warms the channel up with it', async () => {
    const { player, asked, comes, sources, playback } = aPage();
    player.warm(news);
    expect(asked).toHaveLength(1);
    await comes();
    expect([sources.open().length, playback().status]).toEqual([1, 'idle']);
    vi.advanceTimersByTime(2_000);
    expect(sources.open()).toEqual([]);
  });

  it('has the engine come once, however often it is asked for', async () => {
    const { player, asked, comes } = aPage();
    player.load();
    player.send({ type: 'play', tuning: news });
    player.warm(jazz);
    await comes();
    player.load();
    expect(asked).toHaveLength(1);
  });
});

describe('an engine that does not come', () => {
  it('is told of, and asked for again less and less often while somebody waits', async () => {
    const { player, asked, fails, playback } = aPage();
    player.send({ type: 'play', tuning: news });
    await fails();
    expect(playback().status).toBe('reconnecting');
    vi.advanceTimersByTime(1_000);
    expect(asked).toHaveLength(2);
    await fails();
    vi.advanceTimersByTime(1_999);
    expect(asked).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(asked).toHaveLength(3);
  });

  it('plays what is waited for when it comes at last', async () => {
    const { player, asked, comes, fails, sources } = aPage();
    player.send({ type: 'play', tuning: news });
    await fails();
    player.nudge();
    expect(asked).toHaveLength(2);
    await comes();
    expect(sources.dialled()).toHaveLength(1);
    expect(vi.getTimerCount()).toBeGreaterThan(0);
  });

  it('is left alone while nobody wants it, until the next press', async () => {
    const { player, asked, fails } = aPage();
    player.load();
    await fails();
    player.nudge();
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(1);
    player.send({ type: 'play', tuning: news });
    expect(asked).toHaveLength(2);
    player.send({ type: 'stop' });
    await fails();
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(2);
  });
});

it('passes everything on once the engine is there', async () => {
  const { player, comes, sources, decks, presses } = aPage();
  player.load();
  await comes();
  player.send({ type: 'play', tuning: news });
  sources.newest().flow(300);
  decks.elements[0]!.report({ type: 'sounding' });
  player.send({ type: 'play', tuning: jazz });
  expect(player.store.getState().cue).toMatchObject({ status: 'connecting' });
  player.uncue();
  expect(player.store.getState().cue).toBeNull();
  decks.elements[0]!.report({ type: 'silent' });
  player.nudge();
  expect([decks.elements[0]!.reseats, presses()]).toEqual([1, 0]);
});
