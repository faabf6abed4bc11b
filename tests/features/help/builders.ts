import type { ChannelStatus, StreamStatus, Verdict } from '#contract/streamStatus.ts';
import type { Evidence, Live } from '#features/help/evidence.ts';
import { CLOSED } from '#player/line/lineState.ts';
import { IDLE, type Playback } from '#player/radio/playback.ts';
import { aTuning } from '#tests/support/builders.ts';
import { helpMessagesOf } from '../../messages/sentences.ts';

export const en = helpMessagesOf('en-US');

/** WXYZ News with its two streams. */
export const tuning = aTuning();
export const [primary, backup] = tuning.channel.streams.map(({ url }) => url);
export const PLAYING: Playback = { status: 'playing', tuning };

/** A player that is stopped, with the sound on, in a browser that can play everything. */
export const aLive = (given: Partial<Live> = {}): Live => ({
  tuning,
  player: { playback: IDLE, line: CLOSED },
  loudness: { level: 0.8, isMuted: false },
  canPlay: () => true,
  autoplay: null,
  ...given,
});

/** What our origin says of the two streams. */
export function aStatus(...given: Partial<StreamStatus>[]): ChannelStatus {
  const streams = given.map((one, i): StreamStatus => {
    const url = tuning.channel.streams[i]?.url ?? '';
    return {
      url,
      configuredUrl: url,
      protocol: 'icecast',
      verdict: OK,
      sound: null,
      since: null,
      checkedAt: null,
      lastHeardAt: null,
      isLast: false,
      httpStatus: null,
      startMs: null,
      bitrateKbps: null,
      codec: null,
      https: null,
      cors: null,
      titles: null,
      hls: null,
      ...one,
    };
  });
  return { channelId: 'wxyz-1', channelName: 'WXYZ News', stationName: 'WXYZ Harbor', streams };
}

export const OK: Verdict = { is: 'ok' };
export const GONE: Verdict = { is: 'down', what: 'not-found' };
/** Everything has answered, and all is well. */
export const WELL: Evidence = {
  ping: 'ok',
  status: aStatus({ verdict: OK, sound: 'heard' }, { verdict: OK, sound: 'heard' }),
  answers: [{ heard: 'read' }, { heard: 'read' }],
};
export const NOTHING_ANSWERS: Evidence['answers'] = [
  { fault: 'unreachable' },
  { fault: 'unreachable' },
];
