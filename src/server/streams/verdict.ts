import type { Stream } from '#contract/station.ts';
import type { StreamTrouble, Verdict } from '#contract/streamStatus.ts';
import { pollDelayMs } from '../net/pollDelay.ts';
import type { Probed } from './probe/probed.ts';

/** A listener who waits longer than this for the first byte goes. */
const SLOW_START_MS = 3_000;
/** After a failure it is probed again soon: a second one puts it behind the others. */
const FIRST_RETRY_MS = 15_000;
/** So often a stream has to fail before browsers are told to try others first. */
const FAILURES_TO_BE_LAST = 2;

/**
 * What is to be said of a stream after a probe of it.
 *
 * @param isPageSecure false: the operator says that the app is served by http.
 */
export function verdictOf(stream: Stream, probed: Probed, isPageSecure: boolean): Verdict {
  const isHls = probed.protocol === 'hls';
  if (probed.fault) return { is: 'down', what: probed.fault };
  const found: readonly (readonly [StreamTrouble, boolean])[] = [
    ['silent', probed.sound === 'silent'],
    ['starved', probed.isStarved],
    ['no-https', isPageSecure && probed.https === 'no'],
    ['no-cors-hls', isHls && probed.cors === false],
    ['no-cors', !isHls && probed.cors === false],
    ['https-instead', isPageSecure && probed.https === 'also'],
    ['playlist-address', probed.playUrl !== stream.url],
    ['other-codec', Boolean(stream.codec && probed.codec && stream.codec !== probed.codec)],
    ['slow-start', (probed.startMs ?? 0) > SLOW_START_MS],
  ];
  const what = found.filter(([, isSo]) => isSo).map(([trouble]) => trouble);
  return what.length > 0 ? { is: 'trouble', what } : { is: 'ok' };
}

/**
 * @param failures In a row.
 * @param random In [0, 1).
 */
export function nextProbeMs(everyMs: number, failures: number, random: number): number {
  const pace = { everyMs, firstRetryMs: FIRST_RETRY_MS, longestRetryMs: everyMs };
  return pollDelayMs(pace, failures, random);
}

/** @param failures In a row. */
export function isLast(failures: number): boolean {
  return failures >= FAILURES_TO_BE_LAST;
}

/**
 * Streams in the order for browsers to try them: the operator's, but those that do not play come after those that may. None
 * is left out: it may be we who are cut off. If none plays, the order is the operator's.
 */
export function failoverOrder<T>(
  streams: readonly T[],
  isDown: (stream: T) => boolean,
): readonly T[] {
  return streams.toSorted((a, b) => Number(isDown(a)) - Number(isDown(b)));
}
