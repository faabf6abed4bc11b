import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Stream } from '#contract/station.ts';
import { Deckhand, type DeckDeps } from './deckhand.ts';
import {
  advance,
  CLOSED,
  feedOf,
  hopelessFault,
  nextTryAtMs,
  wakeAtMs,
  type Line,
  type LineEvent,
  type Way,
} from './line.ts';
import type { Timeline } from './timeline.ts';
import {
  deadlineMs,
  IDLE,
  isOn,
  transition,
  wantsSound,
  type LineNews,
  type Playback,
  type PlaybackEvent,
} from './playback.ts';

export interface PlayerDeps extends DeckDeps {
  readonly waysToPlay: (stream: Stream) => readonly Way[];
  /** In [0, 1), like Math.random; tests pass a constant. */
  readonly random: () => number;
}

export interface PlayerState {
  readonly playback: Playback;
  readonly line: Line;
}

export interface Player {
  readonly store: Pick<StoreApi<PlayerState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly send: (event: PlaybackEvent) => void;
  /** Something changed for the better: waiting for the next try is over. */
  readonly nudge: () => void;
  /** What the stream itself says of the moment that is heard (ICY); null: nothing. */
  readonly title: () => string | null;
  /** Where the listener is in time; null: the deck cannot tell, or nothing is on. */
  readonly timeline: () => Timeline | null;
  /** Goes to a moment of the clock, UTC milliseconds, held inside what is recorded. */
  readonly seekTo: (clockMs: number) => void;
  readonly goLive: () => void;
}

/** Keeps the world in step with `playback.ts` and `line.ts`: connections, decks and one timer each. It decides nothing. */
export function createPlayer(deps: PlayerDeps): Player {
  const { now, random, waysToPlay } = deps;
  const store = createStore<PlayerState>(() => ({ playback: IDLE, line: CLOSED }));
  const hand = new Deckhand(deps, { send, tellLine });
  const playbackTimer = createTimer();
  const lineTimer = createTimer();

  function send(event: PlaybackEvent): void {
    const { playback: before, line } = store.getState();
    const after = transition(before, event);
    if (after === before) return;
    store.setState({ playback: after, line }, true);
    playbackTimer(deadlineMs(after) ?? Infinity, () => send({ type: 'elapsed' }));
    retune(before, after);
    act(before, after);
  }

  /** Opens and closes the line with what is tuned in to. */
  function retune(before: Playback, after: Playback): void {
    const isSame = before.tuning?.channel === after.tuning?.channel;
    if (isOn(before) && (!isOn(after) || !isSame)) {
      tellLine({ type: 'close' });
      hand.strike();
    }
    if (isOn(after) && !(isOn(before) && isSame)) {
      const { streams } = after.tuning.channel;
      const lined = streams.map((stream) => ({ stream, ways: waysToPlay(stream) }));
      tellLine({ type: 'open', streams: lined });
    }
  }

  function act(before: Playback, after: Playback): void {
    if (isOn(before) && isOn(after) && wantsSound(before) !== wantsSound(after)) {
      hand.hold(!wantsSound(after));
    }
    if (after.status === 'stalled' && after.reseats > 0) hand.reseat();
    if ('renewals' in after && after.renewals > 0) hand.renew();
    // What was paused on may be all there: the deck is given its time to sound.
    if (after.status === 'stalled' && before.status !== 'paused') pass(store.getState().line, send);
    if (isDoubt(before, after)) tellLine({ type: 'doubted' });
  }

  function tellLine(event: LineEvent): void {
    const { playback, line: before } = store.getState();
    const after = advance(before, event, { nowMs: now(), random: random() });
    // A timer may ring early, or the clock be set back: then it is set once more.
    if (after !== before || event.type === 'woke') {
      lineTimer((wakeAtMs(after) ?? Infinity) - now(), () => tellLine({ type: 'woke' }));
    }
    if (after === before) return;
    store.setState({ playback, line: after }, true);
    hand.connect(before, after);
    pass(after, send);
  }

  return {
    store,
    send,
    nudge: () => tellLine({ type: 'nudged' }),
    title: () => hand.title,
    timeline: () => hand.timeline,
    seekTo: (clockMs) => hand.seekTo(clockMs),
    goLive: () => hand.goLive(),
  };
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

/** Tells what the listener has to know of the line, if anything. */
function pass(line: Line, tell: (news: LineNews) => void): void {
  if (feedOf(line)?.phase === 'flowing') return;
  const fault = hopelessFault(line);
  if (fault) tell({ type: 'line-hopeless', fault });
  else if (nextTryAtMs(line) !== null) tell({ type: 'line-waits' });
}
