import type { Timeline } from '../recording/timeline.ts';
import { holeAt, inHandSeconds, isLost, NUDGE_SECONDS, pastHole } from './hlsHoles.ts';
import type { HlsMoments } from './hlsMoments.ts';
import type { HlsPlaylist } from './hlsPlaylist.ts';
import { isGone, livePlace, oldestSeconds, reachable, withinReach } from './hlsReach.ts';

/** What is known of the stream; all in the element's time. */
interface Stream {
  /** null: none has come yet. */
  readonly playlist: HlsPlaylist | null;
  /** Where "live" is; null: not known yet. */
  readonly liveSeconds: number | null;
}

/** With so much in hand an element can go on elsewhere. */
const TAKEN_UP_SECONDS = 0.5;

/** Where in a stream an element is that has begun, whether its listener means to be live, and every move of its playhead. */
export class HlsPosition {
  readonly #node: HTMLMediaElement;
  readonly #stream: Stream;
  readonly #moments: HlsMoments;
  readonly #onSeek: () => void;
  #isFollowing = false;
  #hasLostPlace = false;

  /** @param onSeek What is played from now on is to be fetched first. */
  constructor(node: HTMLMediaElement, stream: Stream, moments: HlsMoments, onSeek: () => void) {
    this.#node = node;
    this.#stream = stream;
    this.#moments = moments;
    this.#onSeek = onSeek;
  }

  /** The listener means to be live; not after a pause, or a step back. */
  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  /** Sound ahead without a hole. */
  get inHandSeconds(): number {
    return inHandSeconds(this.#node.buffered, this.#node.currentTime);
  }

  /** UTC milliseconds; null: it cannot be told. */
  get inHandUntilMs(): number | null {
    return this.#moments.clockAt(this.#node.currentTime + this.inHandSeconds);
  }

  get timeline(): Timeline | null {
    const { playlist } = this.#stream;
    if (!playlist) return null;
    const { currentTime, buffered } = this.#node;
    const startSeconds = oldestSeconds(playlist, buffered, currentTime);
    const held = { startSeconds, inHandSeconds: this.inHandSeconds };
    const timeline = this.#moments.timeline(playlist, held, currentTime);
    return timeline && { ...timeline, hasLostPlace: this.#hasLostPlace };
  }

  seekTo(clockMs: number): void {
    const { playlist, liveSeconds } = this.#stream;
    const seconds = this.#moments.secondsAt(clockMs);
    if (!playlist || seconds === null || liveSeconds === null) return;
    if (seconds >= liveSeconds) return this.goLive();
    this.leaveLive();
    const { currentTime, buffered } = this.#node;
    this.#seek(Math.max(seconds, oldestSeconds(playlist, buffered, currentTime)));
  }

  goLive(): void {
    const { playlist, liveSeconds } = this.#stream;
    if (liveSeconds === null) return;
    this.follow();
    this.#seek(livePlace(playlist, this.#node.buffered, liveSeconds));
  }

  /** Goes on from where another deck is heard: nearer to live than `goLive` would be, if that is in hand. */
  takeUp(clockMs: number, isFollowing: boolean): void {
    const seconds = this.#moments.secondsAt(clockMs);
    if (seconds === null) return;
    const isInHand = inHandSeconds(this.#node.buffered, seconds) >= TAKEN_UP_SECONDS;
    if (isInHand) this.#seek(seconds);
    else this.seekTo(clockMs);
    if (isFollowing) this.follow();
  }

  /** The listener means to be live from now on. */
  follow(): void {
    this.#isFollowing = true;
    this.#hasLostPlace = false;
    this.#moments.goesLive();
  }

  /** The listener has paused, or gone back. */
  leaveLive(): void {
    this.#isFollowing = false;
    this.#hasLostPlace = false;
    this.#moments.leavesLive();
  }

  /** The listener plays on from where it was paused. */
  forgiveLostPlace(): void {
    this.#hasLostPlace = false;
  }

  /** What is to be heard next has left the playlist: goes on with the oldest that can be had, or at live after a dropout there. */
  leaveTheGone(): void {
    const { playlist } = this.#stream;
    const { currentTime, buffered } = this.#node;
    if (!playlist || !isGone(playlist, buffered, currentTime)) return;
    if (this.#isFollowing) return this.goLive();
    this.#seek(reachable(playlist));
    this.#hasLostPlace = true;
  }

  /** @param mayWait Whether a segment that may still come is waited for. @returns Whether there was a hole to pass. */
  passHole({ mayWait }: { readonly mayWait: boolean }): boolean {
    const hole = holeAt(this.#node.buffered, this.#node.currentTime);
    if (!hole || (mayWait && !isLost(hole, this.#stream.playlist))) return false;
    this.#node.currentTime = pastHole(hole);
    return true;
  }

  /** For an element that has sound, and does not play it. */
  nudge(): void {
    this.#node.currentTime += NUDGE_SECONDS;
  }

  #seek(seconds: number): void {
    this.#onSeek();
    this.#node.currentTime = withinReach(this.#stream.playlist, this.#node.buffered, seconds);
  }
}
