import { mediaSourceClass } from './mediaSourceClass.ts';
import type { PlayableRecording } from '../recording/playable.ts';
import type { Container } from './container.ts';
import type { Report } from './deck.ts';
import { openHowl, type HowlNode } from './howlNode.ts';
import { keepPlaying, type Keeper } from './keepPlaying.ts';
import type { ElementStart, OpenRecordingElement, RecordingElement } from './recordingElement.ts';
import { SourceBufferFeed } from './sourceBufferFeed.ts';
import { steeredRate } from './steer.ts';

/** How far behind the newest sound to begin: what a short trouble on the line may eat before anyone hears it. */
export const START_BEHIND_SECONDS = 4;
/** A burst comes in pieces; so long is waited for the rest of it, so as not to begin in its oldest part. */
const BURST_MS = 60;
/** A burst that is hardly longer is begun with: WebKitGTK often breaks an element that has to go elsewhere before it plays. */
const NEAR_START_SECONDS = 0.3;
/** What a burst adds within this time after the start is how far behind live this stream begins. */
const SETTLING_MS = 3_000;
const EDGE_SECONDS = 0.2;
/** Longer than anybody listens: without it a jump ahead of what is buffered ends at the buffer's end. */
const SEEKABLE_SECONDS = 10_000_000;

/**
 * Plays a recording on an element of Howler's, fed by MediaSource. The recording outlives it.
 *
 * @param openContainer In what each is fed.
 */
export function mediaSourceElement(openContainer: () => Container): OpenRecordingElement {
  return (recording, start, report) =>
    new MediaSourceElement(recording, start, { report, container: openContainer() });
}

class MediaSourceElement implements RecordingElement {
  readonly #recording: PlayableRecording;
  readonly #mediaSource: MediaSource;
  readonly #url: string;
  readonly #howl: HowlNode;
  readonly #keeper: Keeper;
  readonly #feed: SourceBufferFeed;
  readonly #listening = new AbortController();
  /** Its `sourceopen` has come: `readyState` says "open" a moment before, when nothing is set yet. */
  #isOpen = false;
  /** What broke it is told once, by whichever part is the first. */
  #isLost = false;
  /** From then on Howler may have lent the element to somebody else. */
  #isClosed = false;
  #hasBegun = false;
  #burstTimer: ReturnType<typeof setTimeout> | undefined;
  #settledAtMs = 0;
  #liveLag = START_BEHIND_SECONDS;
  readonly #reserveSeconds: () => number;
  #isFollowing = false;
  #hasLostPlace = false;

