// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { mediaSourceClass } from '#player/decks/mediaSourceClass.ts';
import { browserSupport } from '#player/browser/browserSupport.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A MediaSource that takes only this. */
const taking = (known: string) => ({ isTypeSupported: (type: string) => type === known });

it('can append nothing where there is no MediaSource', () => {
  expect(mediaSourceClass()).toBeUndefined();
  expect(browserSupport().canAppend('audio/mpeg')).toBe(false);
});

it('can append what MediaSource takes', () => {
  vi.stubGlobal('MediaSource', taking('audio/mpeg'));
  const { canAppend } = browserSupport();
  expect([canAppend('audio/mpeg'), canAppend('audio/aac')]).toEqual([true, false]);
});

it('asks the managed kind first, which is the only one on phones by Apple', () => {
  vi.stubGlobal('MediaSource', taking('audio/mpeg'));
  vi.stubGlobal('ManagedMediaSource', taking('audio/aac'));
  const { canAppend } = browserSupport();
  expect([canAppend('audio/mpeg'), canAppend('audio/aac')]).toEqual([false, true]);
});

it('believes an element that says “maybe”: browsers say no more of most sound', () => {
  const says = new Map([
    ['audio/mpeg', 'probably' as const],
    ['audio/aac', 'maybe' as const],
  ]);
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockImplementation(
    (type) => says.get(type) ?? '',
  );
  const { canPlay } = browserSupport();
  expect(['audio/mpeg', 'audio/aac', 'audio/ogg'].map(canPlay)).toEqual([true, true, false]);
});
