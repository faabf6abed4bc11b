import type { LevelDetails } from 'hls.js';
import type { Timeline } from '../recording/timeline.ts';
import { rangeAt, startAfter } from '../decks/bufferedRanges.ts';
import type { HlsDeckEvent, HlsStart } from '../decks/deck.ts';
import type { Followed, Follower } from '../decks/follower.ts';
import { beginningOf, LIVE, placeOf, type Beginning } from './hlsBeginning.ts';
import { HlsFeed } from './hlsFeed.ts';
import { handOver } from './hlsHandOver.ts';
import { HlsMoments } from './hlsMoments.ts';
import { isToCome, reachable, segmentStartAt } from './hlsReach.ts';
import { HlsSupply } from './hlsSupply.ts';

const WATCH_MS = 200;
const READY_SECONDS = 1;
const NUDGE_SECONDS = 0.05;
/** A hole so small is in the segments themselves. */
const SMALL_HOLE_SECONDS = 0.5;
/** With so much in hand an element can go on elsewhere. */
const TAKEN_UP_SECONDS = 0.5;

/** What an element of an HLS deck plays, and where in it. */
export class HlsPlayhead implements Follower {
  readonly #node: HTMLAudioElement;
  readonly #playAgain: () => void;
  readonly #feed: HlsFeed;
  readonly #moments = new HlsMoments();
  readonly #listening = new AbortController();
  readonly #watchTimer: ReturnType<typeof setInterval>;
  #isHeld: boolean;
  /** Where it is still to begin; null: it has. */
  #beginning: Beginning | null;
  readonly #supply: HlsSupply;
  #lastSeconds = 0;
  /** The listener means to be live; not after a pause, or a step back. */
  #isFollowing = false;
  #hasLostPlace = false;

