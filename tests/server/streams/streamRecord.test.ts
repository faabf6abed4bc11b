import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNHEARD, type Probed } from '#server/streams/probe/probed.ts';
import {
  afterProbe,
  playable,
  statusOf,
  unchecked,
  type StreamRecord,
} from '#server/streams/streamRecord.ts';
import { aStream } from '#tests/support/builders.ts';
import { NOON } from '#tests/support/origin.ts';

const STREAM = aStream({ url: 'https://radio.example/live.pls', codec: 'mp3' });
const HEARD: Probed = {
  ...UNHEARD,
  playUrl: STREAM.url,
  protocol: 'icecast',
  https: 'yes',
  cors: true,
  codec: 'mp3',
  bitrateKbps: 128,
  startMs: 200,
};
const DOWN: Probed = { ...UNHEARD, playUrl: STREAM.url, protocol: 'icecast', fault: 'timeout' };

/** What is known after these probes, a minute apart. */
function after(...probes: readonly Partial<Probed>[]): StreamRecord {
  return probes.reduce<StreamRecord>(
    (record, probe, i) =>
      afterProbe(record, { ...HEARD, ...probe }, { nowMs: NOON + i * 60_000, isPageSecure: true }),
    unchecked(STREAM),
  );
}

describe('what is known of a stream', () => {
  it('is nothing before the first probe', () => {
    expect(statusOf(unchecked(STREAM))).toMatchObject({
      url: STREAM.url,
      verdict: { is: 'unchecked' },
      since: null,
      checkedAt: null,
      lastHeardAt: null,
      isLast: false,
      codec: null,
    });
  });

  it('is since when it has been so: not since the last probe', () => {
    const record = after({}, {}, DOWN, DOWN, DOWN);

    expect(record).toMatchObject({
      sinceMs: NOON + 2 * 60_000,
      checkedAtMs: NOON + 4 * 60_000,
      heardAtMs: NOON + 60_000,
      failures: 3,
    });
  });

  it('counts failures in a row alone', () => {
    expect(after(DOWN, DOWN, {}, DOWN).failures).toBe(1);
    expect(statusOf(after(DOWN)).isLast).toBe(false);
    expect(statusOf(after(DOWN, DOWN)).isLast).toBe(true);
  });

  it('keeps the last time that it was heard, through every failure', () => {
    const { good, last } = after({ bitrateKbps: 64 }, DOWN);

    expect(good?.bitrateKbps).toBe(64);
    expect(last?.fault).toBe('timeout');
  });
});

describe('an HLS playlist', () => {
  const at = (newestSequence: number) => ({ newestSequence, protocol: 'hls' as const });

  it('is stale when nothing has been added for a minute', () => {
    expect(after(at(7)).verdict.is).toBe('ok');
    expect(after(at(7), at(7)).verdict).toEqual({ is: 'down', what: 'stale' });
    expect(after(at(7), at(8)).verdict.is).toBe('ok');
  });

  it('lives again as soon as something is added, even where its encoder began anew', () => {
    expect(after(at(7), at(7), at(0)).verdict.is).toBe('ok');
  });

  it('that could not be reached meanwhile has not moved by that', () => {
    expect(after(at(7), DOWN, at(7)).verdict).toEqual({ is: 'down', what: 'stale' });
    expect(after(at(7), DOWN).verdict).toEqual({ is: 'down', what: 'timeout' });
  });
});

describe('what a browser is to open', () => {
  it('is what the operator wrote while nothing better is known', () => {
    expect(playable(unchecked(STREAM))).toBe(STREAM);
    expect(playable(after(DOWN))).toBe(STREAM);
  });

  it('is where the sound was found, and what was found there', () => {
    const found = { playUrl: 'https://edge.example/live', protocol: 'hls', codec: 'aac' } as const;

    expect(playable(after(found, DOWN))).toEqual({
      ...STREAM,
      url: 'https://edge.example/live',
      protocol: 'hls',
      codec: 'aac',
    });
  });

  it('keeps the codec that the operator wrote, where the sound itself does not tell', () => {
    expect(playable(after({ codec: null })).codec).toBe('mp3');
  });
});

it('is consistent after any probes: what is down has a fault, and what is last has failed twice', () => {
  const probe = constantFrom<Partial<Probed>>({}, DOWN, { cors: false }, { newestSequence: 3 });
  assert(
    property(array(probe, { minLength: 1, maxLength: 12 }), (probes) => {
      const record = after(...probes);
      const status = statusOf(record);
      expect(status.verdict.is === 'down').toBe(record.last?.fault !== null);
      expect(status.verdict.is === 'down').toBe(record.failures > 0);
      expect(status.isLast).toBe(record.failures >= 2);
      expect(record.sinceMs).toBeLessThanOrEqual(record.checkedAtMs!);
      expect(record.heardAtMs === null).toBe(record.good === null);
    }),
  );
});
