import type { Stream } from '#contract/station.ts';
import { retryDelayMs, returnDelayMs } from './backOff.ts';
import { isLasting, type Fault } from './fault.ts';

/** How bytes become sound: read by us into the recording, by hls.js, or left to the browser's own element. */
export type Way = 'timeshift' | 'hls' | 'direct';

/** A stream, and the ways this browser can play it, best first. None: it cannot. */
export interface LineStream {
  readonly stream: Stream;
  readonly ways: readonly Way[];
}

export interface Connection {
  /** Never used twice on one line. */
  readonly id: number;
  /** Place in the channel's order of preference. */
  readonly index: number;
  readonly way: Way;
  /** 'slow': it delivers, but less than is played. */
  readonly phase: 'dialling' | 'flowing' | 'slow' | 'quiet';
  readonly sinceMs: number;
}

/** How one stream has fared. */
export interface StreamRecord {
  /** In a row, since it last flowed for a while. */
  readonly failures: number;
  readonly retryAtMs: number;
  readonly fault: Fault | null;
  /** Which of its ways to try next. */
  readonly way: number;
  /** It has flowed that way, so no other way is tried when it is merely away. */
  readonly isProven: boolean;
}

/** Where the bytes of one channel come from. It knows nothing of what is heard. */
export interface Line {
  readonly streams: readonly LineStream[];
  readonly records: readonly StreamRecord[];
  /** At most two, and two only for a moment: a dial beside one that is slow or quiet, or one that is less preferred. */
  readonly connections: readonly Connection[];
  /** The connection whose sound counts; null: none has flowed, or it was lost. */
  readonly feedId: number | null;
  readonly hasFlowed: boolean;
  readonly nextId: number;
}

export type LineEvent =
  | { readonly type: 'open'; readonly streams: readonly LineStream[] }
  | { readonly type: 'close' | 'woke' }
  /** Something changed for the better (network back, page shown, a tap): waiting is over. */
  | { readonly type: 'nudged' }
  /** The feed is not to be trusted: sound has stuck although it flows. */
  | { readonly type: 'doubted' }
  | { readonly type: 'flowed'; readonly id: number }
  /** It brings less than is played, or nothing any more. */
  | { readonly type: 'slow' | 'quiet'; readonly id: number }
  | { readonly type: 'lost'; readonly id: number; readonly fault: Fault };

/** Time and chance, as arguments. */
export interface Circumstances {
  readonly nowMs: number;
  /** In [0, 1). */
  readonly random: number;
}

/** No bytes for this long is silence on the wire. */
export const QUIET_AFTER_MS = 1_500;
const HEDGE_FIRST_DIAL_MS = 1_500;
const HEDGE_REDIAL_MS = 400;
const DIAL_TIMEOUT_MS: Readonly<Record<Way, number>> = {
  timeshift: 10_000,
  hls: 10_000,
  direct: 15_000,
};
const MAX_CONNECTIONS = 2;
/** What flowed so long was well. A server that sends its burst and hangs up, each time, is not. */
const STEADY_MS = 5_000;
/** A preferred stream that is back has to flow so long beside the other before it takes over. */
const TRIAL_MS = 2_000;
/** A stream that lost a race with another is left alone for so long. */
const LOST_RACE_MS = 10_000;

export const CLOSED: Line = {
  streams: [],
  records: [],
  connections: [],
  feedId: null,
  hasFlowed: false,
  nextId: 1,
};

/** Events that mean nothing return the same line, so callers can compare by identity. */
export function advance(line: Line, event: LineEvent, at: Circumstances): Line {
  return settle(react(line, event, at), at.nowMs);
}

/** When the line wants to be woken, in milliseconds of the same clock; null: only news can move it. */
export function wakeAtMs(line: Line): number | null {
  const times = [
    ...line.connections.filter(isDialling).map((one) => one.sinceMs + DIAL_TIMEOUT_MS[one.way]),
    ...hedgeTimes(line),
    ...returnTimes(line),
    ...(needsDial(line) ? retryTimes(line) : []),
  ];
  return times.length > 0 ? Math.min(...times) : null;
}

/** When the next try is, while no stream answers; null while one is being tried, flows, or tries by itself. */
export function nextTryAtMs(line: Line): number | null {
  const times = isUnserved(line) ? retryTimes(line) : [];
  return times.length > 0 ? Math.min(...times) : null;
}

/** Open, with nothing that flows or is being tried. */
export function isUnserved(line: Line): boolean {
  return line.streams.length > 0 && line.connections.every((one) => one.phase === 'quiet');
}

/** What keeps every stream of the channel from ever playing; null while one may. */
export function hopelessFault(line: Line): Fault | null {
  const faults = line.records.map((record) => record.fault);
  const hopeless = isUnserved(line) && faults.every((fault) => fault && isLasting(fault));
  return hopeless ? (faults[0] ?? null) : null;
}

/** What the preferred of the failed streams last suffered from; null: nothing is known against any. */
export function worstFault(line: Line): Fault | null {
  return line.records.find((record) => record.fault)?.fault ?? null;
}

export function feedOf(line: Line): Connection | null {
  return line.connections.find((one) => one.id === line.feedId) ?? null;
}

