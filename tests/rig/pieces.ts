import { CLOCK_SECONDS } from './signal.ts';
import type { TapWindow } from './tapRecord.ts';

/** Audible parts of a window, in each 20 ms of sound. */
export const WINDOW_PARTS = 7;
const ALL_PARTS = 2 ** WINDOW_PARTS - 1;

/** A piece of one element's sound whose place in time is known. Times are UTC milliseconds. */
export interface Piece {
  readonly track: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** When what is heard at `fromMs` was on air, modulo the clock's cycle; null: not known. */
  readonly airMs: number | null;
  /** The same of its end. */
  readonly airEndMs: number | null;
  /** Pieces of one stretch follow each other on air without a seam. */
  readonly stretch: number;
  readonly level: number;
  readonly audible: number;
  readonly carrierHz: number | null;
  /** It is neither silence nor the signal: a click, or frames that do not belong together. */
  readonly isTorn: boolean;
}

/** Second boundaries are heard to within some ms; what is off by less is no seam. */
const SEAM_MS = 15;
/** Where one second gives way to the next is looked for in one window. */
const WINDOW_MS = 20;
/** What one second is too long, and the next too short, is the same when it differs by no more. */
const SAME_MS = 5;
/** A second is believed when it lasts so long. */
const CLEAR_WINDOWS = 4;
const PURE = 0.8;
/** Windows of a second: as long as a late block may be made up for. */
const SMOOTHED = 50;

/**
 * Where each window stands in time. A block's timestamp jitters with the machine's load, but samples follow each other without a gap:
 * time is truly lost only where it is never made up for, so each window stands where the least delayed of the second after it says.
 */
function smoothed(windows: readonly TapWindow[]): readonly number[] {
  let played = 0;
  const lags = windows.map((window) => {
    const lag = window.atMs - played;
    played += window.durationMs;
    return lag;
  });
  played = 0;
  return windows.map((window, index) => {
    const from = Math.max(0, Math.min(index, windows.length - SMOOTHED / 2));
    const at = played + Math.min(...lags.slice(from, index + SMOOTHED));
    played += window.durationMs;
    return at;
  });
}

/** All of one clock second that sounded without another between. */
interface Run {
  readonly second: number;
  /** The index one past its last window. */
  until: number;
  /** On the count of what was played, in ms of the stream. */
  startMs: number;
  endMs: number;
  /** On the same count: where it was silent in between; null: nowhere. */
  holeMs: number | null;
}

/** One element's record, each window with the moment at which it was on air. */
export function piecesOf(track: number, windows: readonly TapWindow[]): readonly Piece[] {
  const at = smoothed(windows);
  const played = playedMs(windows);
  const runs = runsOf(windows, played);
  mendBoundaries(runs);
  const pieces: Piece[] = [];
  let stretch = 0;
  let expectedMs: number | null = null;
  let run = 0;
  const placed = runs.map((_, index) => placeOf(runs, index));
  for (const [index, window] of windows.entries()) {
    while (run < runs.length - 1 && index >= runs[run]!.until) run += 1;
    const place = placed[run];
    const airMs = place ? placeIn(place, played[index]!) : null;
    if (airMs !== null && expectedMs !== null) {
      if (Math.abs(apart(airMs, expectedMs)) > SEAM_MS) stretch += 1;
    }
    const airEndMs = airMs === null ? null : airMs + soundingMs(window) * window.playbackRate;
    if (airEndMs !== null) expectedMs = airEndMs;
    pieces.push({
      track,
      fromMs: at[index]!,
      toMs: at[index]! + window.durationMs,
      airMs,
      airEndMs,
      stretch,
      level: window.level,
      audible: window.audible,
      carrierHz: window.carrierHz,
      isTorn: isTorn(windows, index),
    });
  }
  return pieces;
}

/** How much of the stream had been played before each window; silence is none of it. */
function playedMs(windows: readonly TapWindow[]): readonly number[] {
  let played = 0;
  return windows.map((window) => {
    const before = played;
    played += soundingMs(window) * window.playbackRate;
    return before;
  });
}

function soundingMs({ audible, durationMs }: TapWindow): number {
  let parts = 0;
  for (let bits = audible; bits > 0; bits >>= 1) parts += bits & 1;
  return (parts / WINDOW_PARTS) * durationMs;
}

