import type { Channel, Stream } from '#contract/station.ts';
import type { Tuning } from '#player/tuning.ts';

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

/** WXYZ News with its two streams, and without a schedule, unless told otherwise. */
export function aTuning(given: Partial<Channel> = {}): Tuning {
  const channel: Channel = {
    id: 'wxyz-1',
    stationId: 'wxyz',
    name: 'WXYZ News',
    description: null,
    streams: [aStream(), aStream({ url: 'https://backup.example.org/wxyz.mp3' })],
    delaySeconds: 0,
    hasOnAir: false,
    ...given,
  };
  return { channel, stationName: 'WXYZ Harbor' };
}
