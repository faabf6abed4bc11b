import type { Stream } from '#contract/station.ts';
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
  /** While it is slow: how much of what is played in a time comes in that time. */
  readonly share?: number;
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

export interface StreamFault {
  readonly fault: Fault;
  /** Of the stream, as the channel has it. */
  readonly url: string;
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
  /** Before this nothing preferred to the feed is tried. */
  readonly returnAtMs: number;
  readonly nextId: number;
}

/** No bytes for this long is silence on the wire. */
export const QUIET_AFTER_MS = 1_500;
/** Of what a connection was seen to carry, so much may be counted on. */
const CARRIED_SHARE = 0.9;
const HEDGE_FIRST_DIAL_MS = 1_500;
const HEDGE_REDIAL_MS = 400;
const DIAL_TIMEOUT_MS: Readonly<Record<Way, number>> = {
  timeshift: 10_000,
  hls: 10_000,
  direct: 15_000,
};
/** A preferred stream that is back has to flow so long beside the other before it takes over. */
const TRIAL_MS = 2_000;

export const CLOSED: Line = {
  streams: [],
  records: [],
  connections: [],
  feedId: null,
  hasFlowed: false,
  returnAtMs: 0,
  nextId: 1,
};

/** When the line wants to be woken, in milliseconds of the same clock; null: only news can move it. */
export function wakeAtMs(line: Line): number | null {
  const times = [
    ...line.connections.filter(isDialling).map(dialDeadlineMs),
    ...hedgeTimes(line),
    ...returnTimes(line),
    ...(needsDial(line) ? dialTimes(line) : []),
  ];
  return times.length > 0 ? Math.min(...times) : null;
}

/** When the next try is, while no stream answers; null while one is being tried, flows, or tries by itself. */
export function nextTryAtMs(line: Line): number | null {
  const times = isUnserved(line) ? retryTimes(line, isFree) : [];
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
export function worstFault(line: Line): StreamFault | null {
  const index = line.records.findIndex((record) => record.fault);
  const fault = line.records[index]?.fault;
  return fault ? { fault, url: line.streams[index]!.stream.url } : null;
}

export function feedOf(line: Line): Connection | null {
  return line.connections.find((one) => one.id === line.feedId) ?? null;
}

/** When a return to a preferred stream takes its next step. */
export function returnTimes(line: Line): number[] {
  if (feedOf(line)?.phase !== 'flowing') return [];
  const trial = trialOf(line);
  if (trial) return [trial.sinceMs + TRIAL_MS];
  if (line.connections.length > 1) return [];
  return line.records
    .filter((_, index) => canReturn(line, index))
    .map((record) => Math.max(record.retryAtMs, line.returnAtMs));
}

export function trialOf(line: Line): Connection | undefined {
  return line.connections.find((one) => one.phase === 'flowing' && one.id !== line.feedId);
}

export function canReturn(line: Line, index: number): boolean {
  return index < (feedOf(line)?.index ?? 0) && canHedge(line, index);
}

/** When a dial that is still unanswered gets a second one beside it. The element's own start is too slow to be hurried. */
export function hedgeTimes(line: Line): number[] {
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

export function canHedge(line: Line, index: number): boolean {
  const way = wayOf(line, index);
  return isFree(line, index) && way !== undefined && way !== 'direct';
}

function retryTimes(line: Line, isFit: (line: Line, index: number) => boolean): number[] {
  return line.records.filter((_, index) => isFit(line, index)).map((record) => record.retryAtMs);
}

function dialTimes(line: Line): number[] {
  const feed = feedOf(line);
  if (feed?.phase !== 'slow') return retryTimes(line, isFree);
  return line.records.flatMap((_, index) =>
    canHedge(line, index) ? [besideSlowAtMs(line, feed, index)] : [],
  );
}

/** When a stream may be dialled beside a slow one: one that needs a wider line, not before a return to it may be tried. */
function besideSlowAtMs(line: Line, feed: Connection, index: number): number {
  const { retryAtMs } = line.records[index]!;
  const isHeavier = kbpsOf(line, index) > kbpsOf(line, feed.index);
  return isHeavier ? Math.max(retryAtMs, line.returnAtMs) : retryAtMs;
}

function kbpsOf(line: Line, index: number): number {
  return line.streams[index]!.stream.bitrateKbps ?? Infinity;
}

export function wayOf(line: Line, index: number): Way | undefined {
  return line.streams[index]?.ways[line.records[index]!.way];
}

/** Nothing flows as it should, and nothing is being tried. */
function needsDial(line: Line): boolean {
  const isServed = line.connections.some((one) => isDialling(one) || one.phase === 'flowing');
  return line.streams.length > 0 && !isServed;
}

/** Not being dialled now. What is slow would be no faster, and HLS that has fallen quiet dials itself. */
export function isFree(line: Line, index: number): boolean {
  return !line.connections.some(
    (one) => one.index === index && (isDialling(one) || one.phase === 'slow' || one.way === 'hls'),
  );
}

/** HLS that has fallen quiet keeps its place, and goes on from there when there is more. */
export function dialsItself(one: Connection): boolean {
  return one.way === 'hls' && one.phase === 'quiet';
}

export function isDialling(one: Connection): boolean {
  return one.phase === 'dialling';
}

/** When a dial has had its time. */
export function dialDeadlineMs(one: Connection): number {
  return one.sinceMs + DIAL_TIMEOUT_MS[one.way];
}

/** The stream to try beside one that is slow: one that the same connection can carry, or the leanest; else the next. */
export function indexBesideSlow(line: Line, feed: Connection, nowMs: number): number {
  const carriedKbps = kbpsOf(line, feed.index) * (feed.share ?? 1) * CARRIED_SHARE;
  const due = line.records.flatMap((_, index) =>
    canHedge(line, index) && besideSlowAtMs(line, feed, index) <= nowMs ? [index] : [],
  );
  const leaner = due
    .filter((index) => kbpsOf(line, index) < kbpsOf(line, feed.index))
    .toSorted((a, b) => kbpsOf(line, a) - kbpsOf(line, b));
  const carried = leaner.findLast((index) => kbpsOf(line, index) <= carriedKbps);
  return carried ?? leaner[0] ?? due[0] ?? -1;
}
