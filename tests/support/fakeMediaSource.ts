import { timeRanges } from './timeRanges.ts';

const MAX_SECONDS = 10_000_000;

/** The one stretch that a fake buffer holds: enough for a feed that never leaves a hole. */
class FakeBuffer extends EventTarget {
  readonly log: string[] = [];
  readonly secondsOf: (bytes: Uint8Array) => number;
  updating = false;
  timestampOffset = 0;
  /** Whether it has no room for more. */
  isFull = false;
  #from = 0;
  #to = 0;

  constructor(secondsOf: (bytes: Uint8Array) => number) {
    super();
    this.secondsOf = secondsOf;
  }

  get span(): readonly [from: number, to: number] {
    return [this.#from, this.#to];
  }

  get buffered(): TimeRanges {
    const length = this.#to > this.#from ? 1 : 0;
    return { length, start: () => this.#from, end: () => this.#to };
  }

  appendBuffer(bytes: Uint8Array): void {
    if (this.isFull) throw new DOMException('No room', 'QuotaExceededError');
    const isJump = this.timestampOffset !== this.#offset;
    this.#offset = this.timestampOffset;
    if (isJump || this.#to === this.#from) this.#from = this.#to = this.timestampOffset;
    this.#to += this.secondsOf(bytes);
    this.#begin(`append ${this.#to - this.secondsOf(bytes)}`);
  }

  remove(from: number, to: number): void {
    this.#from = Math.min(Math.max(this.#from, to), this.#to);
    this.#begin(`remove ${from} ${Math.min(to, MAX_SECONDS)}`);
  }

  /** As the browser does by itself, with a buffer that it manages: from there on nothing is left. */
  takeOut(from: number): void {
    const removedRanges = timeRanges([from, this.#to]);
    this.#to = from;
    this.dispatchEvent(Object.assign(new Event('bufferedchange'), { removedRanges }));
  }

  abort(): void {
    this.#offset = Number.NaN;
  }

  changeType(mime: string): void {
    this.log.push(`type ${mime}`);
  }

  /** Ends what it is busy with, and what that leads to, until it rests. */
  settle(): void {
    while (this.updating) {
      this.updating = false;
      this.dispatchEvent(new Event('updateend'));
    }
  }

  #offset = Number.NaN;

  #begin(what: string): void {
    if (this.updating) throw new DOMException('Busy', 'InvalidStateError');
    this.log.push(what);
    this.updating = true;
  }
}

/** A MediaSource whose buffer keeps count of what it holds, in seconds. */
export function fakeMediaSource(secondsOf: (bytes: Uint8Array) => number) {
  const buffer = new FakeBuffer(secondsOf);
  const mimes: string[] = [];
  const fake = {
    readyState: 'open',
    addSourceBuffer: (mime: string) => {
      mimes.push(mime);
      return buffer;
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- All that a feed asks of it is there.
  return { buffer, mimes, mediaSource: fake as unknown as MediaSource };
}
