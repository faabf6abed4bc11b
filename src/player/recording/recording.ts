import { clockMsAt, secondsAtClock } from './airClock.ts';
import type { OpenAudioStore } from './audioStore.ts';
import type { Chunk } from './chunk.ts';
import { Intake } from './intake.ts';
import { KeptSound, type Cut } from './keptSound.ts';
import type { PlayableRecording } from './playable.ts';

interface RecordingOptions {
  /** Told each time that it has grown. */
  readonly onGrown?: () => void;
  /** Where sound goes that is some minutes old. Without it all is kept in memory. */
  readonly openStore?: OpenAudioStore;
}

/** Less than this around a moment says little of how it sounds. */
const SHORT_SECONDS = 0.5;

/** The sound of one channel as it came in: what can be played, paused on and gone back to. */
export class Recording implements PlayableRecording {
  readonly #kept: KeptSound;
  /** Where what comes in goes. */
  readonly intake: Intake;

  /**
   * @param windowSeconds How much is kept; the oldest goes first.
   * @param now UTC milliseconds.
   */
  constructor(windowSeconds: number, now: () => number, options: RecordingOptions = {}) {
    const { onGrown = () => {}, openStore } = options;
    this.#kept = new KeptSound(windowSeconds, openStore);
    this.intake = new Intake(this.#kept, now, onGrown);
  }

  /** Forgets it all. */
  dispose(): void {
    this.intake.dispose();
    this.#kept.dispose();
  }

  /** How far back one will be able to go here: less than was asked for where the browser has no room. */
  get reachSeconds(): number {
    return this.#kept.reachSeconds;
  }

  get startSeconds(): number {
    return this.#kept.chunks.startSeconds;
  }

  get endSeconds(): number {
    return this.#kept.chunks.endSeconds;
  }

  /** How long nothing has come: live goes on meanwhile. */
  get sinceGrownSeconds(): number {
    return this.intake.sinceGrownSeconds;
  }

  /** Where another encoder takes over, oldest first; those inside the window. */
  get cuts(): readonly Cut[] {
    return this.#kept.cuts;
  }

  /** The chunk that holds a moment, or the oldest when it is gone; null: the moment has not come yet. */
  chunkAt(seconds: number): Chunk | null {
    return this.#kept.chunks.at(seconds);
  }

  /** The sound of a chunk; null: it is lost, and no longer in the recording. */
  load(chunk: Chunk): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#kept.load(chunk);
  }

  /** About a second of the sound around a moment; null: so much is not there. */
  async soundAt(seconds: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const chunk = this.chunkAt(seconds);
    const isWhole = chunk && chunk.endSeconds - chunk.startSeconds > SHORT_SECONDS;
    return isWhole ? this.load(chunk) : null;
  }

  /** When a moment was on the air, UTC milliseconds; null while nothing is recorded. */
  clockMs(seconds: number): number | null {
    return clockMsAt(this.#kept.chunks, seconds);
  }

  /** The moment that was on the air then, held inside the recording; of a time that was missed, where it was lost. */
  secondsAt(clockMs: number): number {
    return secondsAtClock(this.#kept.chunks, clockMs);
  }

  /** The stream's own title for a moment; null: it gave none. */
  titleAt(seconds: number): string | null {
    return this.#kept.titleAt(seconds);
  }
}
