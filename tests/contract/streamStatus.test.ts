import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  ChannelStatus,
  NetworkStatus,
  StreamFault,
  StreamStatus,
  StreamTrouble,
} from '#contract/streamStatus.ts';
import { dock } from '#messages/en/dock.ts';
import { help } from '#messages/en/help.ts';
import { status as words } from '#messages/en/status.ts';

const unchecked = {
  url: 'https://a.example/live',
  configuredUrl: 'https://a.example/live',
  protocol: 'icecast',
  verdict: { is: 'unchecked' },
  since: null,
  checkedAt: null,
  lastHeardAt: null,
  isLast: false,
  httpStatus: null,
  startMs: null,
  bitrateKbps: null,
  codec: null,
  https: null,
  cors: null,
  titles: null,
  sound: null,
  hls: null,
};
const withVerdict = (verdict: unknown) => v.is(StreamStatus, { ...unchecked, verdict });

describe('what our origin heard of a stream', () => {
  it('may be nothing yet', () => {
    expect(v.is(StreamStatus, unchecked)).toBe(true);
  });

  it('says what is wrong with a stream that is down, and only what we have a word for', () => {
    expect(withVerdict({ is: 'down', what: 'not-found' })).toBe(true);
    expect(withVerdict({ is: 'down' })).toBe(false);
    expect(withVerdict({ is: 'down', what: 'gremlins' })).toBe(false);
  });

  it('may find several things to mend in a stream that plays', () => {
    expect(withVerdict({ is: 'trouble', what: ['silent', 'no-https'] })).toBe(true);
    expect(withVerdict({ is: 'trouble', what: 'silent' })).toBe(false);
    expect(withVerdict({ is: 'fine' })).toBe(false);
  });

  it('tells how far an HLS stream has come', () => {
    const hls = { newestAgeSeconds: null, hasProgramDateTime: false };
    expect(v.is(StreamStatus, { ...unchecked, hls })).toBe(true);
    expect(v.is(StreamStatus, { ...unchecked, hls: {} })).toBe(false);
  });
});

it('is told of a channel and of the whole network, with checks or without', () => {
  const channel = {
    channelId: 'wxyz-1',
    channelName: 'WXYZ News',
    stationName: 'WXYZ Harbor',
    streams: [unchecked],
  };
  expect(v.is(ChannelStatus, channel)).toBe(true);
  expect(v.is(NetworkStatus, { everySeconds: null, channels: [channel] })).toBe(true);
  expect(v.is(NetworkStatus, { everySeconds: 300, channels: [] })).toBe(true);
  expect(v.is(NetworkStatus, { channels: [] })).toBe(false);
});

describe('every fault', () => {
  it.each(StreamFault.options)('has words for operators and for listeners: %s', (fault) => {
    expect(words.faults[fault]).toMatch(/\.$/);
    expect(help.originFaults[fault]).toMatch(/\.$/);
  });

  it.each(StreamTrouble.options)('that can be heard has words for operators: %s', (trouble) => {
    expect(words.troubles[trouble]).toMatch(/\.$/);
  });

  it('of the player’s own has words for listeners', () => {
    for (const said of Object.values(dock.faults)) expect(said).toMatch(/^[A-Z].*\.$/);
  });
});
