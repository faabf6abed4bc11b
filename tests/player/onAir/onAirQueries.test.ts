import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { nextPollMs, onAirListQuery, onAirQuery } from '#player/onAir/onAirQueries.ts';
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

it('goes by the latest track, whatever was before it', () => {
  const long = aTrack({ id: 'long', start: '2026-03-02T12:00:00Z', durationSeconds: 7_200 });
  expect(nextPollMs(anOnAir({ tracks: [long, song] }), atMs('13:02:50'))).toBe(11_500);
});

it('asks twice a minute after a track whose length nobody states', () => {
  const untimed = aTrack({ start: '2026-03-02T13:02:55Z', durationSeconds: null });
  expect(nextPollMs(anOnAir({ tracks: [song, untimed] }), atMs('13:03:00'))).toBe(30_000);
});

it('asks no more often than every five seconds, and no more seldom than twice a minute', () => {
  assert(
    property(integer({ min: -600, max: 600 }), integer({ min: 0, max: 7_200 }), (at, length) => {
      const track = aTrack({ start: new Date(at * 1_000).toISOString(), durationSeconds: length });
      const ms = nextPollMs(anOnAir({ tracks: [track] }), 0);
      expect(ms).toBeGreaterThanOrEqual(5_000);
      expect(ms).toBeLessThanOrEqual(30_000);
    }),
  );
});

it('has an answer of its own for each channel, and one for all of them', () => {
  expect(onAirQuery('wxyz-1').queryKey).not.toEqual(onAirQuery('wxyz-2').queryKey);
  expect(onAirListQuery.queryKey).toEqual(onAirQuery('wxyz-1').queryKey.slice(0, 1));
});
