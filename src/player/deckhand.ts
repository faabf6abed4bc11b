import type { Stream } from '#contract/station.ts';
import type {
  Deck,
  DeckEvent,
  OpenDirectDeck,
  OpenTimeshiftDeck,
  TimeshiftDeck,
} from './decks/deck.ts';
import { feedOf, type Connection, type Line, type LineEvent } from './line.ts';
import type { PlaybackEvent } from './playback.ts';
import { createRecording, type Recording } from './recording.ts';
import type { OpenSource, Source, SourceEvent } from './sources/source.ts';
import { timelineOf, type Timeline } from './timeline.ts';

export interface DeckDeps {
  readonly openSource: OpenSource;
  readonly openTimeshiftDeck: OpenTimeshiftDeck;
  readonly openDirectDeck: OpenDirectDeck;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** How far back a listener can go, in seconds. */
  readonly windowSeconds: number;
}

interface Machines {
  readonly send: (event: PlaybackEvent) => void;
  readonly tellLine: (event: LineEvent) => void;
}

/** The decks and connections of what is tuned in to, put where the machines want them. */
export interface Deckhand {
  /** Makes ready for another channel. */
  readonly set: () => void;
  /** Takes everything down, and forgets what was recorded. */
  readonly strike: () => void;
  readonly hold: (isHeld: boolean) => void;
  readonly reseat: () => void;
  /** Opens and closes connections as the line has it. */
  readonly connect: (before: Line, after: Line) => void;
  readonly timeline: () => Timeline | null;
  readonly title: () => string | null;
  readonly seekTo: (clockMs: number) => void;
  readonly goLive: () => void;
}

/** A deck that breaks again so soon is broken by what it is fed. */
const REBUILD_EVERY_MS = 10_000;
const PAST_THE_BREAK_SECONDS = 1;

export function createDeckhand(deps: DeckDeps, { send, tellLine }: Machines): Deckhand {
  const { now } = deps;
  const open = new Map<number, Source | Deck>();
  let recording: Recording = createRecording(deps.windowSeconds, now);
  let timeshift: TimeshiftDeck | null = null;
  let direct: Deck | null = null;
  let line: Line | null = null;
  let rebuiltAtMs = -Infinity;

  function connect(before: Line, after: Line): void {
    line = after;
    const gone = before.connections.filter((one) => !isAmong(one, after.connections));
    const fresh = after.connections.filter((one) => !isAmong(one, before.connections));
    for (const one of gone) disconnect(one);
    for (const one of fresh) dial(one, after.streams[one.index]!.stream);
    const feed = feedOf(after);
    if (feed && feed.id !== before.feedId) changeFeed(feed);
  }

  function dial(one: Connection, stream: Stream): void {
    if (one.way === 'timeshift') {
      timeshift ??= openTimeshift();
      open.set(
        one.id,
        deps.openSource(stream, (event) => fromSource(one.id, event)),
      );
    } else {
      direct = deps.openDirectDeck(stream, (event) => fromDirect(one.id, event));
      open.set(one.id, direct);
    }
  }

  function disconnect(one: Connection): void {
    const closing = open.get(one.id);
    open.delete(one.id);
    if (closing === direct) direct = null;
    closing?.close();
  }

  function changeFeed(feed: Connection): void {
    if (feed.way === 'timeshift') return recording.beginJoin();
    timeshift?.close();
    timeshift = null;
  }

  function fromSource(id: number, event: SourceEvent): void {
    if (event.type === 'quiet') return tellLine({ type: 'quiet', id });
    if (event.type === 'lost') return tellLine({ type: 'lost', id, fault: event.fault });
    if (event.type === 'frames') tellLine({ type: 'flowed', id });
    if (line?.feedId !== id) return;
    if (event.type === 'title') return recording.addTitle(event.title);
    recording.add(event.frames, event.mime);
    timeshift?.feed();
  }

  function fromDirect(id: number, event: DeckEvent): void {
    if (event.type === 'broken') return tellLine({ type: 'lost', id, fault: event.fault });
    if (event.type === 'sounding') tellLine({ type: 'flowed', id });
    // It cannot be resumed where it was: whoever took the sound ended it.
    send(event.type === 'interrupted' ? { type: 'stop' } : event);
  }

  function openTimeshift(): TimeshiftDeck {
    return deps.openTimeshiftDeck(recording, (event) => {
      if (event.type === 'broken') rebuild();
      else send(event);
    });
  }

  function rebuild(): void {
    const at = timeshift?.playheadSeconds() ?? 0;
    timeshift?.close();
    timeshift = null;
    const isFirst = now() - rebuiltAtMs > REBUILD_EVERY_MS;
    rebuiltAtMs = now();
    if (!isFirst) {
      recording = createRecording(deps.windowSeconds, now);
      const feed = line && feedOf(line);
      if (feed) return tellLine({ type: 'lost', id: feed.id, fault: 'undecodable' });
    }
    timeshift = openTimeshift();
    if (isFirst) timeshift.seek(at + PAST_THE_BREAK_SECONDS);
  }

  function strike(): void {
    timeshift?.close();
    timeshift = null;
    recording = createRecording(deps.windowSeconds, now);
  }

  return {
    set: strike,
    strike,
    hold: (isHeld) => (timeshift ?? direct)?.setHeld(isHeld),
    reseat: () => (timeshift ?? direct)?.reseat(),
    connect,
    timeline: () => timeshift && timelineOf(recording, timeshift),
    title: () => timeshift && recording.titleAt(timeshift.playheadSeconds()),
    seekTo: (clockMs) => timeshift?.seek(recording.secondsAt(clockMs)),
    goLive: () => timeshift?.seekLive(),
  };
}

function isAmong(one: Connection, others: readonly Connection[]): boolean {
  return others.some((other) => other.id === one.id);
}
