import type { Writable } from 'node:stream';
import { sampleAt, signalBetween, silenceBetween, type CarrierHz } from './signal.ts';

const EVERY_MS = 40;
/** As much is handed over at once at most, so that a long past does not fill the memory. */
const CHUNK_SAMPLES = 44_100;

/** What a studio sends. */
export interface Programme {
  readonly carrierHz: CarrierHz;
  /** Asked all the time: whether it sends digital silence, as one that has lost its sound does. */
  readonly isSilent?: () => boolean;
}

/**
 * The studio behind an encoder: gives it the test signal as the clock goes, so that every encoder of every stream is on air with
 * the same moment at the same time.
 *
 * @param fromMs Where to begin, UTC milliseconds. What is past by now is handed over at once.
 * @returns What ends it.
 */
export function goOnAir(
  { carrierHz, isSilent = () => false }: Programme,
  encoder: Writable,
  fromMs: number,
): () => void {
  let next = sampleAt(fromMs);
  let hasRoom = true;
  const hand = () => {
    const now = sampleAt(Date.now());
    while (hasRoom && next < now) {
      const until = Math.min(now, next + CHUNK_SAMPLES);
      hasRoom = encoder.write(
        isSilent() ? silenceBetween(next, until) : signalBetween(carrierHz, next, until),
      );
      next = until;
    }
  };
  encoder.on('drain', () => {
    hasRoom = true;
    hand();
  });
  const timer = setInterval(hand, EVERY_MS);
  hand();
  return () => clearInterval(timer);
}
