import { reverberated } from './room.ts';
import { RATE, type Mono, type Stereo } from './sound.ts';

interface Place {
  readonly atSeconds: number;
  readonly gain: number;
  /** -1 (left) to 1 (right). */
  readonly pan: number;
  /** How much of it the room hears. */
  readonly room: number;
}

/** Where sounds are put together. */
export class Mix {
  readonly #dry: Stereo;
  readonly #toRoom: Stereo;

  constructor(seconds: number) {
    const length = Math.ceil(seconds * RATE);
    this.#dry = { left: new Float32Array(length), right: new Float32Array(length) };
    this.#toRoom = { left: new Float32Array(length), right: new Float32Array(length) };
  }

  /** What goes past the end is cut off. */
  add(sound: Mono, { atSeconds, gain, pan, room }: Place): void {
    const start = Math.max(0, Math.round(atSeconds * RATE));
    const angle = ((pan + 1) * Math.PI) / 4;
    const [left, right] = [
      gain * Math.cos(angle) * Math.SQRT2,
      gain * Math.sin(angle) * Math.SQRT2,
    ];
    const end = Math.min(sound.length, this.#dry.left.length - start);
    for (let i = 0; i < end; i += 1) {
      const x = sound[i]!;
      this.#dry.left[start + i]! += x * left;
      this.#dry.right[start + i]! += x * right;
      this.#toRoom.left[start + i]! += x * left * room;
      this.#toRoom.right[start + i]! += x * right * room;
    }
  }

  finished(room: { ringSeconds: number; toneHz: number; preDelaySeconds?: number }): Stereo {
    const wet = reverberated(this.#toRoom, { preDelaySeconds: 0.018, ...room });
    return {
      left: this.#dry.left.map((x, i) => x + wet.left[i]!),
      right: this.#dry.right.map((x, i) => x + wet.right[i]!),
    };
  }
}
