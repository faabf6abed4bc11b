import type { Stream } from '#contract/station.ts';
import type { HeardDeck } from '../decks/deck.ts';
import { advance, type LineEvent } from '../line/line.ts';
import { hopelessFault } from '../line/lineFaults.ts';
import { CLOSED, isUnserved, type Line, type Way } from '../line/lineState.ts';
import { wakeAtMs } from '../line/retryTimes.ts';
import { Connections, type ConnectionDeps } from './connections.ts';
import { DeckSwitch } from './deckSwitch.ts';
import { HandOver } from './handOver.ts';
import {
  deadlineMs,
  isOn,
  transition,
  wantsSound,
  type LineNews,
  type Playback,
  type PlaybackEvent,
} from './playback.ts';
import type { Tuning } from './tuning.ts';

export interface TunerDeps extends ConnectionDeps {
  readonly waysToPlay: (stream: Stream) => readonly Way[];
  /** In [0, 1), like Math.random; tests pass a constant. */
  readonly random: () => number;
}

/**
 * One channel being received. It keeps the world in step with `playback.ts` and `line.ts`: connections, decks and one timer
 * each. It decides nothing.
 */
export class Tuner {
  readonly tuning: Tuning;
  readonly #deps: TunerDeps;
  readonly #onChange: (tuner: Tuner) => void;
  readonly #decks: DeckSwitch;
  readonly #handOver: HandOver;
  readonly #connections: Connections;
  readonly #playbackTimer = createTimer();
  readonly #lineTimer = createTimer();
  #playback: Playback;
  #line: Line = CLOSED;
  /** One thing leads to another; it is told of when all of it has happened. */
  #changesUnderWay = 0;

  /** @param onChange `playback` or `line` is another one. */
  constructor(deps: TunerDeps, tuning: Tuning, onChange: (tuner: Tuner) => void) {
    this.#deps = deps;
    this.tuning = tuning;
    this.#onChange = onChange;
    this.#playback = { status: 'idle', tuning };
    this.#decks = new DeckSwitch({
      onSound: this.send,
      onClosed: (deck) => {
        this.#handOver.forget(deck);
        this.#connections.forget(deck);
      },
    });
    this.#handOver = new HandOver(this.#decks);
    this.#connections = new Connections(deps, this.#tellLine, {
      decks: this.#decks,
      handOver: this.#handOver,
    });
  }

  get playback(): Playback {
    return this.#playback;
  }

  get line(): Line {
    return this.#line;
  }

  /** What is heard of it; null: nothing is. */
  get deck(): HeardDeck | null {
    return this.#decks.deck;
  }

  readonly send = (event: PlaybackEvent): void => {
    const before = this.#playback;
    const after = transition(before, event);
    if (after === before) return;
    this.#change(() => {
      this.#playback = after;
      this.#playbackTimer(deadlineMs(after) ?? Infinity, () => this.send({ type: 'elapsed' }));
      this.#retune(before, after);
      this.#act(before, after);
    });
  };

  /** Connects and loads, without a sound, for a press that is likely. */
  warm(): void {
    this.#hold(true);
    this.#openLine();
  }

  /** Something changed for the better: who waits to dial waits no longer, and a deck that has stuck is helped. */
  nudge(): void {
    this.#tellLine({ type: 'nudged' });
    const { deck } = this.#decks;
    if (deck?.kind === 'hls') deck.askAgain();
    if (this.#playback.status === 'stalled') deck?.reseat();
  }

  /** How loud this channel is beside another one, 0 to 1. */
  setLevel(level: number): void {
    this.#decks.setLevel(level);
  }

  /** Closes all that is open, whatever it was doing. */
  close(): void {
    this.send({ type: 'stop' });
    this.#closeLine();
  }

  #change(act: () => void): void {
    this.#changesUnderWay += 1;
    try {
      act();
    } finally {
      this.#changesUnderWay -= 1;
    }
    if (this.#changesUnderWay === 0) this.#onChange(this);
  }

  #retune(before: Playback, after: Playback): void {
    if (isOn(before) && !isOn(after)) this.#closeLine();
    if (isOn(before) || !isOn(after)) return;
    if (this.#line.streams.length === 0) return this.#openLine();
    // It was warmed up.
    this.#hold(false);
    this.#tellLine({ type: 'nudged' });
  }

  #openLine(): void {
    const { streams } = this.tuning.channel;
    const lined = streams.map((stream) => ({ stream, ways: this.#deps.waysToPlay(stream) }));
    this.#tellLine({ type: 'open', streams: lined });
  }

  #closeLine(): void {
    this.#tellLine({ type: 'close' });
    this.#handOver.stop();
    this.#decks.close();
  }

  #hold(isHeld: boolean): void {
    this.#decks.hold(isHeld);
    this.#connections.hold(isHeld);
  }

  #act(before: Playback, after: Playback): void {
    if (isOn(before) && isOn(after) && wantsSound(before) !== wantsSound(after)) {
      this.#hold(!wantsSound(after));
    }
    if (after.status === 'stalled' && after.reseats > 0) this.#decks.deck?.reseat();
    if ('renewals' in after && after.renewals > 0) this.#connections.renew();
    // What was paused on may be all there: the deck is given its time to sound.
    if (after.status === 'stalled' && before.status !== 'paused') this.#passOn();
    if (isDoubt(before, after)) this.#tellLine({ type: 'doubted' });
  }

  readonly #tellLine = (event: LineEvent): void => {
    const { tick, random } = this.#deps;
    const before = this.#line;
    const after = advance(before, event, { nowMs: tick(), random: random() });
    // A timer may ring early: then it is set once more.
    if (after !== before || event.type === 'woke') {
      this.#lineTimer((wakeAtMs(after) ?? Infinity) - tick(), () =>
        this.#tellLine({ type: 'woke' }),
      );
    }
    if (after === before) return;
    this.#change(() => {
      this.#line = after;
      this.#connections.follow(before, after);
      this.#passOn();
    });
  };

  /** Tells the playback what it has to know of the line, if anything. */
  #passOn(): void {
    const news = newsOf(this.#line);
    if (news) this.send(news);
  }
}

/** @returns A function that sets one timer anew each time; Infinity: to never. */
function createTimer(): (waitMs: number, ring: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (waitMs, ring) => {
    clearTimeout(timer);
    // The browser would cut off the fraction of a millisecond, and ring before the time.
    if (waitMs < Infinity) timer = setTimeout(ring, Math.ceil(waitMs));
  };
}

/** The sound stuck, and stayed so: the stream itself is not to be trusted. */
function isDoubt(before: Playback, after: Playback): boolean {
  return before.status === 'stalled' && after.status === 'reconnecting';
}

function newsOf(line: Line): LineNews | null {
  const fault = hopelessFault(line);
  if (fault) return { type: 'line-hopeless', fault };
  return isUnserved(line) ? { type: 'line-waits' } : null;
}
