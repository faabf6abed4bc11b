import * as fc from 'fast-check';
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

describe('in any browser, for any stream', () => {
  const CODECS = ['mp3', 'aac', 'vorbis', 'opus', 'flac', null] as const;
  const anyStream = fc.record({
    codec: fc.constantFrom(...CODECS),
    protocol: fc.constantFrom('icecast', 'hls'),
  });
  const anyBrowser = fc.record({
    appends: fc.subarray(['audio/mpeg', 'audio/aac', 'audio/mp4']),
    plays: fc.subarray(['audio/mpeg', 'audio/aac', 'audio/ogg', 'application/vnd.apple.mpegurl']),
    isUnreadable: fc.boolean(),
  });
  type Browser = typeof anyBrowser extends fc.Arbitrary<infer T> ? T : never;
  const capabilities = ({ appends, plays, isUnreadable }: Browser): Partial<Capabilities> => ({
    canAppend: (mime) => appends.some((known) => mime.startsWith(known)),
    canPlay: (mime) => plays.some((known) => mime.startsWith(known)),
    isUnreadable: () => isUnreadable,
  });
  const holds = (
    check: (found: readonly string[], stream: Partial<Stream>, browser: Browser) => boolean,
  ) => {
    const property = fc.property(anyStream, anyBrowser, (stream, browser) =>
      check(ways(stream, capabilities(browser)), stream, browser),
    );
    return () => fc.assert(property, { numRuns: 500 });
  };

  it('names no way twice, and the browser’s own element last', () => {
    expect(
      holds(
        (found) => new Set(found).size === found.length && !found.slice(0, -1).includes('direct'),
      ),
    ).not.toThrow();
  });

  it('keeps HLS and everything else apart', () => {
    expect(
      holds((found, { protocol }) => !found.includes(protocol === 'hls' ? 'timeshift' : 'hls')),
    ).not.toThrow();
  });

  it('records only what MediaSource takes, from servers that scripts may read', () => {
    expect(
      holds((found, _, { appends, isUnreadable }) => {
        return !found.includes('timeshift') || (appends.length > 0 && !isUnreadable);
      }),
    ).not.toThrow();
  });

  it('finds a way wherever the element plays the codec', () => {
    const everything = { appends: [], plays: ['audio/', 'application/'], isUnreadable: true };
    for (const codec of CODECS) {
      expect(ways({ codec }, capabilities(everything))).toEqual(['direct']);
    }
  });
});
