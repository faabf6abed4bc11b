import { CrossFade } from './crossFade.ts';
import type { DeckEvent, TimeshiftDeck } from './deck.ts';

/** So long before the cut the second element is opened: it has to load first. */
export const PREPARE_SECONDS = 1.5;
/** So long before the cut it begins to sound: as long as the fade, and what `play()` takes. */
const LEAD_SECONDS = 0.18;
/** Past the cut by so much, it is of no use any more. */
const TOO_LATE_SECONDS = 0.3;

interface SeamNews {
  /** It is over. `deck` is what sounds from now on: the first still, where the second did not come. */
  readonly onDone: (deck: TimeshiftDeck) => void;
}

/**
 * Carries the sound over a cut between two encoders: a second element begins behind the cut while the first still plays up
 * to it, and takes over by a cross-fade. Where the second does not come in time, the first plays on over the bare cut.
 */
export class Seam {
  readonly atSeconds: number;
  readonly #first: TimeshiftDeck;
  readonly #second: TimeshiftDeck;
  readonly #news: SeamNews;
  readonly #timer: ReturnType<typeof setTimeout>;
  #lateTimer: ReturnType<typeof setTimeout> | undefined;
  #fade: CrossFade | null = null;
  #level: number;

  /**
   * @param open Opens the second element, held, on the same recording.
   * @param level How loud the first one is.
   */
  constructor(
    first: TimeshiftDeck,
    atSeconds: number,
    level: number,
    open: (report: (event: DeckEvent) => void) => TimeshiftDeck,
    news: SeamNews,
  ) {
    this.atSeconds = atSeconds;
    this.#first = first;
    this.#level = level;
    this.#news = news;
    this.#second = open((event) => this.#hear(event));
    this.#second.setLevel(0);
    this.#second.seek(atSeconds);
    this.#timer = setTimeout(this.#start, this.#msUntil(atSeconds - LEAD_SECONDS));
  }

  /** The listener went elsewhere, or stopped: the first one is what sounds. */
  cancel(): void {
    this.#end(this.#first);
  }

  setLevel(level: number): void {
    this.#level = level;
    if (this.#fade) this.#fade.setLevel(level);
    else this.#first.setLevel(level);
  }

  readonly #start = (): void => {
    this.#second.setHeld(false);
    const lateMs = this.#msUntil(this.atSeconds + TOO_LATE_SECONDS);
    this.#lateTimer = setTimeout(() => this.cancel(), lateMs);
  };

  #hear(event: DeckEvent): void {
    if (event.type !== 'sounding') return this.cancel();
    if (this.#fade) return;
    clearTimeout(this.#lateTimer);
    this.#second.followLike(this.#first);
    this.#fade = new CrossFade(this.#second, this.#first, this.#level, () =>
      this.#end(this.#second),
    );
  }

  #end(deck: TimeshiftDeck): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#lateTimer);
    this.#fade?.stop();
    (deck === this.#first ? this.#second : this.#first).close();
    deck.setLevel(this.#level);
    this.#news.onDone(deck);
  }

  #msUntil(seconds: number): number {
    const { playheadSeconds, rate } = this.#first;
    return Math.max(0, ((seconds - playheadSeconds) * 1_000) / rate);
  }
}
