import type { Block } from './tapRecord.ts';

const BYTES_PER_SAMPLE = 4;

/**
 * Gives samples that come without a gap, and without a word of when they were played, their time: since none is ever early, the one
 * that came with the least delay so far tells it for all.
 *
 * @param onBlock Given the samples as they come.
 * @param nowMs UTC milliseconds.
 * @returns What is given the recorder's bytes: 32-bit float, little-endian, one channel.
 */
export function recordedBlocks(
  onBlock: (block: Block) => void,
  sampleRate: number,
  nowMs: () => number,
): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  let playedMs = 0;
  let beganMs = Infinity;
  return (bytes) => {
    const all = Buffer.concat([rest, bytes]);
    const whole = all.length - (all.length % BYTES_PER_SAMPLE);
    rest = all.subarray(whole);
    const samples = new Float32Array(new Uint8Array(all.subarray(0, whole)).buffer);
    const beforeMs = playedMs;
    playedMs += (samples.length * 1000) / sampleRate;
    beganMs = Math.min(beganMs, nowMs() - playedMs);
    onBlock({ samples, sampleRate, atMs: beganMs + beforeMs });
  };
}