function react(line: Line, event: LineEvent, at: Circumstances): Line {
  switch (event.type) {
    case 'open':
      return { ...CLOSED, nextId: line.nextId, ...opened(event.streams) };
    case 'close':
      return line.streams.length === 0 ? line : { ...CLOSED, nextId: line.nextId };
    case 'woke':
      return line.connections
        .filter((one) => isDialling(one) && at.nowMs >= one.sinceMs + DIAL_TIMEOUT_MS[one.way])
        .reduce((rest, one) => lose(rest, one, 'timeout', at), line);
    case 'nudged':
      return isUnserved(line) ? { ...line, records: due(line.records, at.nowMs) } : line;
    case 'doubted': {
      const feed = feedOf(line);
      return feed ? lose(line, feed, 'timeout', at) : line;
    }
    case 'flowed':
      return withConnection(line, event.id, (one) => flow(line, one, at.nowMs));
    case 'slow':
    case 'quiet':
      return withConnection(line, event.id, (one) => hinder(line, one, event.type, at));
    case 'lost':
      return withConnection(line, event.id, (one) => lose(line, one, event.fault, at));
  }
}

function opened(streams: readonly LineStream[]): Pick<Line, 'streams' | 'records'> {
  const records = streams.map(({ ways }): StreamRecord => ({
    failures: 0,
    retryAtMs: ways.length > 0 ? 0 : Infinity,
    fault: ways.length > 0 ? null : 'unsupported',
    way: 0,
    isProven: false,
  }));
  return { streams, records };
}

/** All but those that this browser cannot play may be tried at once. */
function due(records: readonly StreamRecord[], nowMs: number): readonly StreamRecord[] {
  return records.map((record) => ({
    ...record,
    retryAtMs: record.retryAtMs === Infinity ? Infinity : nowMs,
  }));
}

/** Whichever delivers first wins, and all others are closed; but one that returns is first tried beside. */
function flow(line: Line, one: Connection, nowMs: number): Line {
  if (one.phase === 'flowing' || one.phase === 'slow') return line;
  const flowing: Connection = { ...one, phase: 'flowing', sinceMs: nowMs };
  const records = amended(line, one.index, { fault: null, retryAtMs: nowMs, isProven: true });
  const isTrial = feedOf(line)?.phase === 'flowing';
  const connections = line.connections.map((other) => (other.id === one.id ? flowing : other));
  return isTrial
    ? { ...line, records, connections }
    : feedFrom({ ...line, records }, flowing, nowMs);
}

function feedFrom(line: Line, flowing: Connection, nowMs: number): Line {
  const lost = new Set(line.connections.filter(isDialling).map((one) => one.index));
  const records = line.records.map((record, index) =>
    lost.has(index) && index !== flowing.index
      ? { ...record, retryAtMs: Math.max(record.retryAtMs, nowMs + LOST_RACE_MS) }
      : record,
  );
  return { ...line, records, connections: [flowing], feedId: flowing.id, hasFlowed: true };
}

/** Another is dialled beside it; but a server that sends its burst and falls silent, each time, comes after the others. */
function hinder(line: Line, one: Connection, phase: 'slow' | 'quiet', at: Circumstances): Line {
  if (one.phase !== 'flowing' && !(one.phase === 'slow' && phase === 'quiet')) return line;
  const failures = failuresAfter(line, one, at.nowMs);
  const retryAtMs = at.nowMs + backOffMs(line, one, { failures, fault: 'timeout' }, at.random);
  const connections = line.connections.map((other): Connection =>
    other.id === one.id ? { ...one, phase, sinceMs: at.nowMs } : other,
  );
  return { ...line, connections, records: amended(line, one.index, { failures, retryAtMs }) };
}

function lose(line: Line, one: Connection, fault: Fault, at: Circumstances): Line {
  const record = line.records[one.index]!;
  const ways = line.streams[one.index]!.ways;
  const isUnread = fault === 'unreachable' && !record.isProven;
  const nextWay = isUnread && record.way + 1 < ways.length;
  const failures = failuresAfter(line, one, at.nowMs);
  const changed: Partial<StreamRecord> = nextWay
    ? { way: record.way + 1 }
    : {
        failures,
        fault,
        way: record.isProven ? record.way : 0,
        retryAtMs: at.nowMs + backOffMs(line, one, { failures, fault }, at.random),
      };
  return {
    ...line,
    records: amended(line, one.index, changed),
    connections: line.connections.filter((other) => other.id !== one.id),
    feedId: line.feedId === one.id ? null : line.feedId,
  };
}

/** Counted when it falls quiet; to be lost after that is the same failure. */
function failuresAfter(line: Line, one: Connection, nowMs: number): number {
  const { failures } = line.records[one.index]!;
  if (one.phase === 'quiet' || one.phase === 'slow') return Math.max(failures, 1);
  const isSteady = one.phase === 'flowing' && nowMs - one.sinceMs >= STEADY_MS;
  return isSteady ? 1 : failures + 1;
}

