import type { Playback } from '../radio/playback.ts';
import { SLEEP_OFF, type Sleep } from './sleep.ts';

const FADE_MS = 10_000;

interface Present {
  readonly nowMs: number;
  /** The moment that is heard, UTC milliseconds; `nowMs` where nobody can tell. */
  readonly heardMs: number;
  readonly playback: Playback;
}

/** The timer a moment later; the same object when nothing has come of it. */
export function sleepAt(sleep: Sleep, { nowMs, heardMs, playback }: Present): Sleep {
  if (sleep.status === 'off') return sleep;
  if (playback.status === 'idle') return SLEEP_OFF;
  if (sleep.status === 'fading') {
    return nowMs - sleep.sinceMs < FADE_MS ? sleep : { status: 'off', because: 'slept' };
  }
  const { time } = sleep;
  if (time.by === 'show') {
    if (playback.tuning.channel.id !== time.channelId) return SLEEP_OFF;
    return heardMs < time.atMs ? sleep : { status: 'fading', sinceMs: nowMs };
  }
  if (nowMs < time.atMs) return sleep;
  // The device slept through it: there is nothing to fade any more.
  if (nowMs - time.atMs >= FADE_MS) return { status: 'off', because: 'slept' };
  return { status: 'fading', sinceMs: nowMs };
}

/** The listener did something: whoever does is awake. */
export function sleepTouched(sleep: Sleep): Sleep {
  return sleep.status === 'fading' ? { status: 'off', because: 'kept' } : sleep;
}

/** How much of the loudness is left, 0 to 1: quicker at first, as the ear has it. */
export function sleepShare(sleep: Sleep, nowMs: number): number {
  if (sleep.status !== 'fading') return 1;
  return Math.min(Math.max(1 - (nowMs - sleep.sinceMs) / FADE_MS, 0), 1) ** 2;
}

/** How long until it fades, in seconds; null: no timer is set. */
export function sleepsInSeconds(
  sleep: Sleep,
  { heardMs, nowMs }: { readonly heardMs: number | null; readonly nowMs: number },
): number | null {
  if (sleep.status !== 'set') return null;
  const { by, atMs } = sleep.time;
  const atNow = by === 'show' ? (heardMs ?? nowMs) : nowMs;
  return Math.max(atMs - atNow, 0) / 1_000;
}
