/* Where a listener is in a recording, and whether that is live. */

/** Where a listener is in a recording, on the clock of the world: UTC milliseconds. */
export interface Timeline {
  /** The oldest moment that can be heard. */
  readonly startMs: number;
  readonly heardMs: number;
  /** The newest moment that can be heard: the live edge. */
  readonly edgeMs: number;
  /** How much sound is here that has not been heard: less than the way to the edge, where some was missed on the air or is still to be fetched. */
  readonly inHandSeconds: number;
  /** How far the heard moment is from live, which goes on while nothing comes. */
  readonly behindSeconds: number;
  /** As near to the live edge as this stream allows; not a choice to be behind. */
  readonly isLive: boolean;
  /** What was paused on is gone by now, and the oldest that is there is heard instead. */
  readonly hasLostPlace?: boolean;
}

/** What a recording tells of its moments. */
interface Recorded {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** How long nothing has come. */
  readonly sinceGrownSeconds: number;
  /** When a moment was on the air, UTC milliseconds; null while nothing is recorded. */
  readonly clockMs: (seconds: number) => number | null;
}

/** Where in it what plays it is. */
interface Playhead {
  readonly playheadSeconds: number;
  /** How far behind the newest sound "live" is on this stream. */
  readonly liveLagSeconds: number;
  readonly hasLostPlace: boolean;
}

/** Jitter of arrival, and the moments that a stall may cost, are not "behind live" yet. */
export const LIVE_SLACK_SECONDS = 1.5;

/** null: nothing has been recorded yet. */
export function timelineOf(recording: Recorded, deck: Playhead): Timeline | null {
  const playhead = deck.playheadSeconds;
  const endSeconds = recording.endSeconds;
  const startMs = recording.clockMs(recording.startSeconds);
  const heardMs = recording.clockMs(playhead);
  const edgeMs = recording.clockMs(endSeconds);
  if (startMs === null || heardMs === null || edgeMs === null) return null;
  const inHandSeconds = endSeconds - playhead;
  const { sinceGrownSeconds } = recording;
  const { liveLagSeconds, hasLostPlace } = deck;
  return {
    startMs,
    heardMs,
    edgeMs,
    inHandSeconds,
    behindSeconds: (edgeMs - heardMs) / 1_000 + sinceGrownSeconds,
    isLive: inHandSeconds + sinceGrownSeconds <= liveLagSeconds + LIVE_SLACK_SECONDS,
    hasLostPlace,
  };
}
