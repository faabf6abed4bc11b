// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPlayhead } from '#player/decks/playheadWatch.ts';
import { lentElement } from '#tests/support/lentElement.ts';

// Howler asks the browser what it plays as it is loaded, and jsdom plays nothing.
vi.hoisted(() => {
  HTMLMediaElement.prototype.canPlayType = () => 'maybe';
});

/** Silence may go untold for so long. */
const UNTOLD_MS = 500;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const element = lentElement();
  const said: { readonly change: string; readonly atMs: number }[] = [];
  void element.node.play();
  const end = watchPlayhead(element.node, (change) =>
    said.push({ change, atMs: performance.now() }),
  );
  const playFor = (ms: number) => {
    for (let at = 0; at < ms; at += 1) {
      element.seconds += 0.001;
      vi.advanceTimersByTime(1);
    }
  };
  return { element, end, playFor, said, changes: () => said.map(({ change }) => change) };
}

function sounding(ms = 600) {
  const all = watched();
  all.playFor(ms);
  expect(all.said.splice(0)).toMatchObject([{ change: 'sounding' }]);
  return all;
}

it('does not take for sound that a browser rounds the moment at which it is to begin', () => {
  const { element, changes } = watched();
  element.seconds += 0.000_3;
  element.tell('playing');
  vi.advanceTimersByTime(400);
  expect(changes()).toEqual([]);
});

it('believes no word of an element whose playhead stands still', () => {
  const { element, changes } = watched();
  for (const type of ['play', 'playing', 'canplay', 'timeupdate']) element.tell(type);
  vi.advanceTimersByTime(10_000);
  expect(changes()).toEqual([]);
});

it('tells of the first sound with the element’s own next word, before the next sample', () => {
  const { element, changes } = watched();
  vi.advanceTimersByTime(5);
  element.seconds += 0.004;
  element.tell('timeupdate');
  expect(changes()).toEqual(['sounding']);
});

it('tells of silence within half a second, at whatever moment the sound stops', () => {
  for (let offsetMs = 0; offsetMs < 120; offsetMs += 1) {
    const { said, end } = sounding(600 + offsetMs);
    const stoppedAtMs = performance.now();
    vi.advanceTimersByTime(UNTOLD_MS);
    expect(said).toMatchObject([{ change: 'silent' }]);
    expect(said[0]!.atMs - stoppedAtMs).toBeLessThan(UNTOLD_MS);
    end();
  }
});

it('makes no silence of a playhead that stutters for less than a third of a second', () => {
  const { playFor, changes } = sounding();
  for (let i = 0; i < 20; i += 1) {
    vi.advanceTimersByTime(210);
    playFor(120);
  }
  expect(changes()).toEqual([]);
});

it('tells of sound and silence in turn, each once', () => {
  const { playFor, changes } = sounding();
  for (let i = 0; i < 2; i += 1) {
    vi.advanceTimersByTime(3_000);
    playFor(600);
  }
  expect(changes()).toEqual(['silent', 'sounding', 'silent', 'sounding']);
});

it('tells of silence sooner where the element says that it waits, and not at once', () => {
  const { element, said, changes } = sounding();
  const waitsAtMs = performance.now();
  element.tell('waiting');
  expect(changes()).toEqual([]);
  vi.advanceTimersByTime(UNTOLD_MS);
  expect(changes()).toEqual(['silent']);
  expect(said[0]!.atMs - waitsAtMs).toBeLessThanOrEqual(150);
});

it('takes a wait back in which the playhead moves: the word for it came with the last sound', () => {
  const { element, playFor, changes } = sounding();
  element.tell('waiting');
  playFor(1_000);
  expect(changes()).toEqual([]);
});

it('counts from the last of several waits', () => {
  const { element, playFor, changes } = sounding();
  element.tell('waiting');
  playFor(60);
  element.tell('waiting');
  vi.advanceTimersByTime(60);
  expect(changes()).toEqual([]);
  vi.advanceTimersByTime(60);
  expect(changes()).toEqual(['silent']);
});

it('hears no sound in a jump: the playhead has moved, and nothing came of it yet', () => {
  const { element, playFor, changes } = watched();
  element.isSeeking = true;
  element.seconds = 300;
  element.tell('timeupdate');
  vi.advanceTimersByTime(1_000);
  expect(changes()).toEqual([]);
  element.isSeeking = false;
  element.tell('playing');
  vi.advanceTimersByTime(1_000);
  expect(changes()).toEqual([]);
  playFor(200);
  expect(changes()).toEqual(['sounding']);
});

it('hears silence in a jump that takes long, but not because the element waits for it', () => {
  const { element, changes } = sounding();
  element.isSeeking = true;
  element.seconds = 300;
  element.tell('waiting');
  vi.advanceTimersByTime(105);
  expect(changes()).toEqual([]);
  vi.advanceTimersByTime(UNTOLD_MS);
  expect(changes()).toEqual(['silent']);
});

it('hears no sound from an element that is paused, wherever its playhead is put', () => {
  const { element, changes } = watched();
  element.node.pause();
  for (let i = 0; i < 10; i += 1) {
    element.seconds += 1;
    element.tell('timeupdate');
    vi.advanceTimersByTime(100);
  }
  expect(changes()).toEqual([]);
});

it('tells of the silence of a pause at the next sample', () => {
  const { element, said } = sounding();
  element.node.pause();
  const pausedAtMs = performance.now();
  vi.advanceTimersByTime(UNTOLD_MS);
  expect(said).toMatchObject([{ change: 'silent' }]);
  expect(said[0]!.atMs - pausedAtMs).toBeLessThanOrEqual(110);
});

it('says nothing once it has ended, not even of waits under way, and runs no timer', () => {
  const { element, end, playFor, changes } = sounding();
  element.tell('waiting');
  element.tell('waiting');
  end();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(1_000);
  playFor(300);
  for (const type of ['waiting', 'playing', 'timeupdate']) element.tell(type);
  vi.advanceTimersByTime(1_000);
  expect(changes()).toEqual([]);
});
