import { expect, it } from 'vitest';
import { mainStation } from '#contract/mainStation.ts';
import { reachOf } from '#contract/reach.ts';
import { aChannel, aStation } from '#tests/support/builders.ts';

const one = aStation({ id: 'wxyz', channels: [aChannel()] });
const two = aStation({
  id: 'qlow',
  channels: [aChannel({ id: 'qlow-1' }), aChannel({ id: 'qlow-2' })],
});

it.each([
  ['many stations', [one, two], false, '/stations', true],
  ['one station of one channel', [one], false, '/stations/wxyz', false],
  ['one station of two', [two], false, '/stations/qlow', true],
  ['none', [], false, null, false],
  ['none beside the directory', [], true, '/stations', true],
  ['nobody knows', undefined, false, '/stations', true],
])('tells where the stations are: %s', (_, stations, hasDirectory, path, hasChoice) => {
  expect(reachOf(stations, hasDirectory)).toEqual({ path, hasChoice });
});

it('knows the station of the channel that is offered first', () => {
  expect(mainStation([one, two], 'qlow-2')).toBe(two);
  expect(mainStation([one, two], 'of-the-directory-1')).toBe(one);
  expect(mainStation([], null)).toBeNull();
});
