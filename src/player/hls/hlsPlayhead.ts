import type { HlsStart } from '../decks/deck.ts';
import type { Follower } from '../decks/follower.ts';
import { HlsFeed } from './feed/hlsFeed.ts';
import { HlsSupply } from './feed/hlsSupply.ts';
import type { HlsFeedDeps } from './feed/openEngine.ts';
import { HlsFollower } from './hlsFollower.ts';
import { NUDGE_SECONDS } from './hlsHoles.ts';
import { HlsMoments } from './hlsMoments.ts';
import type { HlsPlaylist } from './hlsPlaylist.ts';
import { HlsPosition } from './hlsPosition.ts';
import { HlsStarting } from './hlsStarting.ts';
import type { HlsFeeding, PlayheadReports, StreamPlayhead } from './streamPlayhead.ts';

/** How often it is looked at what is heard, and what is in hand. */
const WATCH_MS = 200;
/** With so much in hand an element that does not play is stuck, and not short. */
const READY_SECONDS = 1;

/** Plays one HLS stream on an element: begins where it was told to, watches what is heard, and asks for more when that hangs. */
export class HlsPlayhead implements StreamPlayhead {
  readonly follower: Follower;
  readonly #node: HTMLMediaElement;
  readonly #reports: PlayheadReports;
  readonly #feed: HlsFeed;
  readonly #moments: HlsMoments;
  readonly #starting: HlsStarting;
  readonly #position: HlsPosition;
  readonly #supply: HlsSupply;
  readonly #listening = new AbortController();
  readonly #endOnline: () => void;
  readonly #watchTimer: ReturnType<typeof setInterval>;
  #isHeld: boolean;
  #lastSeconds = 0;

  constructor(deps: HlsFeedDeps, feeding: HlsFeeding, start: HlsStart, reports: PlayheadReports) {
    const { node } = feeding;
    this.#node = node;
    this.#reports = reports;
    this.#isHeld = start.isHeld;
    this.#starting = new HlsStarting(start);
    this.#moments = new HlsMoments(deps);
    const goLeaner = (share: number) => this.#feed.goLeaner(share);
    this.#supply = new HlsSupply(deps.tick, reports.report, goLeaner);
    this.#feed = new HlsFeed(deps, feeding, start.reserveSeconds, {
      onPlaylist: this.#onPlaylist,
      onSound: this.#onSound,
      onTitle: (title, atSeconds) => this.#moments.entitle(title, atSeconds),
      onMended: this.#onMended,
      onBroken: (fault) => reports.report({ type: 'lost', fault }),
    });
    const onSeek = () => this.#supply.beginAnew();
    this.#position = new HlsPosition(node, this.#feed.connection, this.#moments, onSeek);
    const stream = { node, moments: this.#moments, feed: this.#feed };
    this.follower = new HlsFollower(deps.tick, stream, () => this.position);
    node.addEventListener('error', () => this.#feed.mend(), { signal: this.#listening.signal });
    this.#endOnline = deps.onOnline(() => this.#retryTroubled());
    this.#watchTimer = setInterval(this.#watch, WATCH_MS);
  }

  get position(): HlsPosition | null {
    return this.#starting.hasBegun ? this.#position : null;
  }

  get title(): string | null {
    return this.#moments.titleAt(this.#node.currentTime);
  }

  get isFollowing(): boolean {
    return this.#position.isFollowing;
  }

  get heardSound(): Uint8Array<ArrayBuffer> | null {
    return this.#feed.heardSound;
  }

  setHeld(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (isHeld) return this.#position.leaveLive();
    this.#position.forgiveLostPlace();
    this.#retryTroubled();
    this.position?.leaveTheGone();
  }

  reseat(): void {
    const { position } = this;
    if (!position || position.passHole({ mayWait: false })) return;
    if (position.inHandSeconds >= READY_SECONDS) position.nudge();
    else if (!this.#supply.isComing) this.#feed.retry();
  }

  askAgain(): void {
    const { position } = this;
    const isShort = position !== null && position.inHandSeconds < READY_SECONDS;
    if (isShort && !this.#supply.isComing) this.#feed.retry();
    else this.#retryTroubled();
  }

  close(): void {
    clearInterval(this.#watchTimer);
    this.#listening.abort();
    this.#endOnline();
    this.#feed.close();
  }

  #retryTroubled(): void {
    if (this.#feed.progress.isTroubled) this.#feed.retry();
  }

  readonly #onPlaylist = (playlist: HlsPlaylist): void => {
    this.#moments.learn(playlist);
    const { connection } = this.#feed;
    const secondsAt = (clockMs: number) => this.#moments.secondsAt(clockMs);
    const from = this.#starting.place(playlist, connection.liveSeconds, secondsAt);
    if (from !== null) connection.startAt(from);
    if (!this.#isHeld) this.position?.leaveTheGone();
  };

  readonly #onSound = (): void => {
    const node = this.#node;
    const begins = this.#starting.begin(node.buffered);
    if (!begins) return;
    if (begins.isLive) this.#position.follow();
    if (Math.abs(node.currentTime - begins.seconds) > NUDGE_SECONDS)
      node.currentTime = begins.seconds;
    this.#watch();
  };

  readonly #onMended = (how: 'buffers' | 'all', before: HlsPlaylist | null): void => {
    const held = { startSeconds: 0, inHandSeconds: 0 };
    const timelineAt = (seconds: number) => before && this.#moments.timeline(before, held, seconds);
    this.#starting.beginAgain(how, this.#lastSeconds, timelineAt);
    if (how === 'all') this.#moments.forget();
    this.#supply.beginAnew();
    if (!this.#isHeld) this.#reports.playAgain();
  };

  readonly #watch = (): void => {
    const { playlist, liveSeconds } = this.#feed.connection;
    const { position } = this;
    if (!playlist || !position) return;
    const { currentTime, seeking } = this.#node;
    const isStuck = !this.#isHeld && currentTime === this.#lastSeconds && !seeking;
    this.#lastSeconds = currentTime;
    this.#moments.settle(playlist, currentTime, liveSeconds);
    if (!this.#isHeld) position.leaveTheGone();
    if (isStuck) position.passHole({ mayWait: true });
    this.#judgeSupply(playlist, position);
  };

  #judgeSupply({ targetduration, edge }: HlsPlaylist, { inHandSeconds }: HlsPosition): void {
    const { currentTime, readyState, seeking, HAVE_FUTURE_DATA } = this.#node;
    const cure = this.#supply.judge(this.#feed.progress, {
      inHandSeconds,
      targetSeconds: targetduration,
      isHeld: this.#isHeld,
      isSounding: readyState >= HAVE_FUTURE_DATA && !seeking,
      missingSeconds: edge - currentTime,
    });
    if (cure === 'mend') this.#feed.mend();
    else if (cure) this.#feed.retry();
  }
}
