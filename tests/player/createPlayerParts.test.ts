// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayerParts } from '#player/createPlayerParts.ts';
import type { EngineDeps } from '#player/engine.ts';
import { aTuning } from '#tests/support/builders.ts';
import { eventually } from '#tests/support/eventually.ts';
import { fakeRadio } from '#tests/support/fakeRadio.ts';
import { forbidStorage } from '#tests/support/storage.ts';

const news = aTuning();
const jazz = aTuning({ id: 'wxyz-2', name: 'WXYZ Jazz' });

/** The elements that were loaded, in order: what lets them sound later, where it is done within a press. */
const loaded: HTMLMediaElement[] = [];

beforeEach(() => {
  loaded.length = 0;
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(function load(
    this: HTMLMediaElement,
  ) {
    loaded.push(this);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

/** The parts of a page whose engine comes when the test says so, and what it was started with. */
function aPage() {
  const radio = fakeRadio();
  const asked: PromiseWithResolvers<void>[] = [];
  const started: EngineDeps[] = [];
  const parts = createPlayerParts(async () => {
    const one = Promise.withResolvers<void>();
    asked.push(one);
    await one.promise;
    return {
      startEngine: (deps) => {
        started.push(deps);
        return Promise.resolve(radio.player);
      },
    };
  });
  const comes = async () => {
    asked.at(-1)!.resolve();
    await eventually(() => expect(started).toHaveLength(1));
    await Promise.resolve();
  };
  return { ...radio, ...parts, page: parts, asked, started, comes };
}

describe('a press that comes before the engine', () => {
  it('makes two elements and loads them within the press, once, so that Safari lets them sound later', () => {
    const { page } = aPage();
    expect(loaded).toEqual([]);
    page.player.send({ type: 'play', tuning: news });
    expect(loaded).toHaveLength(2);
    expect(new Set(loaded).size).toBe(2);
    page.player.send({ type: 'play', tuning: jazz });
    expect(loaded).toHaveLength(2);
  });

  it('hands those elements to the engine, and plays what was pressed', async () => {
    const { page, comes, started, sources } = aPage();
    page.player.send({ type: 'play', tuning: news });
    await comes();
    expect(started[0]!.allowedElements).toEqual(loaded);
    await eventually(() => expect(sources.dialled()).toEqual([news.channel.streams[0]]));
  });
});

describe('the engine', () => {
  it('is asked for once, by the page or by a press, whichever is first', async () => {
    const { page, asked, comes } = aPage();
    expect(asked).toEqual([]);
    page.loadEngine();
    page.player.send({ type: 'play', tuning: news });
    page.loadEngine();
    await comes();
    page.loadEngine();
    expect(asked).toHaveLength(1);
  });

  it('allows no elements on a page where nobody has pressed', async () => {
    const { page, comes, started } = aPage();
    page.loadEngine();
    await comes();
    expect([started[0]!.allowedElements, loaded]).toEqual([[], []]);
  });

  it('hears and sets the very parts that the page shows', async () => {
    const { page, comes, started } = aPage();
    page.loadEngine();
    await comes();
    const { player, volume, tab, diagnosis, sleepTimer, settings } = page;
    expect(started[0]).toMatchObject({ player, volume, tab, diagnosis, sleepTimer, settings });
    expect(started[0]!.player).toBe(player);
    expect(started[0]!.tab).toBe(tab);
  });

  it('is asked for again by a hint that the network is back, while a listener waits for it', async () => {
    const { page, asked, sources, comes } = aPage();
    page.player.send({ type: 'play', tuning: news });
    asked[0]!.reject(new TypeError('Failed to fetch'));
    const status = () => page.player.store.getState().playback.status;
    await eventually(() => expect(status()).toBe('reconnecting'));
    window.dispatchEvent(new Event('online'));
    expect(asked).toHaveLength(2);
    await comes();
    await eventually(() => expect(sources.dialled()).toHaveLength(1));
  });
});

it('lets a hint of the network reach the player that waits for its next try', async () => {
  const { page, comes, sources } = aPage();
  page.player.send({ type: 'play', tuning: news });
  await comes();
  await eventually(() => expect(sources.dialled()).toHaveLength(1));
  sources.newest().report({ type: 'lost', fault: 'unreachable' });
  sources.newest().report({ type: 'lost', fault: 'unreachable' });
  const before = sources.dialled().length;
  window.dispatchEvent(new Event('online'));
  expect(sources.dialled().length).toBeGreaterThan(before);
});

describe('what was last tuned in to', () => {
  it('is remembered from visit to visit, the station that was only offered too', () => {
    aPage().player.send({ type: 'offer', tuning: news });
    expect(aPage().lastTuned.read()).toEqual(news);
    aPage().player.send({ type: 'play', tuning: jazz });
    expect(aPage().lastTuned.read()).toEqual(jazz);
  });

  it('is not forgotten when the sound is stopped', () => {
    const { player, lastTuned } = aPage();
    player.send({ type: 'play', tuning: news });
    player.send({ type: 'stop' });
    expect(lastTuned.read()).toEqual(news);
  });

  it('is written when it changes, and not at every turn of the sound', () => {
    const { player } = aPage();
    const writes = vi.spyOn(Storage.prototype, 'setItem');
    player.send({ type: 'play', tuning: news });
    player.send({ type: 'pause' });
    player.send({ type: 'resume' });
    expect(writes).toHaveBeenCalledTimes(1);
  });

  it('is nothing on a first visit, and after one that left what nobody understands', () => {
    expect(aPage().lastTuned.read()).toBeNull();
    localStorage.setItem('longwave.tuned', '{"channel":{"id":7}}');
    expect(aPage().lastTuned.read()).toBeNull();
  });

  it('plays all the same in a window that remembers nothing', () => {
    forbidStorage();
    const { player, lastTuned } = aPage();
    player.send({ type: 'play', tuning: news });
    expect([player.store.getState().playback.status, lastTuned.read()]).toEqual([
      'connecting',
      null,
    ]);
  });
});