/** At once for a stream that was flowing and is needed. */
function backOffMs(
  line: Line,
  one: Connection,
  { failures, fault }: { readonly failures: number; readonly fault: Fault },
  random: number,
): number {
  const feed = feedOf(line);
  if (feed?.phase === 'flowing' && feed.id !== one.id)
    return returnDelayMs(failures, fault, random);
  const isFirst = one.phase !== 'dialling' && failures === 1 && !isLasting(fault);
  return isFirst ? 0 : retryDelayMs(failures, fault, random);
}

/** Dials what the line lacks, and goes over to what is better. */
function settle(line: Line, nowMs: number): Line {
  const flowing = line.connections.filter((one) => one.phase === 'flowing');
  const [best] = flowing.toSorted((a, b) => a.index - b.index);
  if (best)
    return feedOf(line)?.phase === 'flowing' ? improve(line, nowMs) : feedFrom(line, best, nowMs);
  const dialling = line.connections.filter(isDialling);
  if (dialling.length >= MAX_CONNECTIONS) return line;
  if (dialling.length === 0) return dial(line, isFree, nowMs);
  return hedgeTimes(line).some((timeMs) => timeMs <= nowMs) ? dial(line, canHedge, nowMs) : line;
}

/** While a less preferred stream is heard: tries those before it, and goes back to one that has proved itself. */
function improve(line: Line, nowMs: number): Line {
  if (!returnTimes(line).some((timeMs) => timeMs <= nowMs)) return line;
  const trial = trialOf(line);
  return trial ? feedFrom(line, trial, nowMs) : dial(line, canReturn, nowMs);
}

/** When a return to a preferred stream takes its next step. */
function returnTimes(line: Line): number[] {
  if (feedOf(line)?.phase !== 'flowing') return [];
  const trial = trialOf(line);
  if (trial) return [trial.sinceMs + TRIAL_MS];
  if (line.connections.length > 1) return [];
  return line.records
    .filter((_, index) => canReturn(line, index))
    .map((record) => record.retryAtMs);
}

function trialOf(line: Line): Connection | undefined {
  return line.connections.find((one) => one.phase === 'flowing' && one.id !== line.feedId);
}

function canReturn(line: Line, index: number): boolean {
  return index < (feedOf(line)?.index ?? 0) && canHedge(line, index);
}

function dial(line: Line, isFit: (line: Line, index: number) => boolean, nowMs: number): Line {
  const index = line.records.findIndex((record, i) => record.retryAtMs <= nowMs && isFit(line, i));
  const way = wayOf(line, index);
  if (!way) return line;
  const one: Connection = { id: line.nextId, index, way, phase: 'dialling', sinceMs: nowMs };
  // The oldest gives way: a quiet one beside its own redial has nothing to add to a third.
  const kept = line.connections.slice(-(MAX_CONNECTIONS - 1));
  return {
    ...line,
    connections: [...kept, one],
    feedId: kept.some((other) => other.id === line.feedId) ? line.feedId : null,
    nextId: line.nextId + 1,
  };
}

/** When a dial that is still unanswered gets a second one beside it. The element's own start is too slow to be hurried. */
function hedgeTimes(line: Line): number[] {
  const dialling = line.connections.filter(isDialling);
  const [one] = dialling;
  if (dialling.length !== 1 || !one || one.way === 'direct') return [];
  const feedPhase = feedOf(line)?.phase;
  if (feedPhase === 'flowing' || feedPhase === 'slow') return [];
  const readyMs = line.records
    .filter((_, index) => canHedge(line, index))
    .map((record) => record.retryAtMs);
  if (readyMs.length === 0) return [];
  const patienceMs = line.hasFlowed ? HEDGE_REDIAL_MS : HEDGE_FIRST_DIAL_MS;
  return [Math.max(one.sinceMs + patienceMs, Math.min(...readyMs))];
}

function canHedge(line: Line, index: number): boolean {
  const way = wayOf(line, index);
  return isFree(line, index) && way !== undefined && way !== 'direct';
}

function retryTimes(line: Line): number[] {
  return line.records.filter((_, index) => isFree(line, index)).map((record) => record.retryAtMs);
}

function wayOf(line: Line, index: number): Way | undefined {
  return line.streams[index]?.ways[line.records[index]!.way];
}

/** Nothing flows as it should, and nothing is being tried. */
function needsDial(line: Line): boolean {
  const isServed = line.connections.some((one) => isDialling(one) || one.phase === 'flowing');
  return line.streams.length > 0 && !isServed;
}

/** Not being dialled now. What is slow would be no faster, and HLS that has fallen quiet dials itself. */
function isFree(line: Line, index: number): boolean {
  return !line.connections.some(
    (one) => one.index === index && (isDialling(one) || one.phase === 'slow' || one.way === 'hls'),
  );
}

function isDialling(one: Connection): boolean {
  return one.phase === 'dialling';
}

function amended(line: Line, at: number, change: Partial<StreamRecord>): readonly StreamRecord[] {
  return line.records.map((record, index) => (index === at ? { ...record, ...change } : record));
}

function withConnection(line: Line, id: number, change: (one: Connection) => Line): Line {
  const one = line.connections.find((other) => other.id === id);
  return one ? change(one) : line;
}