  /** @param playAgain The element has come to rest by itself, and is to play. */
  constructor(
    url: string,
    { node, mediaSource }: { node: HTMLAudioElement; mediaSource: MediaSource },
    start: HlsStart,
    report: (event: HlsDeckEvent) => void,
    playAgain: () => void,
  ) {
    this.#node = node;
    this.#supply = new HlsSupply(report);
    this.#playAgain = playAgain;
    this.#isHeld = start.isHeld;
    this.#beginning = beginningOf(start);
    this.#feed = new HlsFeed(url, node, mediaSource, start.reserveSeconds, {
      onPlaylist: this.#onPlaylist,
      onSound: this.#onSound,
      onTitle: (title, atSeconds) => this.#moments.entitle(title, atSeconds),
      onMended: this.#onMended,
      onBroken: (fault) => report({ type: 'lost', fault }),
    });
    const { signal } = this.#listening;
    node.addEventListener('error', () => this.#feed.mend(), { signal });
    addEventListener('online', () => this.#feed.isTroubled && this.#feed.retry(), { signal });
    this.#watchTimer = setInterval(this.#watch, WATCH_MS);
  }

  get timeline(): Timeline | null {
    const details = this.#feed.details;
    if (!details || this.#beginning) return null;
    const { currentTime } = this.#node;
    const startSeconds = this.#oldestSeconds(details);
    const reach = { startSeconds, inHandSeconds: this.#inHandSeconds };
    const timeline = this.#moments.timeline(details, reach, currentTime);
    return timeline && { ...timeline, hasLostPlace: this.#hasLostPlace };
  }

  get title(): string | null {
    return this.#moments.titleAt(this.#node.currentTime);
  }

  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  get heardSound(): Uint8Array<ArrayBuffer> | null {
    return this.#feed.heardSound;
  }

  seekTo(clockMs: number): void {
    const details = this.#feed.details;
    const seconds = this.#moments.secondsAt(clockMs);
    const live = this.#feed.liveSeconds ?? null;
    if (!details || this.#beginning || seconds === null || live === null) return;
    if (seconds >= live) return this.goLive();
    this.#leaveLive();
    this.#hasLostPlace = false;
    this.#seek(Math.max(seconds, this.#oldestSeconds(details)));
  }

  goLive(): void {
    const live = this.#feed.liveSeconds ?? null;
    if (live === null || this.#beginning) return;
    this.#follow();
    // A segment is played from its start: else all before that moment would have to come first.
    this.#seek(
      this.#rangeAt(live) ? live : segmentStartAt(this.#feed.details, live) + NUDGE_SECONDS,
    );
  }

  /** To be told before the element is held or let go. */
  setHeld(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#hasLostPlace = false;
    if (isHeld) return this.#leaveLive();
    if (this.#feed.isTroubled) this.#feed.retry();
    this.#leaveTheGone();
  }

  reseat(): void {
    if (this.#beginning || this.#jumpHole({ isWide: true })) return;
    if (this.#inHandSeconds >= READY_SECONDS) this.#node.currentTime += NUDGE_SECONDS;
    else if (!this.#supply.isComing) this.#feed.retry();
  }

  /** Waiting may be over: what failed, or does not come, is asked for again at once. */
  askAgain(): void {
    const isShort = this.#inHandSeconds < READY_SECONDS && !this.#supply.isComing;
    if (this.#feed.isTroubled || (!this.#beginning && isShort)) this.#feed.retry();
  }

  get inHandUntilMs(): number | null {
    if (this.#beginning) return null;
    return this.#moments.clockAt(this.#node.currentTime + this.#inHandSeconds);
  }

  follow(before: () => Followed, then: () => void): () => void {
    return handOver(this, (clockMs) => this.#soundFromMs(clockMs), before, then);
  }

  takeUp(clockMs: number, isFollowing: boolean): void {
    const seconds = this.#moments.secondsAt(clockMs);
    const range = seconds === null ? null : this.#rangeAt(seconds);
    if (this.#beginning || seconds === null) return;
    if (range && range.end - seconds >= TAKEN_UP_SECONDS) this.#seek(seconds);
    else this.seekTo(clockMs);
    if (isFollowing) this.#follow();
  }

  playOut(): void {
    this.#feed.rest();
  }

  close(): void {
    clearInterval(this.#watchTimer);
    this.#listening.abort();
    this.#feed.close();
  }

  readonly #onPlaylist = (details: LevelDetails): void => {
    this.#moments.learn(details);
    if (this.#beginning?.at === 'clock' || this.#beginning?.at === 'behind') {
      const secondsAt = (clockMs: number) => this.#moments.secondsAt(clockMs);
      const seconds = placeOf(this.#beginning, details, this.#feed.liveSeconds, secondsAt);
      this.#beginning = seconds === null ? LIVE : { at: 'moment', seconds };
      if (seconds !== null) this.#feed.startAt(seconds);
    } else if (!this.#beginning && !this.#isHeld) {
      this.#leaveTheGone();
    }
  };

  /** hls.js would wait for the whole first segment. */
  readonly #onSound = (): void => {
    const node = this.#node;
    const beginning = this.#beginning;
    if (!beginning || node.buffered.length === 0) return;
    const first = node.buffered.start(0);
    const at = beginning.at === 'moment' ? Math.max(first, beginning.seconds) : first;
    if (!this.#rangeAt(at)) return;
    if (beginning.at === 'live') this.#follow();
    this.#beginning = null;
    if (Math.abs(node.currentTime - at) > NUDGE_SECONDS) node.currentTime = at;
    this.#watch();
  };

  readonly #onMended = (how: 'buffers' | 'all'): void => {
    const details = this.#feed.details;
    const timeline =
      details &&
      this.#moments.timeline(details, { startSeconds: 0, inHandSeconds: 0 }, this.#lastSeconds);
    const isBehind = timeline && !timeline.isLive;
    if (how === 'buffers') this.#beginning = { at: 'moment', seconds: this.#lastSeconds };
    else
      this.#beginning = isBehind ? { at: 'clock', clockMs: timeline.heardMs, untilMs: null } : LIVE;
    if (how === 'all') this.#moments.forget();
    this.#supply.beginAnew();
    if (!this.#isHeld) this.#playAgain();
  };

  readonly #watch = (): void => {
    const feed = this.#feed;
    const details = feed?.details;
    if (!feed || !details || this.#beginning) return;
    const node = this.#node;
    const { currentTime } = node;
    const isStuck = !this.#isHeld && currentTime === this.#lastSeconds && !node.seeking;
    this.#lastSeconds = currentTime;
    this.#moments.settle(details, currentTime, feed.liveSeconds);
    if (!this.#isHeld) this.#leaveTheGone();
    if (isStuck && this.#inHandSeconds < NUDGE_SECONDS) this.#jumpHole({ isWide: false });
    this.#judgeSupply(feed, details);
  };

  #judgeSupply(feed: HlsFeed, details: LevelDetails): void {
    const node = this.#node;
    const cure = this.#supply.judge(feed, {
      inHandSeconds: this.#inHandSeconds,
      targetSeconds: details.targetduration,
      isHeld: this.#isHeld,
      isSounding: node.readyState >= node.HAVE_FUTURE_DATA && !node.seeking,
      missingSeconds: details.edge - node.currentTime,
    });
    if (cure === 'mend') feed.mend();
    else if (cure) feed.retry();
  }

  /** From when on, at a moment of the clock or after it, it has sound without a hole. */
  #soundFromMs(clockMs: number): number | null {
    const wholeMs = this.#moments.wholeFromMs(clockMs);
    const seconds = wholeMs === null ? null : this.#moments.secondsAt(wholeMs);
    if (this.#beginning || wholeMs === null || seconds === null) return null;
    if (this.#rangeAt(seconds)) return wholeMs;
    // It was told to begin later: to fetch what is before that would take too long.
    const ownMs = this.#moments.clockAt(this.#node.currentTime) ?? wholeMs;
    if (ownMs > wholeMs) return ownMs;
    return seconds < (this.#feed.details?.edge ?? 0) ? wholeMs : Infinity;
  }

  #seek(seconds: number): void {
    const details = this.#feed.details;
    const isThere = this.#rangeAt(seconds) !== null;
    const to = details && !isThere ? Math.max(seconds, reachable(details)) : seconds;
    this.#supply.beginAnew();
    this.#node.currentTime = to;
  }

  #follow(): void {
    this.#isFollowing = true;
    this.#hasLostPlace = false;
    this.#moments.goesLive();
  }

  #leaveLive(): void {
    this.#isFollowing = false;
    this.#moments.leavesLive();
  }

  /** What is to be heard next has left the playlist: goes on with the oldest that can be had, or at live after a dropout there. */
  #leaveTheGone(): void {
    const details = this.#feed.details;
    if (!details || this.#beginning) return;
    const { currentTime } = this.#node;
    if (currentTime >= details.fragmentStart || this.#inHandSeconds >= SMALL_HOLE_SECONDS) return;
    if (this.#isFollowing) return this.goLive();
    this.#seek(reachable(details));
    this.#hasLostPlace = true;
  }

  /** A segment that is lost or gone is passed over; one that may still come is waited for. */
  #jumpHole({ isWide }: { readonly isWide: boolean }): boolean {
    const node = this.#node;
    const { currentTime } = node;
    if (this.#inHandSeconds >= NUDGE_SECONDS) return false;
    const next = startAfter(node.buffered, currentTime);
    if (next === null) return false;
    const isSmall = next - currentTime < SMALL_HOLE_SECONDS;
    const isLost = isSmall || !isToCome(this.#feed.details, currentTime + NUDGE_SECONDS);
    if (!isLost && !isWide) return false;
    node.currentTime = next + NUDGE_SECONDS;
    return true;
  }

  get #inHandSeconds(): number {
    const { currentTime } = this.#node;
    return (this.#rangeAt(currentTime)?.end ?? currentTime) - currentTime;
  }

  #rangeAt(seconds: number) {
    return rangeAt(this.#node.buffered, seconds);
  }

  #oldestSeconds({ fragmentStart }: LevelDetails): number {
    const inHand = this.#rangeAt(this.#node.currentTime);
    return Math.min(fragmentStart, inHand?.start ?? fragmentStart);
  }
}
