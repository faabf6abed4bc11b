import type { ShiftingDeckEvent } from './deck.ts';
import type { HlsFeed } from './hlsFeed.ts';
import { hardship, isRunningDry, marginSeconds } from './hlsRecovery.ts';
import { SegmentPace } from './segmentPace.ts';

/** What hangs is asked for again after this time, and then less and less often. */
const HANGING_MS = 4_000;
const MAX_HANGING_MS = 30_000;
const READY_SECONDS = 1;

/** How an element stands that is being supplied. */
interface Standing {
  readonly inHandSeconds: number;
  readonly targetSeconds: number;
  readonly isHeld: boolean;
  /** Its playhead can move. */
  readonly isSounding: boolean;
}

/** Watches how an element is supplied, and says what has become of that. */
export class HlsSupply {
  readonly #report: (event: ShiftingDeckEvent) => void;
  readonly #pace = new SegmentPace();
  #supply: 'awaited' | 'flowing' | 'quiet' = 'awaited';
  #wasSupplied = false;
  #quietAtMs = 0;
  #hangsAtMs = Infinity;
  #hangingMs = HANGING_MS;

  constructor(report: (event: ShiftingDeckEvent) => void) {
    this.#report = report;
  }

  /** What is played from now on is to be fetched first. */
  beginAnew(): void {
    this.#wasSupplied = false;
  }

  /** Something comes, if slowly: to ask again would only lose it. */
  get isComing(): boolean {
    return this.#pace.shareAt(performance.now()) !== null;
  }

  /** To be told several times a second. */
  judge(feed: HlsFeed, standing: Standing): void {
    const { inHandSeconds, targetSeconds, isHeld } = standing;
    const nowMs = performance.now();
    this.#pace.note(feed.loading, nowMs);
    if (inHandSeconds >= marginSeconds(targetSeconds)) this.#wasSupplied = true;
    const isDry =
      !isHeld &&
      isRunningDry({
        inHandSeconds,
        sinceNewsMs: Math.min(feed.sinceSoundMs, this.#pace.sinceNewsMs(nowMs)),
        targetSeconds,
        isTroubled: feed.isTroubled,
        wasSupplied: this.#wasSupplied,
      });
    const hasNews = this.#supply === 'awaited' || feed.sinceSoundMs < nowMs - this.#quietAtMs;
    if (this.#supply === 'flowing' && isDry) {
      this.#fallQuiet(nowMs);
    } else if (this.#supply !== 'flowing' && this.#isReady(standing) && hasNews && !isDry) {
      this.#supply = 'flowing';
      this.#report({ type: 'flowed' });
    } else if (this.#supply === 'quiet' && nowMs > this.#hangsAtMs) {
      this.#hangingMs = Math.min(MAX_HANGING_MS, 2 * this.#hangingMs);
      this.#hangsAtMs = nowMs + this.#hangingMs;
      if (feed.sinceSoundMs > HANGING_MS && !this.isComing) feed.retry();
    }
    const share = this.#pace.shareAt(nowMs);
    const is = hardship(share, inHandSeconds);
    if (is === 'strained') this.#report({ type: is });
    else if (is && share !== null && !feed.goLeaner(share)) this.#report({ type: is, share });
  }

  #fallQuiet(nowMs: number): void {
    this.#supply = 'quiet';
    this.#quietAtMs = nowMs;
    this.#hangingMs = HANGING_MS;
    this.#hangsAtMs = nowMs + HANGING_MS;
    this.#report({ type: 'quiet' });
  }

  #isReady({ inHandSeconds, isHeld, isSounding }: Standing): boolean {
    const sounds = !isHeld && isSounding;
    return inHandSeconds >= READY_SECONDS || (this.#supply === 'awaited' && sounds);
  }
}
