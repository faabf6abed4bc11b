/* What the line makes of a connection that flows, slows, falls quiet or is lost. */

import { isLasting, type Fault } from './fault.ts';
import { amended, feedOf, type Connection, type Line, type StreamRecord } from './lineState.ts';
import { retryDelayMs, returnDelayMs } from './retryDelay.ts';
import { feedFrom, putOffReturn, RETURN_AFTER_MS, RETURN_AFTER_SLOW_MS } from './returnPolicy.ts';
import type { SupplyEvent } from './supplyEvent.ts';

/** Time and chance, as arguments. */
export interface Circumstances {
  readonly nowMs: number;
  /** In [0, 1). */
  readonly random: number;
}

/** What flowed so long was well. A server that sends its burst and hangs up, each time, is not. */
const STEADY_MS = 5_000;

/** The line after one of its connections has fared so. What it then lacks is not dialled yet. */
export function supplied(line: Line, one: Connection, event: SupplyEvent, at: Circumstances): Line {
  switch (event.type) {
    case 'flowed':
      return flow(line, one, at.nowMs);
    case 'quiet':
      return hinder(line, one, 'quiet', at);
    case 'strained':
      return one.id === line.feedId ? putOffReturn(line, at.nowMs) : line;
    case 'slow':
      return slacken(line, one, event.share, at);
    case 'lost':
      return lose(line, one, event.fault, at);
  }
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

/** What is on trial beside a feed that flows has failed it; what is dialled beside a poor one is waited for. */
function slacken(line: Line, one: Connection, share: number, at: Circumstances): Line {
  if (one.id === line.feedId) return hinder(line, { ...one, share }, 'slow', at);
  if (feedOf(line)?.phase !== 'flowing') return line;
  return { ...lose(line, one, 'timeout', at), returnAtMs: at.nowMs + RETURN_AFTER_SLOW_MS };
}

/** Another is dialled beside it; but a server that sends its burst and falls silent, each time, comes after the others. */
function hinder(line: Line, one: Connection, phase: 'slow' | 'quiet', at: Circumstances): Line {
  if (one.phase !== 'flowing' && !(one.phase === 'slow' && phase === 'quiet')) return line;
  const failures = failuresAfter(line, one, at.nowMs);
  const retryAtMs = at.nowMs + delayMs(line, one, { failures, fault: 'timeout' }, at.random);
  const connections = line.connections.map((other): Connection =>
    other.id === one.id ? { ...one, phase, sinceMs: at.nowMs } : other,
  );
  return { ...line, connections, records: amended(line, one.index, { failures, retryAtMs }) };
}

/** A stream that no script may read is tried at once in its next way; any other failure is counted, and waited after. */
export function lose(line: Line, one: Connection, fault: Fault, at: Circumstances): Line {
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
        retryAtMs: at.nowMs + delayMs(line, one, { failures, fault }, at.random),
      };
  return {
    ...line,
    records: amended(line, one.index, changed),
    connections: line.connections.filter((other) => other.id !== one.id),
    feedId: line.feedId === one.id ? null : line.feedId,
    returnAtMs: Math.max(line.returnAtMs, at.nowMs + RETURN_AFTER_MS),
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
function delayMs(
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
