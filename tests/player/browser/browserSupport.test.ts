// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { mediaSourceClass } from '#player/decks/mediaSourceClass.ts';
import { browserSupport, frameContainer } from '#player/browser/browserSupport.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A MediaSource that takes only this. */
const taking = (...known: readonly string[]) => ({
  isTypeSupported: (type: string) => known.includes(type),
});

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

/** As Firefox has it. */
const inMp4 = taking('audio/mp4; codecs="mp3"', 'audio/mp4; codecs="mp4a.40.2"');

it('can append frames in MP4 where they are not taken bare', () => {
  vi.stubGlobal('MediaSource', inMp4);
  const { canAppend } = browserSupport();
  expect([canAppend('audio/mpeg'), canAppend('audio/aac')]).toEqual([true, true]);
});

it('hands frames over as they are where it can, and has nothing loaded for it', async () => {
  vi.stubGlobal('MediaSource', taking('audio/mpeg', 'audio/aac', 'audio/mp4; codecs="mp3"'));
  const { typeOf, pack } = (await frameContainer())();
  const frame = new Uint8Array(417);
  expect([typeOf('audio/mpeg'), pack(frame, 'audio/mpeg', 0)]).toEqual(['audio/mpeg', frame]);
});

it('hands over in MP4 the next time what was refused bare, and bare again what was refused so too', async () => {
  vi.stubGlobal('MediaSource', taking('audio/mpeg', 'audio/aac', 'audio/mp4; codecs="mp4a.40.2"'));
  const open = await frameContainer();
  const first = open();
  await first.refuse('audio/aac');
  expect(first.typeOf('audio/aac')).toBe('audio/aac');
  const second = open();
  expect([second.typeOf('audio/mpeg'), second.typeOf('audio/aac')]).toEqual([
    'audio/mpeg',
    'audio/mp4; codecs="mp4a.40.2"',
  ]);
  await second.refuse('audio/aac');
  expect(open().typeOf('audio/aac')).toBe('audio/aac');
  await second.refuse('audio/mpeg');
  expect(open().typeOf('audio/mpeg')).toBe('audio/mpeg');
});

it('hands over in MP4 only what is not taken bare', async () => {
  vi.stubGlobal('MediaSource', taking('audio/aac', 'audio/mp4; codecs="mp3"'));
  const { typeOf } = (await frameContainer())();
  expect([typeOf('audio/mpeg'), typeOf('audio/aac')]).toEqual([
    'audio/mp4; codecs="mp3"',
    'audio/aac',
  ]);
});

it('remembers for each SourceBuffer what that was told', async () => {
  vi.stubGlobal('MediaSource', inMp4);
  const open = await frameContainer();
  const frame = new Uint8Array(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  const sizes = [open(), open()].flatMap((container) =>
    [0, 1].map((seconds) => container.pack(frame, 'audio/mpeg', seconds).length),
  );
  expect(sizes.slice(0, 2)).toEqual(sizes.slice(2));
  expect(sizes[0]).toBeGreaterThan(sizes[1]!);
});