  constructor(
    recording: PlayableRecording,
    { isHeld, reserveSeconds }: ElementStart,
    { report, container }: { readonly report: Report; readonly container: Container },
  ) {
    this.#recording = recording;
    this.#reserveSeconds = reserveSeconds;
    this.#mediaSource = new (mediaSourceClass()!)();
    this.#url = URL.createObjectURL(this.#mediaSource);
    this.#howl = openHowl(this.#url, 'mp3');
    const { node } = this.#howl;
    // ManagedMediaSource wants it said; elsewhere it changes nothing that works with MediaSource.
    node.disableRemotePlayback = true;
    this.#keeper = keepPlaying(node, isHeld, report);
    const tellLost = () => {
      if (!this.#isClosed) report({ type: 'lost', fault: 'undecodable' });
    };
    const onLost = () => {
      if (this.#isLost) return;
      this.#isLost = true;
      const { refused } = this.#feed;
      if (refused === null) tellLost();
      else void container.refuse(refused).then(tellLost);
    };
    this.#feed = new SourceBufferFeed(this.#mediaSource, recording, node, {
      container,
      onBroken: onLost,
    });
    const { signal } = this.#listening;
    node.addEventListener('error', onLost, { signal });
    // Each step of the playhead makes room for more.
    node.addEventListener('timeupdate', this.#onProgress, { signal });
    this.#mediaSource.addEventListener('sourceopen', this.#onOpen, { signal });
  }

  get playheadSeconds(): number {
    return this.#hasBegun ? this.#howl.node.currentTime : this.#recording.endSeconds;
  }

  get rate(): number {
    return this.#howl.node.playbackRate;
  }

  get liveLagSeconds(): number {
    return this.#liveLag;
  }

  get hasLostPlace(): boolean {
    return this.#hasLostPlace;
  }

  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  followLike({
    isFollowing,
    liveLagSeconds,
  }: Pick<RecordingElement, 'isFollowing' | 'liveLagSeconds'>): void {
    this.#isFollowing = isFollowing;
    this.#liveLag = liveLagSeconds;
  }

  seek(seconds: number): void {
    if (this.#isClosed) return;
    this.#isFollowing = false;
    this.#moveTo(seconds);
  }

  seekLive(): void {
    if (this.#isClosed) return;
    this.#settledAtMs = performance.now() + SETTLING_MS;
    this.#liveLag = START_BEHIND_SECONDS;
    this.#isFollowing = true;
    const { startSeconds, endSeconds } = this.#recording;
    const to = endSeconds - START_BEHIND_SECONDS;
    const isAtStart = !this.#hasBegun && to - startSeconds < NEAR_START_SECONDS;
    this.#moveTo(isAtStart ? startSeconds : to);
  }

  readonly feed = (): void => {
    if (!this.#isOpen || this.#isClosed) return;
    const { startSeconds, endSeconds } = this.#recording;
    if (this.#hasBegun) {
      if (this.#isFollowing && performance.now() < this.#settledAtMs) {
        this.#liveLag = Math.max(this.#liveLag, endSeconds - this.#howl.node.currentTime);
      }
      this.#feed.pump();
    } else if (endSeconds - startSeconds >= START_BEHIND_SECONDS) {
      this.#begin();
    } else if (endSeconds > startSeconds) {
      this.#burstTimer ??= setTimeout(this.#begin, BURST_MS);
    }
  };

  setHeld(isHeld: boolean): void {
    if (this.#isClosed) return;
    const at = this.#howl.node.currentTime;
    // What was paused on is gone by now: go on with the oldest that is there.
    const isGone = !isHeld && !this.#isFollowing && this.#hasBegun && this.#isGone(at);
    if (isGone) this.seek(at);
    this.#hasLostPlace = isGone;
    // It was opened held, for a press that came later: live has moved on since.
    if (!isHeld && this.#isFollowing && this.#howl.node.paused) this.seekLive();
    if (isHeld) this.#isFollowing = false;
    this.#keeper.setHeld(isHeld);
  }

  reseat(): void {
    if (this.#isClosed) return;
    const { node } = this.#howl;
    this.#feed.restartAt(node.currentTime);
    if (!this.#isClosed) node.currentTime += EDGE_SECONDS;
  }

  setLevel(level: number): void {
    this.#howl.setLevel(level);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#burstTimer);
    this.#listening.abort();
    this.#keeper.end();
    this.#howl.unload();
    URL.revokeObjectURL(this.#url);
  }

  /** What stands ready counts only if it reaches up to what is still recorded. */
  #isGone(seconds: number): boolean {
    const { startSeconds } = this.#recording;
    const standsReady = this.#feed.holds(seconds) && this.#feed.holds(startSeconds);
    return seconds < startSeconds && !standsReady;
  }

  #moveTo(seconds: number): void {
    this.#hasBegun = true;
    this.#hasLostPlace = false;
    this.#howl.node.playbackRate = 1;
    const { startSeconds, endSeconds } = this.#recording;
    const to = Math.max(Math.min(seconds, endSeconds - EDGE_SECONDS), startSeconds);
    // First of all: what is fed depends on it, and may break the element, which is closed on the spot then.
    this.#howl.node.currentTime = to;
    if (!this.#feed.holds(to)) this.#feed.restartAt(to);
  }

  readonly #onProgress = (): void => {
    this.feed();
    if (this.#isClosed || !this.#hasBegun || performance.now() < this.#settledAtMs) return;
    const { node } = this.#howl;
    const rate = steeredRate({
      lagSeconds: this.#recording.endSeconds - node.currentTime,
      liveLagSeconds: this.#liveLag,
      reserveSeconds: this.#reserveSeconds(),
      isFollowing: this.#isFollowing,
      rate: node.playbackRate,
    });
    if (rate !== node.playbackRate) node.playbackRate = rate;
  };

  readonly #begin = (): void => {
    if (!this.#hasBegun) this.seekLive();
  };

  readonly #onOpen = (): void => {
    this.#isOpen = true;
    makeSeekable(this.#mediaSource);
    this.feed();
  };
}

function makeSeekable(mediaSource: MediaSource): void {
  // Firefox has no live range: there the sound is said to have an end.
  const hasLiveRange = 'setLiveSeekableRange' in mediaSource;
  mediaSource.duration = hasLiveRange ? Infinity : SEEKABLE_SECONDS;
  if (hasLiveRange) mediaSource.setLiveSeekableRange(0, SEEKABLE_SECONDS);
}
