import { highpass } from './filters.ts';
import { RATE, type Stereo } from './sound.ts';

/** Loop lengths without a common factor, so that no echo falls on another. */
const DELAYS = [1_559, 1_867, 2_137, 2_473, 2_801, 3_163, 3_539, 3_907];

interface Room {
  /** Until a clap has died away by 60 dB. */
  readonly ringSeconds: number;
  /** What the walls leave of the treble. */
  readonly toneHz: number;
  readonly preDelaySeconds: number;
}

/**
 * The sound of a room around a sound: eight delays that feed each other through a Hadamard matrix.
 *
 * @see Jot and Chaigne, "Digital Delay Networks for Designing Artificial Reverberators" (1991).
 */
export function reverberated(dry: Stereo, room: Room): Stereo {
  const length = dry.left.length;
  const wet = { left: new Float32Array(length), right: new Float32Array(length) };
  const lines = DELAYS.map((delay) => new Float32Array(delay));
  const gains = DELAYS.map((delay) => 0.001 ** (delay / (room.ringSeconds * RATE)));
  const damp = Math.exp((-2 * Math.PI * room.toneHz) / RATE);
  const heldTreble = new Float32Array(8);
  const outs = new Float32Array(8);
  const preDelay = Math.round(room.preDelaySeconds * RATE);
  for (let i = 0; i < length; i += 1) {
    for (let k = 0; k < 8; k += 1) {
      const heard = lines[k]![i % DELAYS[k]!]!;
      heldTreble[k] = heard * (1 - damp) + heldTreble[k]! * damp;
      outs[k] = heldTreble[k]! * gains[k]!;
    }
    wet.left[i] = outs[0]! - outs[2]! + outs[4]! - outs[6]!;
    wet.right[i] = outs[1]! - outs[3]! + outs[5]! - outs[7]!;
    hadamard(outs);
    const at = i - preDelay;
    const [left, right] = at < 0 ? [0, 0] : [dry.left[at]!, dry.right[at]!];
    for (let k = 0; k < 8; k += 1) {
      lines[k]![i % DELAYS[k]!] = outs[k]! + (k % 2 === 0 ? left : right) * 0.35;
    }
  }
  return { left: highpass(wet.left, 140), right: highpass(wet.right, 140) };
}

/** In place; keeps the power as it was. */
function hadamard(x: Float32Array): void {
  for (let span = 1; span < 8; span *= 2) {
    for (let i = 0; i < 8; i += span * 2) {
      for (let j = i; j < i + span; j += 1) {
        const [a, b] = [x[j]!, x[j + span]!];
        [x[j], x[j + span]] = [a + b, a - b];
      }
    }
  }
  for (let i = 0; i < 8; i += 1) x[i]! *= Math.SQRT1_2 / 2;
}
