import { expect, it } from 'vitest';
import { nextPollMs } from '#player/onAir/onAirQueries.ts';
import { anOnAir, aTrack } from '#tests/features/stations/builders.ts';

const atMs = (clock: string) => Date.parse(`2026-03-02T${clock}Z`);
const song = aTrack({ start: '2026-03-02T13:00:00Z', durationSeconds: 180 });
const playing = anOnAir({ tracks: [song] });

it('asks again as soon as the track that sounds is over', () => {
  expect(nextPollMs(playing, atMs('13:02:50'))).toBe(11_500);
});

it('asks twice a minute while a long track sounds, or when nobody says how long it is', () => {
  expect(nextPollMs(playing, atMs('13:00:10'))).toBe(30_000);
  expect(nextPollMs(anOnAir(), atMs('13:00:10'))).toBe(30_000);
});

it('does not hurry the origin when the next track is late', () => {
  expect(nextPollMs(playing, atMs('13:09:00'))).toBe(5_000);
});
