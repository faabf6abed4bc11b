import type { Channel, Station, Stream } from '#contract/station.ts';
import type { Tuning } from '#player/radio/tuning.ts';

export function aStream(given: Partial<Stream> = {}): Stream {
  return {
    url: 'https://streams.example.org/wxyz.mp3',
    protocol: 'icecast',
    codec: 'mp3',
    bitrateKbps: 128,
    inBandTitles: false,
    ...given,
  };
}

export function aChannel(given: Partial<Channel> = {}): Channel {
  return {
    id: 'wxyz-1',
    stationId: 'wxyz',
    name: 'WXYZ News',
    description: null,
    streams: [aStream()],
    delaySeconds: 0,
    hasOnAir: true,
    ...given,
  };
}

export function aStation(given: Partial<Station> = {}): Station {
  return {
    id: 'wxyz',
    callSign: 'WXYZ',
    name: 'WXYZ Harbor',
    band: 'FM',
    frequency: 91.5,
    city: 'Duluth',
    state: 'MN',
    region: { id: 'minnesota', name: 'Minnesota' },
    latitude: null,
    longitude: null,
    timeZone: 'America/Chicago',
    about: null,
    website: null,
    donateUrl: null,
    channels: [aChannel()],
    ...given,
  };
}

/** WXYZ News with its two streams, and without a schedule, unless told otherwise. */
export function aTuning(given: Partial<Channel> = {}): Tuning {
  const backup = aStream({ url: 'https://backup.example.org/wxyz.mp3' });
  return {
    channel: aChannel({ streams: [aStream(), backup], hasOnAir: false, ...given }),
    stationName: 'WXYZ Harbor',
  };
}
