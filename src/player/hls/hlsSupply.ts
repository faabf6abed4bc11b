import type { HlsDeckEvent } from '../decks/deck.ts';
import type { HlsFeed } from './hlsFeed.ts';
import {
  hangingCure,
  hardship,
  isRunningDry,
  marginSeconds,
  type HangingCure,
} from './hlsRecovery.ts';
import { SegmentPace } from './segmentPace.ts';

/** What hangs is asked for again after this time, and then less and less often. */
const HANGING_MS = 4_000;
const MAX_HANGING_MS = 30_000;
/** While something is in hand still, a try may save the sound: whatever the wait has grown to. */
const SAVING_MS = 1_500;
const NOTHING_SECONDS = 0.05;
const READY_SECONDS = 1;

/** How an element stands that is being supplied. */
interface Standing {
  /** Sound ahead of the playhead without a hole. */
  readonly inHandSeconds: number;
  readonly targetSeconds: number;
  readonly isHeld: boolean;
  /** Its playhead can move. */
  readonly isSounding: boolean;
  /** How far the playlist goes beyond what is heard. */
  readonly missingSeconds: number;
}

/** Watches how an element is supplied, says what has become of that, and when to ask again. */
export class HlsSupply {
  readonly #report: (event: HlsDeckEvent) => void;
  readonly #pace = new SegmentPace();
  #state: 'awaited' | 'flowing' | 'quiet' = 'awaited';
  #wasSupplied = false;
  #quietAtMs = 0;
  #hangsAtMs = Infinity;
  #hangingMs = HANGING_MS;

  constructor(report: (event: HlsDeckEvent) => void) {
    this.#report = report;
  }

  /** Something comes, if slowly: to ask again would only lose it. */
  get isComing(): boolean {
    return this.#pace.shareAt(performance.now()) !== null;
  }

  /** The playhead is elsewhere: what is played from now on is to be fetched first. */
  beginAnew(): void {
    this.#wasSupplied = false;
  }

  /** To be told several times a second. @returns What to do about what hangs; null: nothing. */
  judge(feed: HlsFeed, standing: Standing): HangingCure | null {
    const { inHandSeconds, targetSeconds } = standing;
    const nowMs = performance.now();
    this.#pace.note(feed.loading, nowMs);
    if (inHandSeconds >= marginSeconds(targetSeconds)) this.#wasSupplied = true;
    const isDry = this.#isDry(feed, standing, nowMs);
    const hasNews = this.#state === 'awaited' || feed.sinceSoundMs < nowMs - this.#quietAtMs;
    let cure: HangingCure | null = null;
    if (this.#state === 'flowing' && isDry) {
      this.#fallQuiet(nowMs);
    } else if (this.#state !== 'flowing' && this.#isReady(standing) && hasNews && !isDry) {
      this.#state = 'flowing';
      this.#report({ type: 'flowed' });
    } else if (this.#state === 'quiet' && nowMs >= this.#hangsAtMs) {
      this.#hangsAtMs = nowMs + this.#nextWaitMs(inHandSeconds);
      const hangs = (feed.isTroubled || feed.sinceSoundMs > HANGING_MS) && !this.isComing;
      if (hangs) cure = this.#cure(feed, standing);
    }
    this.#tellHardship(feed, inHandSeconds, nowMs);
    return cure;
  }

  #cure({ isTroubled }: HlsFeed, { missingSeconds, targetSeconds }: Standing): HangingCure {
    const wasAskedAgain = this.#hangingMs > 2 * HANGING_MS;
    return hangingCure({ missingSeconds, targetSeconds, isTroubled, wasAskedAgain });
  }

  #isDry(feed: HlsFeed, { inHandSeconds, targetSeconds, isHeld }: Standing, nowMs: number) {
    const dryness = {
      inHandSeconds,
      sinceNewsMs: Math.min(feed.sinceSoundMs, this.#pace.sinceNewsMs(nowMs)),
      targetSeconds,
      isTroubled: feed.isTroubled,
      wasSupplied: this.#wasSupplied,
    };
    return !isHeld && isRunningDry(dryness);
  }

  #fallQuiet(nowMs: number): void {
    this.#state = 'quiet';
    this.#quietAtMs = nowMs;
    this.#hangingMs = HANGING_MS;
    this.#hangsAtMs = nowMs;
    this.#report({ type: 'quiet' });
  }

  #tellHardship(feed: HlsFeed, inHandSeconds: number, nowMs: number): void {
    const share = this.#pace.shareAt(nowMs);
    const is = hardship(share, inHandSeconds);
    if (is === 'strained') this.#report({ type: is });
    else if (is && share !== null && !feed.goLeaner(share)) this.#report({ type: is, share });
  }

  #nextWaitMs(inHandSeconds: number): number {
    if (inHandSeconds >= NOTHING_SECONDS) return Math.min(SAVING_MS, inHandSeconds * 1_000);
    this.#hangingMs = Math.min(MAX_HANGING_MS, 2 * this.#hangingMs);
    return this.#hangingMs;
  }

  #isReady({ inHandSeconds, isHeld, isSounding }: Standing): boolean {
    const sounds = !isHeld && isSounding;
    return inHandSeconds >= READY_SECONDS || (this.#state === 'awaited' && sounds);
  }
}
