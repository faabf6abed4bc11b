import { describe, expect, it } from 'vitest';
import { UNHEARD, type Probed } from '#server/streams/probe/probed.ts';
import { afterProbe } from '#server/streams/streamRecord.ts';
import { StreamRecords } from '#server/streams/streamRecords.ts';
import { aChannel, aStation, aStream } from '#tests/support/builders.ts';
import { NOON } from '#tests/support/origin.ts';

const shared = aStream({ url: 'https://shared.example/' });
const own = aStream({ url: 'https://own.example/' });
const main = aChannel({ id: 'wxyz-1', streams: [shared, own] });
const other = aChannel({ id: 'wxyz-2', streams: [shared] });

const theRecords = () => new StreamRecords([aStation({ channels: [main, other] })]);

/** Takes down what a probe of a stream found. */
function probed(records: StreamRecords, key: string, given: Partial<Probed>, nowMs = NOON): void {
  const before = records.get(key)!;
  const { url: playUrl, protocol } = before.stream;
  const found = { ...UNHEARD, playUrl, protocol, ...given };
  records.set(key, afterProbe(before, found, { nowMs, isPageSecure: true }));
}

describe('what is known of a network’s streams', () => {
  it('is one thing of a stream that two channels have', () => {
    const records = theRecords();
    const [key = ''] = records.keys();
    expect(records.keys()).toHaveLength(2);

    probed(records, key, { fault: 'timeout' });

    expect(records.of(main).map(({ failures }) => failures)).toEqual([1, 0]);
    expect(records.of(other).map(({ failures }) => failures)).toEqual([1]);
  });

  it('is nothing of a channel that is not the network’s', () => {
    expect(
      theRecords().of(aChannel({ streams: [aStream({ url: 'https://x.example/' })] })),
    ).toEqual([]);
  });

  it('tells of each channel, in the operator’s order', () => {
    const status = theRecords().statusOf(main, 'WXYZ Harbor');

    expect(status).toMatchObject({ channelId: 'wxyz-1', stationName: 'WXYZ Harbor' });
    expect(status.streams.map(({ url }) => url)).toEqual([shared.url, own.url]);
  });

  it('has to be found out again where it is older than somebody wants it', () => {
    const records = theRecords();
    const [first = '', second = ''] = records.keys();
    expect(records.keysProbedBefore(main, NOON)).toEqual([first, second]);

    probed(records, first, {}, NOON);

    expect(records.keysProbedBefore(main, NOON - 1)).toEqual([second]);
    expect(records.keysProbedBefore(main, NOON)).toEqual([first, second]);
  });

  it('names each origin on the way once, and keeps those of a stream that fails now', () => {
    const records = theRecords();
    const [first = '', second = ''] = records.keys();
    probed(records, first, { origins: ['https://edge.example', 'https://shared.example'] });
    probed(records, second, { origins: ['https://edge.example'] });
    probed(records, first, { fault: 'timeout' });

    expect(records.origins()).toEqual(['https://edge.example', 'https://shared.example']);
  });
});