function runsOf(windows: readonly TapWindow[], played: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, window] of windows.entries()) {
    const run = runs.at(-1);
    if (run) {
      run.until = index + 1;
      run.endMs = played[index]! + soundingMs(window) * window.playbackRate;
      const isHole = soundingMs(window) < window.durationMs / 2;
      if (isHole && window.second === run.second) run.holeMs = played[index]!;
    }
    const { second } = window;
    if (second === null || second === run?.second || !isClear(windows, index)) continue;
    const startMs = played[index]! + (run ? (window.changedAtMs ?? 0) : 0);
    if (run) [run.until, run.endMs] = [index, startMs];
    const endMs = played[index]! + soundingMs(window) * window.playbackRate;
    runs.push({ second, until: index + 1, startMs, endMs, holeMs: null });
  }
  return runs;
}

/** Where one of two whole seconds is too long by part of a window, and the other too short by as much, the boundary between them was misread. */
function mendBoundaries(runs: readonly Run[]): void {
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    const areWhole = follows(runs[index - 1], run) && follows(next, runs[index + 2]);
    if (!next || !areWhole || !follows(run, next)) continue;
    const overMs = run.endMs - run.startMs - 1000;
    const underMs = 1000 - (next.endMs - next.startMs);
    const isMisread = Math.abs(overMs) <= WINDOW_MS && Math.abs(overMs - underMs) <= SAME_MS;
    if (Math.abs(overMs) <= SEAM_MS || !isMisread) continue;
    run.endMs -= overMs;
    next.startMs -= overMs;
  }
}

/** What a decoder makes of torn frames sounds like another second for a moment. */
function isClear(windows: readonly TapWindow[], index: number): boolean {
  const { second, audible } = windows[index]!;
  const next = windows.slice(index + 1, index + CLEAR_WINDOWS);
  return audible === ALL_PARTS && next.every((one) => one.second === second);
}

/** Beside silence, and where one second gives way to the next, a window is not pure by itself. */
function isTorn(windows: readonly TapWindow[], index: number): boolean {
  const around = windows.slice(Math.max(0, index - 1), index + 2);
  if (around.length < 3 || around.some(({ audible }) => audible !== ALL_PARTS)) return false;
  const isPure = ({ purity }: TapWindow) => purity > PURE;
  const isSecondsEnd = around.some((one, place) => place > 0 && one.changedAtMs !== null);
  return !isPure(windows[index]!) && !(isSecondsEnd && around.filter(isPure).length > 0);
}

/** Where a run lies on air: told by the boundary it began with, by the one it ended with, or by both where they agree. */
interface Place {
  readonly headMs: number;
  readonly tailMs: number;
  /** On the count of what was played: up to here the head holds, from here the tail. */
  readonly seamMs: number;
}

function placeOf(runs: readonly Run[], index: number): Place {
  const run = runs[index]!;
  const { second, startMs, endMs, holeMs } = run;
  const begun = follows(runs[index - 1], run);
  const ended = follows(run, runs[index + 1]);
  const byHead = second * 1000 - startMs;
  const byTail = (second + 1) * 1000 - endMs;
  if (begun && ended) {
    // Two seconds side by side that are too short: what is missing lay across the boundary between them.
    if (isShort(run) && isShort(runs[index + 1]))
      return { headMs: byHead, tailMs: byHead, seamMs: endMs };
    if (isShort(run) && isShort(runs[index - 1]))
      return { headMs: byTail, tailMs: byTail, seamMs: startMs };
    return { headMs: byHead, tailMs: byTail, seamMs: holeMs ?? (startMs + endMs) / 2 };
  }
  if (begun) return { headMs: byHead, tailMs: byHead, seamMs: endMs };
  if (ended) return { headMs: byTail, tailMs: byTail, seamMs: startMs };
  const between = (byHead + byTail) / 2;
  return { headMs: between, tailMs: between, seamMs: endMs };
}

function follows(before: Run | undefined, run: Run | undefined): boolean {
  return before !== undefined && run?.second === (before.second + 1) % CLOCK_SECONDS;
}

function isShort(run: Run | undefined): boolean {
  return run !== undefined && run.endMs - run.startMs < 1000 - SEAM_MS;
}

function placeIn({ headMs, tailMs, seamMs }: Place, playedMsBefore: number): number {
  const offset = Math.abs(headMs - tailMs) <= SEAM_MS || playedMsBefore < seamMs ? headMs : tailMs;
  return playedMsBefore + offset;
}

/** How much later on air `a` is than `b`, on a clock that begins again after each cycle. */
export function apart(a: number, b: number): number {
  const cycle = CLOCK_SECONDS * 1000;
  return ((((a - b + cycle / 2) % cycle) + cycle) % cycle) - cycle / 2;
}
