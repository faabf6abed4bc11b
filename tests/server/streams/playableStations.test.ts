import { expect, it } from 'vitest';
import { asPlayable } from '#server/streams/playableStations.ts';
import { UNHEARD } from '#server/streams/probe/probed.ts';
import { unchecked, type StreamRecord } from '#server/streams/streamRecord.ts';
import { aChannel, aStation, aStream } from '#tests/support/builders.ts';

const streams = ['a', 'b', 'c'].map((name) => aStream({ url: `https://${name}.example/` }));
const [a, b, c] = streams.map(unchecked);
const channel = aChannel({ streams: [a!.stream, b!.stream, c!.stream] });
const station = aStation({ channels: [channel] });

const last = (record: StreamRecord): StreamRecord => ({ ...record, failures: 2 });
const foundAt = (record: StreamRecord, playUrl: string): StreamRecord => ({
  ...record,
  good: { ...UNHEARD, protocol: 'icecast', playUrl },
});

/** The addresses that browsers are given, where this is known of the channel's streams. */
function addresses(...records: readonly StreamRecord[]): readonly string[] {
  const [given] = asPlayable([station], () => records);
  return given!.channels[0]!.streams.map(({ url }) => new URL(url).host);
}

it('gives the operator’s order while nothing is known', () => {
  expect(addresses(a!, b!, c!)).toEqual(['a.example', 'b.example', 'c.example']);
});

it('puts what cannot be heard after what may, in the operator’s order', () => {
  expect(addresses(last(a!), b!, last(c!))).toEqual(['b.example', 'a.example', 'c.example']);
  expect(addresses(last(a!), last(b!), last(c!))).toEqual(['a.example', 'b.example', 'c.example']);
});

it('names what a playlist names, and no address twice', () => {
  expect(addresses(foundAt(a!, 'https://edge.example/'), b!, c!)).toEqual([
    'edge.example',
    'b.example',
    'c.example',
  ]);
  expect(addresses(a!, foundAt(b!, a!.stream.url), c!)).toEqual(['a.example', 'c.example']);
});

it('takes the first of two of one address: the one that plays', () => {
  expect(addresses(last(a!), foundAt(b!, a!.stream.url), c!)).toEqual(['a.example', 'c.example']);
});

it('leaves a channel with its streams, whatever is known: there is always something to try', () => {
  expect(addresses()).toEqual(['a.example', 'b.example', 'c.example']);
});

it('changes nothing else of a station', () => {
  expect(asPlayable([station], () => [a!, b!, c!])).toEqual([station]);
});
