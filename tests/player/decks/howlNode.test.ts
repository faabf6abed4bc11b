// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Howler } from 'howler';
import { allowElements, openHowl, setLoudness } from '#player/decks/howlNode.ts';

// Howler asks the browser what it plays as it is loaded, and jsdom plays nothing.
vi.hoisted(() => {
  HTMLMediaElement.prototype.canPlayType = () => 'maybe';
  HTMLMediaElement.prototype.load = () => {};
  HTMLMediaElement.prototype.pause = () => {};
});

beforeEach(() => setLoudness(1, false));

it('sets its own level beside the listener’s volume, at once', () => {
  const howl = openHowl('https://radio.example/live', 'mp3');
  setLoudness(0.5, false);
  howl.setLevel(0.5);
  expect(howl.node.volume).toBeCloseTo(0.25);
  howl.unload();
});

it('gives the element back empty, so that a stopped stream costs no bytes', () => {
  const { node, unload } = openHowl('https://radio.example/live', 'mp3');
  expect(node.src).toBe('https://radio.example/live');
  unload();
  expect(node.hasAttribute('src')).toBe(false);
});

it('touches the element no more once it has given it back: Howler may have lent it to another sound', () => {
  const first = openHowl('https://radio.example/one', 'mp3');
  first.unload();
  first.node.src = 'https://radio.example/two';
  first.node.volume = 1;
  first.setLevel(0);
  first.unload();
  expect([first.node.src, first.node.volume]).toEqual(['https://radio.example/two', 1]);
});

it('is not loaded anew by the next press anywhere, in the middle of its sound', () => {
  const { node, unload } = openHowl('https://radio.example/live', 'mp3');
  const loads = vi.spyOn(node, 'load');
  document.dispatchEvent(new MouseEvent('click'));
  expect(loads).not.toHaveBeenCalled();
  unload();
});

it('has two elements loaded within a press for what begins when nobody presses, and no more', () => {
  const loaded: HTMLMediaElement[] = [];
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(function load(
    this: HTMLMediaElement,
  ) {
    loaded.push(this);
  });
  const opened = [1, 2, 3].map((at) => openHowl(`https://radio.example/${at}`, 'mp3'));
  loaded.length = 0;
  allowElements(document);
  for (const type of ['touchend', 'click', 'keydown']) document.dispatchEvent(new Event(type));
  expect(loaded).toHaveLength(2);
  const next = openHowl('https://radio.example/next', 'mp3');
  expect(loaded).toContain(next.node);
  for (const howl of [...opened, next]) howl.unload();
});

it('makes no audio context, and plays nothing to find out whether it may', () => {
  const plays = vi.spyOn(HTMLMediaElement.prototype, 'play');
  const howl = openHowl('https://radio.example/live', 'mp3');
  setLoudness(0.5, true);
  document.dispatchEvent(new MouseEvent('click'));
  expect([Howler.ctx, plays.mock.calls]).toEqual([null, []]);
  howl.unload();
});

describe('where the device alone says how loud it is', () => {
  beforeEach(() => {
    vi.spyOn(HTMLMediaElement.prototype, 'volume', 'get').mockReturnValue(1);
    vi.spyOn(HTMLMediaElement.prototype, 'volume', 'set').mockReturnValue();
  });
  afterEach(() => vi.restoreAllMocks());

  it('cuts from one sound to the other in the middle of a fade: never are two heard', () => {
    const [incoming, leaving] = ['one', 'two'].map((name) =>
      openHowl(`https://radio.example/${name}`, 'mp3'),
    );
    const heard = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => {
      incoming!.setLevel(Math.sin((share * Math.PI) / 2));
      leaving!.setLevel(Math.cos((share * Math.PI) / 2));
      return [!incoming!.node.muted, !leaving!.node.muted];
    });
    expect(heard.map(([isIncoming]) => isIncoming)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(heard.map(([, isLeaving]) => isLeaving)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    for (const howl of [incoming, leaving]) howl!.unload();
  });

  it('keeps quiet what waits for its turn when the listener mutes and unmutes', () => {
    const [heard, waiting] = ['one', 'two'].map((name) =>
      openHowl(`https://radio.example/${name}`, 'mp3'),
    );
    waiting!.setLevel(0);
    setLoudness(1, true);
    expect([heard!.node.muted, waiting!.node.muted]).toEqual([true, true]);
    setLoudness(1, false);
    expect([heard!.node.muted, waiting!.node.muted]).toEqual([false, true]);
    for (const howl of [heard, waiting]) howl!.unload();
  });
});
