import { vi } from 'vitest';
import { rawFrames } from '#player/decks/container.ts';
import { mediaSourceElement } from '#player/decks/mediaSourceElement.ts';
import { Recording } from '#player/recording/recording.ts';
import { fakeMediaSourceClass } from './fakeMediaSourceClass.ts';
import { lentElement } from './lentElement.ts';

const FRAME_SECONDS = 0.125;

/**
 * A MediaSource element of ours on a recording that the test lets grow, in an element and a MediaSource that play nothing. Needs jsdom
 * and fake timers.
 *
 * @param given `recorded`: how many seconds are there before it is opened; `onLost`: what whoever hears of a break does on the spot.
 */
export function openedElement({
  recorded = 0,
  windowSeconds = 600,
  isHeld = false,
  reserveSeconds = 0,
  hasLiveRange = true,
  onLost = () => {},
} = {}) {
  const { sources, addresses } = fakeMediaSourceClass(
    (bytes) => (bytes.length / 2) * FRAME_SECONDS,
    { hasLiveRange },
  );
  const lent = lentElement();
  const losses: string[] = [];
  const recording = new Recording(windowSeconds, Date.now, { onGrown: () => element.feed() });
  let sent = 0;
  /** Other sound comes: so many seconds of it at once. */
  const record = (seconds: number) => {
    const frames = Array.from({ length: Math.round(seconds / FRAME_SECONDS) }, () => {
      sent += 1;
      return { bytes: Uint8Array.of(sent >> 8, sent & 255), durationSeconds: FRAME_SECONDS };
    });
    recording.intake.add(frames, 'audio/mpeg');
    source.buffer.settle();
  };
  const element = mediaSourceElement(() => ({ ...rawFrames(), refuse: async () => {} }))(
    recording,
    { isHeld, reserveSeconds: () => reserveSeconds },
    (event) => {
      if (event.type !== 'lost') return;
      losses.push(event.fault);
      onLost();
    },
  );
  const source = sources[0]!;
  if (recorded > 0) record(recorded);
  const open = () => {
    source.open();
    source.buffer.settle();
  };
  /** A step of the playhead, which stays where it is unless it is held elsewhere. */
  const step = (seconds = 0) => {
    lent.seconds += seconds;
    lent.tell('timeupdate');
    source.buffer.settle();
  };
  /** Live goes on: as much comes as is played. */
  const play = (seconds: number) => {
    for (let at = 0; at < seconds; at += 1) {
      record(1);
      if (!lent.node.paused) lent.seconds += 1;
      vi.advanceTimersByTime(1_000);
      step();
    }
  };
  return { element, lent, losses, recording, record, source, addresses, open, step, play };
}

/** One on a recording of so many seconds, past the time in which the rest of its burst is waited for. */
export function settledElement(recorded = 60, given: Parameters<typeof openedElement>[0] = {}) {
  const all = openedElement({ recorded, ...given });
  all.open();
  vi.advanceTimersByTime(3_001);
  all.step();
  return all;
}
