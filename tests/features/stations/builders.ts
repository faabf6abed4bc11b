import type { DirectoryRow } from '#contract/directory.ts';
import type { Broadcast, OnAir, Track } from '#contract/onAir.ts';
import type { Station } from '#contract/station.ts';
import type { Listing } from '#features/stations/list/listing.ts';
import { aStation } from '#tests/support/builders.ts';

/** A station of the directory, unless told otherwise. */
export function aListing(
  given: Partial<Station> = {},
  rest: Partial<Omit<Listing, 'station'>> = {},
): Listing {
  const callSign = given.callSign ?? 'WXYZ';
  const station = aStation({ id: `${callSign.toLowerCase()}-fm`, name: callSign, ...given });
  return { station, isOwn: false, serviceId: null, ...rest };
}

export function aBroadcast(given: Partial<Broadcast> = {}): Broadcast {
  return {
    id: 'morning',
    title: 'Morning on the Bay',
    start: '2026-03-02T12:00:00.000Z',
    end: '2026-03-02T14:00:00.000Z',
    hosts: [],
    description: null,
    href: null,
    ...given,
  };
}

export function aTrack(given: Partial<Track> = {}): Track {
  return {
    id: 'tide',
    title: 'Slack Tide',
    artist: 'The Ferrymen',
    kind: 'music',
    start: '2026-03-02T13:00:00.000Z',
    durationSeconds: 240,
    ...given,
  };
}

export function anOnAir(given: Partial<OnAir> = {}): OnAir {
  return {
    channelId: 'wxyz-1',
    timeZone: 'America/Chicago',
    broadcasts: [aBroadcast()],
    tracks: [],
    ...given,
  };
}

/** A station as the directory packs it. */
export function aRow(
  callSign: string,
  { city = 'Duluth', state = 'MN', hasStream = true } = {},
): DirectoryRow {
  const id = `${callSign.toLowerCase()}-fm`;
  const streams: DirectoryRow[11] = hasStream
    ? [['https://streams.example.org/live', 'icecast', 'mp3', 128, '']]
    : [];
  return [
    id,
    callSign,
    callSign,
    'FM',
    88.5,
    city,
    state,
    null,
    null,
    null,
    [],
    streams,
    null,
    null,
  ];
}
