import type { OpenTimeshiftDeck } from './deck.ts';
import { openHowl } from './howlNode.ts';
import { keepPlaying } from './keepPlaying.ts';
import { feedSourceBuffer } from './sourceBufferFeed.ts';

/** How far behind the newest sound to begin: what a short trouble on the line may eat before anyone hears it. */
const START_BEHIND_SECONDS = 4;
/** A burst comes in pieces; so long is waited for the rest of it, so as not to begin in its oldest part. */
const BURST_MS = 60;
const EDGE_SECONDS = 0.2;
/** What a burst adds within this time after the start is how far behind live this stream begins. */
const SETTLING_MS = 3_000;

declare global {
  /** Safari's MediaSource on phones. W3C Media Source Extensions, "ManagedMediaSource". */
  var ManagedMediaSource: typeof MediaSource | undefined;
}

/** MediaSource, by either of its names; undefined: this browser has none. */
export function mediaSourceClass(): typeof MediaSource | undefined {
  return globalThis.ManagedMediaSource ?? globalThis.MediaSource;
}

/** Plays a {@link Recording} on an element of Howler's, fed by MediaSource. The recording outlives the deck. */
export const timeshiftDeck: OpenTimeshiftDeck = (recording, report) => {
  const MediaSourceClass = mediaSourceClass()!;
  const mediaSource = new MediaSourceClass();
  const url = URL.createObjectURL(mediaSource);
  const { node, unload } = openHowl(url, 'mp3');
  // ManagedMediaSource wants it said; elsewhere it changes nothing that works with MediaSource.
  node.disableRemotePlayback = true;
  const keeper = keepPlaying(node, report);
  const feed = feedSourceBuffer(mediaSource, recording, node, () =>
    report({ type: 'broken', fault: 'undecodable' }),
  );
  let hasBegun = false;
  let burstTimer: ReturnType<typeof setTimeout> | undefined;
  let settledAtMs = 0;
  let liveLag = START_BEHIND_SECONDS;

  const seek = (seconds: number) => {
    hasBegun = true;
    const latest = Math.max(recording.endSeconds() - EDGE_SECONDS, recording.startSeconds());
    const to = Math.min(Math.max(seconds, recording.startSeconds()), latest);
    if (!feed.holds(to)) feed.restartAt(to);
    node.currentTime = to;
  };
  const seekLive = () => {
    settledAtMs = performance.now() + SETTLING_MS;
    liveLag = START_BEHIND_SECONDS;
    seek(recording.endSeconds() - START_BEHIND_SECONDS);
  };
  const begin = () => {
    if (!hasBegun) seekLive();
  };
  const pump = () => {
    const recorded = recording.endSeconds() - recording.startSeconds();
    if (performance.now() < settledAtMs) {
      liveLag = Math.max(liveLag, recording.endSeconds() - node.currentTime);
    }
    if (hasBegun) feed.pump();
    else if (recorded >= START_BEHIND_SECONDS) begin();
    else if (recorded > 0) burstTimer ??= setTimeout(begin, BURST_MS);
  };
  const onError = () => report({ type: 'broken', fault: 'undecodable' });
  node.addEventListener('error', onError);
  // Each step of the playhead makes room for more.
  node.addEventListener('timeupdate', pump);
  mediaSource.addEventListener('sourceopen', pump);
  keeper.play();

  return {
    playheadSeconds: () => (hasBegun ? node.currentTime : recording.endSeconds()),
    seek,
    seekLive,
    liveLagSeconds: () => liveLag,
    feed: pump,
    setHeld: (isHeld) => {
      // What was paused on is gone by now: go on with the oldest that is there.
      const isLost = node.currentTime < recording.startSeconds() && !feed.holds(node.currentTime);
      if (!isHeld && hasBegun && isLost) seek(recording.startSeconds());
      keeper.setHeld(isHeld);
    },
    reseat: () => {
      feed.restartAt(node.currentTime);
      node.currentTime += EDGE_SECONDS;
    },
    close: () => {
      clearTimeout(burstTimer);
      keeper.end();
      node.removeEventListener('error', onError);
      node.removeEventListener('timeupdate', pump);
      unload();
      URL.revokeObjectURL(url);
    },
  };
};
