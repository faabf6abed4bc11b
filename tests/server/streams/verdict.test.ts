import { array, assert, boolean, double, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNHEARD, type Probed } from '#server/streams/probe/probed.ts';
import { failoverOrder, nextProbeMs, verdictOf } from '#server/streams/verdict.ts';
import { aStream } from '#tests/support/builders.ts';

const stream = aStream();
const heard = (given: Partial<Probed> = {}): Probed => ({
  ...UNHEARD,
  playUrl: stream.url,
  protocol: 'icecast',
  https: 'yes',
  cors: true,
  ...given,
});

describe('what is said of a stream', () => {
  it.each([
    [{}, { is: 'ok' }],
    [{ cors: null }, { is: 'ok' }],
    [{ cors: false }, { is: 'trouble', what: ['no-cors'] }],
    [
      { cors: false, protocol: 'hls' },
      { is: 'trouble', what: ['no-cors-hls'] },
    ],
    [{ https: 'no' }, { is: 'trouble', what: ['no-https'] }],
    [{ https: 'also' }, { is: 'trouble', what: ['https-instead'] }],
    [
      { isStarved: true, startMs: 4_000 },
      { is: 'trouble', what: ['starved', 'slow-start'] },
    ],
    [{ codec: 'aac' }, { is: 'trouble', what: ['other-codec'] }],
    [{ playUrl: 'https://x.example/' }, { is: 'trouble', what: ['playlist-address'] }],
    [
      { fault: 'timeout', cors: false },
      { is: 'down', what: 'timeout' },
    ],
  ] as const)('%o is %o', (found, verdict) => {
    expect(verdictOf(stream, heard(found), true)).toEqual(verdict);
  });

  it('does not mind http where the app itself is served by http', () => {
    expect(verdictOf(stream, heard({ https: 'no' }), false)).toEqual({ is: 'ok' });
  });
});

describe('the order of failover', () => {
  const streams = array(record({ id: nat(), isDown: boolean() }));
  const orderOf = (all: readonly { isDown: boolean }[]) => failoverOrder(all, (one) => one.isDown);

  it('loses none and keeps the operator’s order among those that play, and among those that do not', () => {
    assert(
      property(streams, (all) => {
        const ordered = orderOf(all);
        expect(ordered.filter((one) => !one.isDown)).toEqual(all.filter((one) => !one.isDown));
        expect(ordered.filter((one) => one.isDown)).toEqual(all.filter((one) => one.isDown));
      }),
    );
  });

  it('tries nothing that is down before what plays', () => {
    assert(
      property(streams, (all) => {
        const down = orderOf(all).map((one) => one.isDown);
        expect(down).toEqual(down.toSorted((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

it('looks again soon after a failure, then less and less often, and never at the same moment everywhere', () => {
  assert(
    property(nat({ max: 50 }), double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const ms = nextProbeMs(300_000, failures, random);
      expect(ms).toBeGreaterThanOrEqual(failures === 1 ? 13_500 : 15_000);
      expect(ms).toBeLessThanOrEqual(330_000);
    }),
  );
  expect(nextProbeMs(300_000, 1, 0.5)).toBe(15_000);
  expect(nextProbeMs(300_000, 3, 0.5)).toBe(60_000);
  expect(nextProbeMs(300_000, 0, 0)).not.toBe(nextProbeMs(300_000, 0, 1));
});
