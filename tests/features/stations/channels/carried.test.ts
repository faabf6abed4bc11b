import { expect, it } from 'vitest';
import { nearest, onceEach } from '#features/stations/channels/carried.ts';
import type { NetworkChannel } from '#features/stations/channels/useNetworkChannels.ts';
import { aChannel, aStation, aStream } from '#tests/support/builders.ts';

function listed(
  id: string,
  { name = id, url = `https://radio.example/${id}`, region = 'north' } = {},
) {
  const channel = aChannel({ id: `${id}-1`, stationId: id, name, streams: [aStream({ url })] });
  const station = aStation({ id, region: { id: region, name: region }, channels: [channel] });
  return { channel, station, onAir: undefined } satisfies NetworkChannel;
}
const news = { name: 'State News', url: 'https://radio.example/news' };
const all = [listed('a', news), listed('b', news), listed('c')];
const ids = (channels: readonly NetworkChannel[]) => channels.map(({ channel }) => channel.id);

it('tells a channel that several stations carry once, and by how many', () => {
  const once = onceEach(all, []);
  expect(ids(once)).toEqual(['a-1', 'c-1']);
  expect(once.map(({ stationCount }) => stationCount)).toEqual([2, 1]);
});

it('tells it at the station that the listener has chosen', () => {
  expect(ids(onceEach(all, ['b-1']))).toEqual(['b-1', 'c-1']);
});

it('keeps apart what only has the name or the stream in common', () => {
  const other = listed('d', { name: news.name });
  const sameStream = listed('e', { name: 'State Music', url: news.url });
  expect(onceEach([...all, other, sameStream], [])).toHaveLength(4);
});

it('begins with the listener’s own, what is carried widely, and the listener’s region', () => {
  const far = [listed('x', { region: 'south' }), listed('y', { region: 'south' })];
  const channels = onceEach([...far, listed('n'), ...all], ['c-1']);
  expect(ids(nearest(channels, ['c-1'], 4))).toEqual(['c-1', 'a-1', 'n-1', 'x-1']);
});

it('leaves a few in the network’s order', () => {
  expect(ids(nearest(onceEach(all, []), ['c-1'], 8))).toEqual(['a-1', 'c-1']);
});
