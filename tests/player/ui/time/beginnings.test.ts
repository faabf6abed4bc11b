import { expect, it } from 'vitest';
import { beginnings } from '#player/ui/time/beginnings.ts';
import { aBroadcast, aTrack } from '#tests/features/stations/builders.ts';

const at = (minutes: number) => Date.UTC(2026, 2, 2, 12, minutes);
const start = (minutes: number) => new Date(at(minutes)).toISOString();

it('are those of shows and songs within the span, in their order, each once', () => {
  const onAir = {
    broadcasts: [aBroadcast({ start: start(0) }), aBroadcast({ id: 'b', start: start(30) })],
    tracks: [
      aTrack({ start: start(30) }),
      aTrack({ id: 'd', start: start(12) }),
      aTrack({ id: 'e', start: start(90) }),
    ],
  };
  expect(beginnings(onAir, 0, { min: at(0), max: at(60) })).toEqual([at(12), at(30)]);
});

it('are as late as the stream’s sound runs behind the schedule', () => {
  const onAir = { broadcasts: [aBroadcast({ start: start(30) })], tracks: [] };
  expect(beginnings(onAir, 20_000, { min: at(0), max: at(60) })).toEqual([at(30) + 20_000]);
});

it('leave out songs that are too many to be told apart, and keep the shows', () => {
  const tracks = [1, 2, 3].map((minute) => aTrack({ id: `${minute}`, start: start(minute) }));
  const onAir = { broadcasts: [aBroadcast({ start: start(200) })], tracks };
  expect(beginnings(onAir, 0, { min: at(0), max: at(420) })).toEqual([at(200)]);
  expect(beginnings(onAir, 0, { min: at(0), max: at(30) })).toEqual([at(1), at(2), at(3)]);
});
