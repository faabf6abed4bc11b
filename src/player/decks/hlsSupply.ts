import type { ShiftingDeckEvent } from './deck.ts';
import { isRunningDry, marginSeconds } from './hlsRecovery.ts';

/** What hangs is asked for again after this time, and then less and less often. */
const HANGING_MS = 4_000;
const MAX_HANGING_MS = 30_000;
/** While something is in hand still, a try may save the sound: whatever the wait has grown to. */
const SAVING_MS = 1_500;
const NOTHING_SECONDS = 0.05;

/** What an element has, and gets. */
export interface SupplyView {
  readonly isHeld: boolean;
  /** It has enough to sound. */
  readonly isReady: boolean;
  /** Sound ahead of the playhead without a hole. */
  readonly inHandSeconds: number;
  /** Since sound was last added. */
  readonly sinceSoundMs: number;
  readonly targetSeconds: number;
  /** The last request failed. */
  readonly isTroubled: boolean;
}

/** Tells whether what comes keeps up with what is played, and when to ask for it again. */
export class HlsSupply {
  readonly #report: (event: ShiftingDeckEvent) => void;
  #state: 'awaited' | 'flowing' | 'quiet' = 'awaited';
  #wasSupplied = false;
  #quietAtMs = 0;
  #hangsAtMs = Infinity;
  #hangingMs = HANGING_MS;

  constructor(report: (event: ShiftingDeckEvent) => void) {
    this.#report = report;
  }

  /** Nothing has been enough yet. */
  get isAwaited(): boolean {
    return this.#state === 'awaited';
  }

  /** It has been asked for again, and more than once, since it hangs. */
  get wasAskedAgain(): boolean {
    return this.#hangingMs > 2 * HANGING_MS;
  }

  /** The playhead is elsewhere. */
  beginAnew(): void {
    this.#wasSupplied = false;
  }

  /** @returns Whether to ask again. */
  judge(view: SupplyView): boolean {
    const { isHeld, isReady, inHandSeconds, sinceSoundMs, targetSeconds, isTroubled } = view;
    const nowMs = performance.now();
    if (inHandSeconds >= marginSeconds(targetSeconds)) this.#wasSupplied = true;
    const wasSupplied = this.#wasSupplied;
    const isDry =
      !isHeld &&
      isRunningDry({
        inHandSeconds,
        sinceNewsMs: sinceSoundMs,
        targetSeconds,
        isTroubled,
        wasSupplied,
      });
    const hasNews = this.isAwaited || sinceSoundMs < nowMs - this.#quietAtMs;
    if (this.#state === 'flowing' && isDry) {
      this.#state = 'quiet';
      this.#quietAtMs = nowMs;
      this.#hangingMs = HANGING_MS;
      this.#hangsAtMs = nowMs;
      this.#report({ type: 'quiet' });
    } else if (this.#state !== 'flowing' && isReady && hasNews && !isDry) {
      this.#state = 'flowing';
      this.#report({ type: 'flowed' });
    } else if (this.#state === 'quiet' && nowMs >= this.#hangsAtMs) {
      this.#hangsAtMs = nowMs + this.#nextWaitMs(inHandSeconds);
      return isTroubled || sinceSoundMs > HANGING_MS;
    }
    return false;
  }

  #nextWaitMs(inHandSeconds: number): number {
    if (inHandSeconds >= NOTHING_SECONDS) return Math.min(SAVING_MS, inHandSeconds * 1_000);
    this.#hangingMs = Math.min(MAX_HANGING_MS, 2 * this.#hangingMs);
    return this.#hangingMs;
  }
}
