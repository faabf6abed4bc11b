import type { HlsStart } from '../decks/deck.ts';
import type { Timeline } from '../recording/timeline.ts';
import { afterMending, beginningOf, LIVE, placeOf, soundsFrom } from './hlsBeginning.ts';
import type { Beginning } from './hlsBeginning.ts';
import type { HlsPlaylist } from './hlsPlaylist.ts';

/** Holds where an element is still to begin, from what it was told to its first sound, and again after it was mended. */
export class HlsStarting {
  /** null: it has begun. */
  #beginning: Beginning | null;

  constructor(start: HlsStart) {
    this.#beginning = beginningOf(start);
  }

  get hasBegun(): boolean {
    return this.#beginning === null;
  }

  /**
   * A playlist has come.
   *
   * @param liveSeconds null: nobody knows yet.
   * @param secondsAt The element's time at a moment of the clock.
   * @returns From where to load, in the element's time; null: from where it is loaded anyway.
   */
  place(
    playlist: HlsPlaylist,
    liveSeconds: number | null,
    secondsAt: (clockMs: number) => number | null,
  ): number | null {
    const beginning = this.#beginning;
    if (beginning?.at !== 'clock' && beginning?.at !== 'behind') return null;
    const seconds = placeOf(beginning, playlist, liveSeconds, secondsAt);
    this.#beginning = seconds === null ? LIVE : { at: 'moment', seconds };
    return seconds;
  }

  /** Sound has come. @returns Where to begin with it, and whether that is live; null: nowhere yet, or it has begun before. */
  begin(buffered: TimeRanges): { readonly seconds: number; readonly isLive: boolean } | null {
    if (!this.#beginning) return null;
    const seconds = soundsFrom(this.#beginning, buffered);
    if (seconds === null) return null;
    const isLive = this.#beginning.at === 'live';
    this.#beginning = null;
    return { seconds, isLive };
  }

  /**
   * The element was mended, and begins anew.
   *
   * @param heardSeconds Where it was heard last.
   * @param timelineAt What was known of a moment; null: nothing.
   */
  beginAgain(
    how: 'buffers' | 'all',
    heardSeconds: number,
    timelineAt: (seconds: number) => Timeline | null,
  ): void {
    const pending = this.#beginning;
    if (pending && pending.at !== 'moment') return;
    const seconds = pending?.seconds ?? heardSeconds;
    this.#beginning = afterMending(how, { seconds, timeline: timelineAt(seconds) });
  }
}
