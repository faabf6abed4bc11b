import type { SupplyEvent } from '../../line/supplyEvent.ts';
import type { HlsProgress } from './hlsProgress.ts';
import {
  hangingCure,
  hardship,
  isRunningDry,
  marginSeconds,
  type HangingCure,
} from './hlsShortage.ts';
import { SegmentPace } from './segmentPace.ts';

/** What hangs is asked for again after this time, and then less and less often. */
const HANGING_MS = 4_000;
const MAX_HANGING_MS = 30_000;
/** While something is in hand still, a try may save the sound: whatever the wait has grown to. */
const SAVING_MS = 1_500;
/** Less than this is no sound any more. */
const NOTHING_SECONDS = 0.05;
/** With so much in hand it can begin, seen or unseen. */
const READY_SECONDS = 1;

/** How its loading fares. */
type Progress = Pick<HlsProgress, 'loading' | 'isTroubled' | 'sinceSoundMs'>;

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
  readonly #tick: () => number;
  readonly #goLeaner: (share: number) => boolean;
  readonly #report: (event: SupplyEvent) => void;
  readonly #pace = new SegmentPace();
  #state: 'awaited' | 'flowing' | 'quiet' = 'awaited';
  #wasSupplied = false;
  #quietAtMs = 0;
  #hangsAtMs = Infinity;
  #hangingMs = HANGING_MS;

  /** @param goLeaner Goes on with a leaner rendition, where there is one. */
  constructor(
    tick: () => number,
    report: (event: SupplyEvent) => void,
    goLeaner: (share: number) => boolean,
  ) {
    this.#tick = tick;
    this.#report = report;
    this.#goLeaner = goLeaner;
  }

  /** Something comes, if slowly: to ask again would only lose it. */
  get isComing(): boolean {
    return this.#pace.shareAt(this.#tick()) !== null;
  }

  /** The playhead is elsewhere: what is played from now on is to be fetched first. */
  beginAnew(): void {
    this.#wasSupplied = false;
  }

  /** To be told several times a second. @returns What to do about what hangs; null: nothing. */
  judge(progress: Progress, standing: Standing): HangingCure | null {
    const { inHandSeconds, targetSeconds } = standing;
    const nowMs = this.#tick();
    this.#pace.note(progress.loading, nowMs);
    if (inHandSeconds >= marginSeconds(targetSeconds)) this.#wasSupplied = true;
    const isDry = this.#isDry(progress, standing, nowMs);
    const hasNews = this.#state === 'awaited' || progress.sinceSoundMs < nowMs - this.#quietAtMs;
    let cure: HangingCure | null = null;
    if (this.#state === 'flowing' && isDry) {
      this.#fallQuiet(nowMs);
    } else if (this.#state !== 'flowing' && this.#isReady(standing) && hasNews && !isDry) {
      this.#state = 'flowing';
      this.#report({ type: 'flowed' });
    } else if (this.#state === 'quiet' && nowMs >= this.#hangsAtMs) {
      this.#hangsAtMs = nowMs + this.#nextWaitMs(inHandSeconds);
      const hangs = (progress.isTroubled || progress.sinceSoundMs > HANGING_MS) && !this.isComing;
      if (hangs) cure = this.#cure(progress, standing);
    }
    this.#tellHardship(inHandSeconds, nowMs);
    return cure;
  }

  #cure({ isTroubled }: Progress, { missingSeconds, targetSeconds }: Standing): HangingCure {
    const wasAskedAgain = this.#hangingMs > 2 * HANGING_MS;
    return hangingCure({ missingSeconds, targetSeconds, isTroubled, wasAskedAgain });
  }

  #isDry(progress: Progress, { inHandSeconds, targetSeconds, isHeld }: Standing, nowMs: number) {
    const dryness = {
      inHandSeconds,
      sinceNewsMs: Math.min(progress.sinceSoundMs, this.#pace.sinceNewsMs(nowMs)),
      targetSeconds,
      isTroubled: progress.isTroubled,
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

  #tellHardship(inHandSeconds: number, nowMs: number): void {
    const share = this.#pace.shareAt(nowMs);
    const is = hardship(share, inHandSeconds);
    if (is === 'strained') this.#report({ type: is });
    else if (is && share !== null && !this.#goLeaner(share)) this.#report({ type: is, share });
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
