import { describe, expect, it } from 'vitest';
import type { Stream } from '#contract/station.ts';
import { waysToPlay, type Capabilities } from '#player/line/waysToPlay.ts';
import { aStream } from '#tests/support/builders.ts';

const CHROMIUM: Capabilities = {
  canAppend: () => true,
  canPlay: (mime) => mime !== 'application/vnd.apple.mpegurl',
  isUnreadable: () => false,
  pageUrl: 'https://radio.example.org/stations',
};
const FIREFOX = { ...CHROMIUM, canAppend: (mime: string) => mime === 'audio/mpeg' };
const SAFARI = { ...CHROMIUM, canPlay: () => true };

const ways = (given: Partial<Stream>, can: Partial<Capabilities> = {}) =>
  waysToPlay(aStream(given), { ...CHROMIUM, ...can });

it('plays MP3 and AAC so that they can be gone back in, and directly where that fails', () => {
  expect(ways({ codec: 'mp3' })).toEqual(['timeshift', 'direct']);
  expect(ways({ codec: 'aac' })).toEqual(['timeshift', 'direct']);
});

it('plays directly what the browser cannot append', () => {
  expect(ways({ codec: 'aac' }, FIREFOX)).toEqual(['direct']);
  expect(ways({ codec: 'vorbis' })).toEqual(['direct']);
});

it('tries a stream of unknown codec only where either could be appended', () => {
  expect(ways({ codec: null })).toEqual(['timeshift', 'direct']);
  expect(ways({ codec: null }, FIREFOX)).toEqual(['direct']);
});

it('does not offer what the element cannot play', () => {
  expect(ways({ codec: 'opus' }, { canPlay: () => false })).toEqual([]);
  expect(ways({ codec: 'mp3' }, { canPlay: () => false })).toEqual(['timeshift']);
});

describe('HLS', () => {
  const hls = { protocol: 'hls', codec: 'aac' } as const;

  it('is played so that it can be gone back in, and by the browser itself where that fails', () => {
    expect(ways(hls)).toEqual(['hls']);
    expect(ways(hls, SAFARI)).toEqual(['hls', 'direct']);
  });

  it('is left to browsers that play it themselves where nothing can be appended', () => {
    const canAppend = () => false;
    expect(ways(hls, { ...SAFARI, canAppend })).toEqual(['direct']);
    expect(ways(hls, { canAppend })).toEqual([]);
  });
});

it('asks a server directly once it is known that no script may read it', () => {
  const isUnreadable = (host: string) => host === 'streams.example.org';
  expect(ways({}, { isUnreadable })).toEqual(['direct']);
  expect(ways({ url: 'https://other.example.org/live' }, { isUnreadable })).toContain('timeshift');
});

it('knows the page’s own server by its address', () => {
  const isUnreadable = (host: string) => host === 'radio.example.org';
  expect(ways({ url: '/live/qhbr-1.mp3' }, { isUnreadable })).toEqual(['direct']);
});
