import { lendElement } from '#player/decks/howlNode.ts';
import { timeRanges } from './timeRanges.ts';

export interface Lent {
  readonly node: HTMLAudioElement;
  seconds: number;
  isSeeking: boolean;
  hasEnded: boolean;
  error: { readonly code: number; readonly message: string } | null;
  buffered: TimeRanges;
  /** Whether whoever opened it has not given it back yet. */
  readonly isOpen: boolean;
  /** The element says something of itself. */
  readonly tell: (type: string) => void;
  /** A phone call, another app, the button of the headphones. */
  readonly takeAway: () => void;
}

/**
 * The element that Howler gives to the next sound. It plays nothing: the test moves its playhead. Given back, it may be
 * anybody's: to play, pause or move it then throws. Needs jsdom, without its own `canPlayType` as Howler is loaded.
 */
export function lentElement(): Lent {
  const lent = new LentElement();
  lendElement(lent.node);
  return lent;
}

class LentElement implements Lent {
  readonly node = document.createElement('audio');
  seconds = 0;
  isSeeking = false;
  hasEnded = false;
  error: Lent['error'] = null;
  buffered = timeRanges();
  isOpen = true;
  #isPaused = true;
  #rate = 1;

  constructor() {
    Object.defineProperties(this.node, {
      paused: { get: () => this.#isPaused },
      seeking: { get: () => this.isSeeking },
      ended: { get: () => this.hasEnded },
      error: { get: () => this.error },
      buffered: { get: () => this.buffered },
      currentTime: {
        get: () => this.seconds,
        set: (seconds: number) => {
          this.#use(() => (this.seconds = seconds));
        },
      },
      playbackRate: {
        get: () => this.#rate,
        set: (rate: number) => {
          this.#use(() => (this.#rate = rate));
        },
      },
      play: { value: async () => this.#use(() => (this.#isPaused = false)) },
      pause: { value: () => this.#use(() => this.#pause()) },
      load: { value: () => (this.isOpen = this.node.hasAttribute('src')) },
    });
  }

  tell(type: string): void {
    this.node.dispatchEvent(new Event(type));
  }

  takeAway(): void {
    this.#pause();
  }

  #pause(): void {
    if (this.#isPaused) return;
    this.#isPaused = true;
    this.tell('pause');
  }

  #use(act: () => unknown): void {
    if (!this.isOpen) throw new Error('Howler may have lent this element to somebody else.');
    act();
  }
}
