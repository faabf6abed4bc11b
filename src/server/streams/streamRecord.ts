import type { Stream } from '#contract/station.ts';
import type { StreamStatus, Verdict } from '#contract/streamStatus.ts';
import { UNHEARD, type Probed } from './probe/probed.ts';
import { isLast, verdictOf } from './verdict.ts';

/** What is known of one stream, from every probe of it. */
export interface StreamRecord {
  /** As the operator wrote it. */
  readonly stream: Stream;
  readonly verdict: Verdict;
  readonly last: Probed | null;
  /** The last probe in which it was heard. */
  readonly good: Probed | null;
  /** In a row. */
  readonly failures: number;
  /** Since when it has been heard, or has not; UTC milliseconds, as all here. */
  readonly sinceMs: number | null;
  readonly checkedAtMs: number | null;
  readonly heardAtMs: number | null;
  /** The newest HLS segment, and when it was first seen. */
  readonly newest: { readonly sequence: number; readonly seenAtMs: number } | null;
}

/** No segment of live radio is so long: a playlist that stands still for that has lost its encoder. */
const STALE_AFTER_MS = 60_000;

export function unchecked(stream: Stream): StreamRecord {
  return {
    stream,
    verdict: { is: 'unchecked' },
    last: null,
    good: null,
    failures: 0,
    sinceMs: null,
    checkedAtMs: null,
    heardAtMs: null,
    newest: null,
  };
}

/** @param at `isPageSecure` false: the operator says that the app is served by http. */
export function afterProbe(
  record: StreamRecord,
  found: Probed,
  at: { readonly nowMs: number; readonly isPageSecure: boolean },
): StreamRecord {
  const { nowMs, isPageSecure } = at;
  const newest = newestAfter(record.newest, found, nowMs);
  const hasStood = newest !== null && nowMs - newest.seenAtMs >= STALE_AFTER_MS;
  const last: Probed = hasStood && !found.fault ? { ...found, fault: 'stale' } : found;
  const wasDown = record.verdict.is === 'down';
  const isDown = last.fault !== null;
  const isNews = record.sinceMs === null || wasDown !== isDown;
  return {
    stream: record.stream,
    verdict: verdictOf(record.stream, last, isPageSecure),
    last,
    good: isDown ? record.good : last,
    failures: isDown ? record.failures + 1 : 0,
    sinceMs: isNews ? nowMs : record.sinceMs,
    checkedAtMs: nowMs,
    heardAtMs: isDown ? record.heardAtMs : nowMs,
    newest,
  };
}

/** A stream as browsers are to open it: what its playlist named, and what was really found there. */
export function playable({ stream, good }: StreamRecord): Stream {
  if (!good) return stream;
  const { playUrl: url, protocol } = good;
  return { ...stream, url, protocol, codec: good.codec ?? stream.codec };
}

export function statusOf(record: StreamRecord): StreamStatus {
  const { stream, verdict, last, failures } = record;
  const { httpStatus, startMs, bitrateKbps, codec, https, cors, titles, sound, hls } =
    last ?? UNHEARD;
  const { url, protocol } = playable(record);
  return {
    url,
    configuredUrl: stream.url,
    protocol,
    verdict,
    since: instant(record.sinceMs),
    checkedAt: instant(record.checkedAtMs),
    lastHeardAt: instant(record.heardAtMs),
    isLast: isLast(failures),
    httpStatus,
    startMs,
    bitrateKbps,
    codec,
    https,
    cors,
    titles,
    sound,
    hls,
  };
}

function newestAfter(
  before: StreamRecord['newest'],
  { newestSequence: sequence }: Probed,
  nowMs: number,
): StreamRecord['newest'] {
  if (sequence === null) return before;
  return before?.sequence === sequence ? before : { sequence, seenAtMs: nowMs };
}

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
