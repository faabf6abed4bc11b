import type { SoundEvent } from '../decks/soundEvent.ts';
import type { Fault } from '../line/fault.ts';
import type { Tuning } from './tuning.ts';

/** 'blocked': the browser wants a tap first. Anything else is what is wrong with every stream of the channel. */
export type FailureReason = 'blocked' | Fault;

interface Tuned {
  readonly tuning: Tuning;
}

/** What the listener hears: one value, so no combination of flags can lie. */
export type Playback =
  /** Silent by choice. `tuning` is what a press on play would start; null before anything was chosen. */
  | { readonly status: 'idle'; readonly tuning: Tuning | null }
  | (Tuned & { readonly status: 'connecting'; readonly renewals: number })
  | (Tuned & { readonly status: 'playing' })
  /** Silent by choice while the recording goes on. */
  | (Tuned & { readonly status: 'paused' })
  /** The sound stopped under us, or was asked to go on and has not yet. */
  | (Tuned & { readonly status: 'stalled'; readonly reseats: number })
  /** Silent, and not known to come back by itself: no stream answers, or what answers does not sound. */
  | (Tuned & {
      readonly status: 'reconnecting';
      readonly renewals: number;
      /** False: nothing has come of it since the press. */
      readonly wasHeard: boolean;
    })
  | (Tuned & { readonly status: 'failed'; readonly reason: FailureReason });

type ListenerEvent =
  | { readonly type: 'play' | 'offer'; readonly tuning: Tuning }
  | { readonly type: 'pause' | 'resume' | 'stop' };
export type LineNews =
  /** No stream answers; the next try is in the line's own time. */
  { readonly type: 'line-waits' } | { readonly type: 'line-hopeless'; readonly fault: Fault };
/** The state outlived its deadline. */
interface Elapsed {
  readonly type: 'elapsed';
}
export type PlaybackEvent = ListenerEvent | SoundEvent | LineNews | Elapsed;

const RESEAT_AFTER_MS = 3_000;
/** Bytes that flow so long without a sound: the deck is to blame. */
const RENEW_AFTER_MS = 8_000;
/** After this many the stream itself is doubted. */
const MAX_RESEATS = 1;

export const IDLE: Playback = { status: 'idle', tuning: null };

/** Events that mean nothing in a state return that same state, so callers can compare by identity. */
export function transition(now: Playback, event: PlaybackEvent): Playback {
  switch (event.type) {
    case 'play':
      return tune(now, event.tuning);
    case 'offer':
      return now.status === 'idle' ? { status: 'idle', tuning: event.tuning } : now;
    case 'stop':
    case 'cut-off':
      return now.status === 'idle' ? now : { status: 'idle', tuning: now.tuning };
    case 'pause':
    case 'interrupted':
      return wantsSound(now) ? as('paused', now) : now;
    case 'resume':
      return now.status === 'paused' ? { ...as('stalled', now), reseats: 0 } : now;
    case 'blocked':
      return isOn(now) ? { status: 'failed', tuning: now.tuning, reason: 'blocked' } : now;
    case 'sounding':
      return wantsSound(now) && now.status !== 'playing' ? as('playing', now) : now;
    case 'silent':
      return now.status === 'playing' ? { ...as('stalled', now), reseats: 0 } : now;
    case 'line-waits':
      return now.status === 'connecting' || now.status === 'stalled' ? reconnecting(now) : now;
    case 'line-hopeless':
      return wantsSound(now) && now.status !== 'playing'
        ? { status: 'failed', tuning: now.tuning, reason: event.fault }
        : now;
    case 'elapsed':
      return outlived(now);
  }
}

/** Whether a deck and a line are wanted: sound is heard, awaited or held. */
export function isOn(now: Playback): now is Exclude<Playback, { status: 'idle' | 'failed' }> {
  return now.status !== 'idle' && now.status !== 'failed';
}

/** Whether the deck should be running, not held. */
export function wantsSound(
  now: Playback,
): now is Exclude<Playback, { status: 'idle' | 'failed' | 'paused' }> {
  return isOn(now) && now.status !== 'paused';
}

export function isTunedTo(now: Playback, channelId: string): boolean {
  return now.tuning?.channel.id === channelId;
}

/** How long this state may last before 'elapsed', in milliseconds; null when it may last for ever. */
export function deadlineMs(now: Playback): number | null {
  if (now.status === 'stalled') return RESEAT_AFTER_MS;
  return now.status === 'connecting' || now.status === 'reconnecting' ? RENEW_AFTER_MS : null;
}

function tune(now: Playback, tuning: Tuning): Playback {
  if (!isOn(now) || now.tuning.channel.id !== tuning.channel.id) {
    return { status: 'connecting', tuning, renewals: 0 };
  }
  return now.status === 'paused' ? { ...as('stalled', now), reseats: 0 } : now;
}

function outlived(now: Playback): Playback {
  if (now.status === 'connecting' || now.status === 'reconnecting') {
    return { ...now, renewals: now.renewals + 1 };
  }
  if (now.status !== 'stalled') return now;
  return now.reseats < MAX_RESEATS ? { ...now, reseats: now.reseats + 1 } : reconnecting(now);
}

function reconnecting(now: Tuned & { status: 'connecting' | 'stalled' }): Playback {
  return { ...as('reconnecting', now), renewals: 0, wasHeard: now.status === 'stalled' };
}

function as<S extends Playback['status']>(status: S, { tuning }: Tuned): Tuned & { status: S } {
  return { status, tuning };
}
