// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlayerParts } from '#player/createPlayerParts.ts';
import { startEngine } from '#player/engine.ts';
import { aStream, aTuning } from '#tests/support/builders.ts';
import { eventually } from '#tests/support/eventually.ts';

/** Every element there was: what it was asked, and how far its sound is. jsdom plays nothing. */
const elements = vi.hoisted(() => {
  const loaded: HTMLMediaElement[] = [];
  const playing = new Set<HTMLMediaElement>();
  const seconds = new WeakMap<HTMLMediaElement, number>();
  // Howler asks what this browser plays as it is loaded.
  HTMLMediaElement.prototype.canPlayType = () => 'maybe';
  HTMLMediaElement.prototype.load = function load() {
    loaded.push(this);
  };
  HTMLMediaElement.prototype.play = function play() {
    playing.add(this);
    return Promise.resolve();
  };
  HTMLMediaElement.prototype.pause = function pause() {
    playing.delete(this);
  };
  Object.defineProperties(HTMLMediaElement.prototype, {
    paused: {
      get(this: HTMLMediaElement) {
        return !playing.has(this);
      },
    },
    currentTime: {
      get(this: HTMLMediaElement) {
        return seconds.get(this) ?? 0;
      },
    },
  });
  const sound = (element: HTMLMediaElement) => {
    seconds.set(element, element.currentTime + 1);
    element.dispatchEvent(new Event('timeupdate'));
  };
  return { loaded, playing, sound };
});

/** On a server that gives no script its bytes, and in a codec that is not read by one. */
const news = aTuning({ streams: [aStream({ url: 'https://closed.example/live.mp3' })] });
const ogg = aTuning({
  id: 'ogg',
  streams: [aStream({ url: 'https://ogg.example/live', codec: 'opus' })],
});

class OpenMediaSource extends EventTarget {
  static isTypeSupported = () => true;
}

beforeEach(() => {
  elements.loaded.length = 0;
  elements.playing.clear();
  // Each page is the only tab.
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  URL.createObjectURL = () => 'blob:https://longwave.example/1';
  URL.revokeObjectURL = () => {};
});
let parts: ReturnType<typeof createPlayerParts> | null = null;
afterEach(() => {
  parts?.player.send({ type: 'stop' });
  vi.unstubAllGlobals();
  sessionStorage.clear();
  localStorage.clear();
});

function aPage() {
  const engine = { hasStarted: false };
  parts = createPlayerParts(async () => ({
    startEngine: (deps) => {
      engine.hasStarted = true;
      return startEngine(deps);
    },
  }));
  const status = () => parts!.player.store.getState().playback.status;
  /** The element on an address, as soon as there is one. */
  const elementOn = async (url: string): Promise<HTMLMediaElement> => {
    const found = () => [...elements.playing].find((one) => one.src === url);
    await eventually(() => expect(found()).toBeDefined());
    return found()!;
  };
  return { ...parts, engine, status, elementOn };
}

describe('an early press', () => {
  it('sounds on an element that was loaded within it, which is what Safari asks for', async () => {
    const { player, status, elementOn } = aPage();
    player.send({ type: 'play', tuning: ogg });
    const allowed = [...elements.loaded];
    const element = await elementOn('https://ogg.example/live');
    expect(allowed).toContain(element);
    elements.sound(element);
    expect(status()).toBe('playing');
  });

  it('is as loud as the listener has it, from its first sound on', async () => {
    const { player, volume, elementOn } = aPage();
    volume.setState({ level: 0.3, isMuted: false });
    player.send({ type: 'play', tuning: ogg });
    const element = await elementOn('https://ogg.example/live');
    expect(element.volume).toBeCloseTo(0.3);
    volume.setState({ level: 0.6 });
    expect(element.volume).toBeCloseTo(0.6);
  });
});

describe('a server that gives a script nothing', () => {
  it('is left to the element, and asked by it at once the next time in this visit', async () => {
    vi.stubGlobal('MediaSource', OpenMediaSource);
    const { player, status, elementOn } = aPage();
    player.send({ type: 'play', tuning: news });
    const element = await elementOn('https://closed.example/live.mp3');
    elements.sound(element);
    expect(status()).toBe('playing');
    player.send({ type: 'stop' });

    const asked = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch')));
    vi.stubGlobal('fetch', asked);
    const again = aPage();
    again.player.send({ type: 'play', tuning: news });
    await again.elementOn('https://closed.example/live.mp3');
    expect(asked).not.toHaveBeenCalled();
  });
});

it('fetches no stream before a press, and lets go of the element when it is stopped', async () => {
  const { player, loadEngine, engine, status, elementOn } = aPage();
  player.send({ type: 'offer', tuning: ogg });
  loadEngine();
  await eventually(() => expect(engine.hasStarted).toBe(true));
  expect([elements.loaded, [...elements.playing]]).toEqual([[], []]);
  player.send({ type: 'play', tuning: ogg });
  const element = await elementOn('https://ogg.example/live');
  player.send({ type: 'stop' });
  expect([status(), element.hasAttribute('src'), elements.playing.size]).toEqual([
    'idle',
    false,
    0,
  ]);
});

it('says at once that this browser plays none of the streams', async () => {
  const canPlayType = vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockReturnValue('');
  const { player } = aPage();
  player.send({ type: 'play', tuning: ogg });
  await eventually(() =>
    expect(player.store.getState().playback).toMatchObject({
      status: 'failed',
      reason: 'unsupported',
    }),
  );
  canPlayType.mockRestore();
});
