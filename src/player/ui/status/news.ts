import type { DockMessages } from '#messages/dockMessages.ts';
import { isOn, type Playback } from '../../radio/playback.ts';
import type { Sleep } from '../../sleep/sleep.ts';
import { spokenDuration } from '../time/duration.ts';

/** What a press can change without any control saying so. */
export interface Scene {
  readonly playback: Playback;
  /** How often the listener has stepped back or forward. */
  readonly steps: number;
  /** 0: live. */
  readonly behindSeconds: number;
  /** How much could be gone back in. */
  readonly keptSeconds: number;
  readonly isMuted: boolean;
  readonly sleep: Sleep;
  /** Until the timer stops the sound; null: none is set. */
  readonly sleepsInSeconds: number | null;
}

/** Less of a recording is not worth a word when it goes. */
const WORTH_A_WORD_SECONDS = 60;

/** What is to be read out of a change; null: nothing, or others say it. */
export function newsOf(
  before: Scene,
  now: Scene,
  { player: words, sleep: say }: DockMessages,
  locale: string,
): string | null {
  if (isOn(before.playback) && now.playback.status === 'idle') {
    const { keptSeconds } = before;
    if (keptSeconds < WORTH_A_WORD_SECONDS) return words.stopped;
    return words.stoppedAndGone(spokenDuration(keptSeconds, locale));
  }
  if (now.steps !== before.steps) {
    const { behindSeconds } = now;
    return behindSeconds === 0 ? words.live : words.isBehind(spokenDuration(behindSeconds, locale));
  }
  if (now.isMuted !== before.isMuted) return now.isMuted ? words.muted : words.unmuted;
  if (now.sleep === before.sleep) return null;
  if (now.sleep.status === 'set' && now.sleepsInSeconds !== null) {
    return say.stopsIn(spokenDuration(now.sleepsInSeconds, locale));
  }
  // What ends a fade stands in the notice, which is read out.
  return before.sleep.status === 'set' && now.sleep.status === 'off' ? say.isOff : null;
}
