// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import type { Stream } from '#contract/station.ts';
import { autoplayPolicy, canPlay } from '#features/help/abilities.ts';
import { aStream } from '#tests/support/builders.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

interface Browser {
  /** Types that its element plays, by their beginning. */
  readonly plays?: readonly string[];
  /** Types that its MediaSource takes; undefined: it has none. */
  readonly appends?: readonly string[];
}

/** A browser that knows so much, in place of jsdom, which knows no sound at all. */
function on({ plays = [], appends }: Browser) {
  vi.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockImplementation((type) =>
    plays.some((known) => type.startsWith(known)) ? 'maybe' : '',
  );
  if (appends) {
    const isTypeSupported = (type: string) => appends.some((known) => type.startsWith(known));
    vi.stubGlobal('MediaSource', { isTypeSupported });
  }
}

const HLS: Partial<Stream> = { protocol: 'hls', codec: null };
const MP4 = 'audio/mp4';
const HLS_TYPE = 'application/vnd.apple.mpegurl';

it.each([
  {
    title: 'HLS without AAC in MediaSource',
    browser: { plays: ['audio/'], appends: ['audio/webm'] },
    stream: HLS,
    can: false,
  },
  {
    title: 'HLS with AAC in MediaSource',
    browser: { appends: [MP4] },
    stream: HLS,
    can: true,
  },
  {
    title: 'HLS of AAC that only MediaSource knows',
    browser: { appends: [MP4] },
    stream: { ...HLS, codec: 'aac' as const },
    can: true,
  },
  {
    title: 'HLS that the browser plays itself',
    browser: { plays: [HLS_TYPE] },
    stream: { ...HLS, codec: 'aac' as const },
    can: true,
  },
  {
    title: 'AAC where it is known in MP4 alone',
    browser: { plays: [MP4] },
    stream: { codec: 'aac' as const },
    can: false,
  },
  {
    title: 'MP3 that only MediaSource knows',
    browser: { appends: ['audio/mpeg'] },
    stream: { codec: 'mp3' as const },
    can: true,
  },
  {
    title: 'Opus where nothing knows it',
    browser: { plays: ['audio/mpeg'], appends: ['audio/mpeg'] },
    stream: { codec: 'opus' as const },
    can: false,
  },
  {
    title: 'a codec that nobody knows yet',
    browser: {},
    stream: { codec: null },
    can: true,
  },
])('says of $title what the player finds: $can', ({ browser, stream, can }) => {
  on(browser);
  expect(canPlay(aStream(stream))).toBe(can);
});

it('tells what the browser says of sound without a press, where it says anything', () => {
  expect(autoplayPolicy()).toBeNull();
  vi.stubGlobal('navigator', { getAutoplayPolicy: () => 'disallowed' });
  expect(autoplayPolicy()).toBe('refused');
  vi.stubGlobal('navigator', { getAutoplayPolicy: () => 'allowed-muted' });
  expect(autoplayPolicy()).toBe('allowed');
});
