import type { LevelDetails } from 'hls.js';
import type { Timeline } from '../timeline.ts';
import { rangeAt, startAfter } from './bufferedRanges.ts';
import type { HlsStart, ShiftingDeckEvent } from './deck.ts';
import { HlsFeed } from './hlsFeed.ts';
import { HlsMoments } from './hlsMoments.ts';
import { isToCome, reachable, segmentStartAt } from './hlsReach.ts';
import { hangingCure } from './hlsRecovery.ts';
import { HlsSupply } from './hlsSupply.ts';

const WATCH_MS = 200;
const READY_SECONDS = 1;
const NUDGE_SECONDS = 0.05;
/** A hole so small is in the segments themselves. */
const SMALL_HOLE_SECONDS = 0.5;

type Beginning =
  | { readonly at: 'live' }
  | { readonly at: 'clock'; readonly clockMs: number }
  | { readonly at: 'behind'; readonly seconds: number }
  /** In the element's time. */
  | { readonly at: 'moment'; readonly seconds: number };
const LIVE: Beginning = { at: 'live' };

/** What an element of an HLS deck plays, and where in it. */
export class HlsPlayhead {
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
    report: (event: ShiftingDeckEvent) => void,
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
      onBroken: (fault) => report({ type: 'broken', fault }),
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
    else this.#feed.retry();
  }

  close(): void {
    clearInterval(this.#watchTimer);
    this.#listening.abort();
    this.#feed.close();
  }

  readonly #onPlaylist = (details: LevelDetails): void => {
    this.#moments.learn(details);
    if (this.#beginning?.at === 'clock' || this.#beginning?.at === 'behind') {
      const live = this.#feed.liveSeconds ?? details.fragmentStart;
      const wanted = this.#wantedSeconds(this.#beginning, details) ?? live;
      this.#beginning = LIVE;
      if (wanted > live - details.targetduration / 2) return;
      const seconds = Math.max(wanted, reachable(details));
      this.#beginning = { at: 'moment', seconds };
      this.#feed.startAt(seconds);
    } else if (!this.#beginning && !this.#isHeld) {
      this.#leaveTheGone();
    }
  };

  #wantedSeconds(beginning: Beginning, { edge }: LevelDetails): number | null {
    if (beginning.at === 'behind') return edge - beginning.seconds;
    return beginning.at === 'clock' ? this.#moments.secondsAt(beginning.clockMs) : null;
  }

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
    else this.#beginning = isBehind ? { at: 'clock', clockMs: timeline.heardMs } : LIVE;
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
    const isToAsk = this.#supply.judge({
      isHeld: this.#isHeld,
      isReady: this.#isReady,
      inHandSeconds: this.#inHandSeconds,
      sinceSoundMs: feed.sinceSoundMs,
      targetSeconds: details.targetduration,
      isTroubled: feed.isTroubled,
    });
    if (isToAsk) this.#unhang(feed, details);
  }

  #unhang(feed: HlsFeed, { edge, targetduration }: LevelDetails): void {
    const cure = hangingCure({
      missingSeconds: edge - this.#node.currentTime,
      targetSeconds: targetduration,
      isTroubled: feed.isTroubled,
      wasAskedAgain: this.#supply.wasAskedAgain,
    });
    if (cure === 'mend') feed.mend();
    else feed.retry();
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

  get #isReady(): boolean {
    const node = this.#node;
    const sounds = !this.#isHeld && node.readyState >= node.HAVE_FUTURE_DATA && !node.seeking;
    return this.#inHandSeconds >= READY_SECONDS || (this.#supply.isAwaited && sounds);
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

function beginningOf({ clockMs, reserveSeconds }: HlsStart): Beginning {
  if (clockMs !== null) return { at: 'clock', clockMs };
  return reserveSeconds > 0 ? { at: 'behind', seconds: reserveSeconds } : LIVE;
}
