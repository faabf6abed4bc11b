import { CrossFade } from './crossFade.ts';
import type { DeckEvent } from './deck.ts';
import type { RecordingElement } from './recordingElement.ts';

/** So long before the cut the second element is opened: it has to load first. */
export const PREPARE_SECONDS = 1.5;
/** So long before the cut it begins to sound: as long as the fade, and what `play()` takes. */
export const LEAD_SECONDS = 0.18;
/** Past the cut by so much, it is of no use any more. */
const TOO_LATE_SECONDS = 0.3;

interface CutOptions {
  /** How loud the first one is, 0 to 1. */
  readonly level: number;
  /** It is over. `element` is what sounds from now on: the first still, where the second did not come. The other is closed. */
  readonly onDone: (element: RecordingElement) => void;
}

/**
 * Carries the sound over a cut between two encoders: a second element begins behind the cut while the first still plays up
 * to it, and takes over by a cross-fade. Where the second does not come in time, the first plays on over the bare cut.
 */
export class EncoderCut {
  readonly #atSeconds: number;
  readonly #first: RecordingElement;
  readonly #second: RecordingElement;
  readonly #onDone: (element: RecordingElement) => void;
  readonly #timer: ReturnType<typeof setTimeout>;
  #lateTimer: ReturnType<typeof setTimeout> | undefined;
  #fade: CrossFade | null = null;
  #level: number;

  /** @param second Opened for this, held, on the same recording. */
  constructor(
    first: RecordingElement,
    second: RecordingElement,
    atSeconds: number,
    { level, onDone }: CutOptions,
  ) {
    this.#atSeconds = atSeconds;
    this.#first = first;
    this.#second = second;
    this.#level = level;
    this.#onDone = onDone;
    second.setLevel(0);
    second.seek(atSeconds);
    this.#timer = setTimeout(this.#start, this.#msUntil(atSeconds - LEAD_SECONDS));
  }

  /** Whether an element is the one that is to take over. */
  awaits(element: RecordingElement): boolean {
    return element === this.#second;
  }

  /** What that one says. */
  hear(event: DeckEvent): void {
    if (event.type !== 'sounding') return this.cancel();
    if (this.#fade) return;
    clearTimeout(this.#lateTimer);
    this.#second.followLike(this.#first);
    this.#fade = new CrossFade(this.#second, this.#first, this.#level, () =>
      this.#end(this.#second),
    );
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
    const lateMs = this.#msUntil(this.#atSeconds + TOO_LATE_SECONDS);
    this.#lateTimer = setTimeout(() => this.cancel(), lateMs);
  };

  #end(element: RecordingElement): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#lateTimer);
    this.#fade?.stop();
    (element === this.#first ? this.#second : this.#first).close();
    element.setLevel(this.#level);
    this.#onDone(element);
  }

  #msUntil(seconds: number): number {
    const { playheadSeconds, rate } = this.#first;
    return Math.max(0, ((seconds - playheadSeconds) * 1_000) / rate);
  }
}
