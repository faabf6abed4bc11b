/** Decides when a stream brings too little, and what is done about that. */

/** How the element is supplied. */
export interface Supply {
  /** Sound ahead of the playhead without a hole. */
  readonly inHandSeconds: number;
  /** Since anything of it came. */
  readonly sinceNewsMs: number;
  readonly targetSeconds: number;
  /** The last request failed. */
  readonly isTroubled: boolean;
  /** It has had enough in hand since it began here. */
  readonly wasSupplied: boolean;
}

/** Another stream can be there within this time. */
const MARGIN_SECONDS = 6;
/** The same where segments are short: between two of them less is in hand. */
const MARGIN_TARGETS = 1.5;
/** With less than this in hand it is as good as over. */
const EMPTY_SECONDS = 1;
/** A start may take so long, however little is in hand. */
const SLOW_START_MS = 4_000;

export function marginSeconds(targetSeconds: number): number {
  return Math.min(MARGIN_SECONDS, MARGIN_TARGETS * targetSeconds);
}

/** Whether what comes no longer keeps up with what is played. */
export function isRunningDry(supply: Supply): boolean {
  const { inHandSeconds, sinceNewsMs, targetSeconds, isTroubled, wasSupplied } = supply;
  if (!wasSupplied) return inHandSeconds < EMPTY_SECONDS && sinceNewsMs > SLOW_START_MS;
  if (inHandSeconds < EMPTY_SECONDS) return true;
  const isLate = sinceNewsMs > MARGIN_TARGETS * targetSeconds * 1000;
  return inHandSeconds < marginSeconds(targetSeconds) && (isTroubled || isLate);
}

/** What hangs: nothing has come for a while, and nothing has failed since. */
export interface Hanging {
  /** How far the playlist goes beyond what is heard. */
  readonly missingSeconds: number;
  readonly targetSeconds: number;
  /** The last request failed. */
  readonly isTroubled: boolean;
  /** It has been asked for again before. */
  readonly wasAskedAgain: boolean;
}

/** A playlist that goes so far beyond what is heard has more than the segment that is being made. */
const MISSING_TARGETS = 2;

export type HangingCure = 'ask-again' | 'mend';

/** Where there is more and it does not come, the element is to blame; where there is nothing more, it is waited for. */
export function hangingCure(hanging: Hanging): HangingCure {
  const { missingSeconds, targetSeconds, isTroubled, wasAskedAgain } = hanging;
  const hasMore = missingSeconds > MISSING_TARGETS * targetSeconds;
  return hasMore && wasAskedAgain && !isTroubled ? 'mend' : 'ask-again';
}

/** Another stream that shares a narrow line with this one needs so long until it can be heard. */
const RELIEF_SECONDS = 15;

/** Two streams cannot be had at once where one is had no faster than this. */
const STRAINED_BELOW_SHARE = 2;

/** How a stream fares by the share of what is played that comes, while it comes; null: nothing is known against it. */
export function hardship(share: number | null, inHandSeconds: number): 'slow' | 'strained' | null {
  if (share === null || share >= STRAINED_BELOW_SHARE) return null;
  return inHandSeconds < RELIEF_SECONDS * (1 - share) ? 'slow' : 'strained';
}
