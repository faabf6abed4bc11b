import type { Broadcast, OnAir, Track } from '#contract/onAir.ts';

/** What is on a channel at one moment. */
export interface OnAirMoment {
  readonly broadcast: Broadcast | null;
  /** The broadcast that follows. */
  readonly nextUp: Broadcast | null;
  readonly track: Track | null;
  /** How far into the broadcast, and how long it is; null when nothing is on. */
  readonly progress: { readonly elapsedSeconds: number; readonly totalSeconds: number } | null;
}

/** A title whose length nobody states is taken for over after this long. */
const UNTIMED_TRACK_SECONDS = 15 * 60;

/**
 * What is on at one moment of the station's clock.
 *
 * @param atMs The moment that is heard, not the moment it is asked: UTC milliseconds, less the channel's delay.
 */
export function onAirAt(onAir: OnAir, atMs: number): OnAirMoment {
  const broadcast =
    onAir.broadcasts.find((one) => Date.parse(one.start) <= atMs && atMs < Date.parse(one.end)) ??
    null;
  const nextUp = onAir.broadcasts.find((one) => Date.parse(one.start) > atMs) ?? null;
  return {
    broadcast,
    nextUp,
    track: trackAt(onAir.tracks, atMs),
    progress: progress(broadcast, atMs),
  };
}

function trackAt(tracks: readonly Track[], atMs: number): Track | null {
  const latest = tracks.findLast((track) => Date.parse(track.start) <= atMs);
  if (!latest) return null;
  const endMs =
    Date.parse(latest.start) + (latest.durationSeconds ?? UNTIMED_TRACK_SECONDS) * 1_000;
  return atMs < endMs ? latest : null;
}

function progress(broadcast: Broadcast | null, atMs: number): OnAirMoment['progress'] {
  if (!broadcast) return null;
  const startMs = Date.parse(broadcast.start);
  const totalSeconds = (Date.parse(broadcast.end) - startMs) / 1_000;
  return { elapsedSeconds: Math.min((atMs - startMs) / 1_000, totalSeconds), totalSeconds };
}
