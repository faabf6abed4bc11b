import type { Fault } from '#player/line/fault.ts';
import { advance, type LineEvent } from '#player/line/line.ts';
import { CLOSED, type Line, type LineStream, type Way } from '#player/line/lineState.ts';
import { wakeAtMs } from '#player/line/retryTimes.ts';
import { aStream } from '#tests/support/builders.ts';

let made = 0;

/** A stream that can be played in these ways. */
export function ways(...some: Way[]): LineStream {
  made += 1;
  return { stream: aStream({ url: `https://streams.example.org/${made}.mp3` }), ways: some };
}

/** A line that is told what happens to it, one sentence at a time, and remembers what it dialled. */
export class LineStory {
  line: Line = CLOSED;
  nowMs = 0;
  readonly #random: number;
  readonly #dialled: number[] = [];

  constructor(streams: readonly LineStream[], random: number) {
    this.#random = random;
    this.send({ type: 'open', streams });
  }

  /** The places of the streams that were dialled, in order. */
  dialled(): number[] {
    return [...this.#dialled];
  }

  at(ms: number): this {
    this.nowMs = ms;
    return this;
  }

  send(event: LineEvent): this {
    const before = this.line;
    this.line = advance(before, event, { nowMs: this.nowMs, random: this.#random });
    const fresh = this.line.connections.filter((one) => one.id >= before.nextId);
    this.#dialled.push(...fresh.map((one) => one.index));
    return this;
  }

  /** Whether an event leaves the very same line. */
  unmoved(event: LineEvent): boolean {
    return advance(this.line, event, { nowMs: this.nowMs, random: this.#random }) === this.line;
  }

  wake = (): this => this.send({ type: 'woke' });
  nudged = (): this => this.send({ type: 'nudged' });
  flowed = (id: number): this => this.send({ type: 'flowed', id });
  quiet = (id: number): this => this.send({ type: 'quiet', id });
  lost = (id: number, fault: Fault): this => this.send({ type: 'lost', id, fault });

  /** Fails the dial that is on, waits until the next, and says how long that was. */
  failAndWait(): number {
    this.lost(this.line.nextId - 1, 'refused');
    const wakeMs = wakeAtMs(this.line)!;
    const waitedMs = wakeMs - this.nowMs;
    this.at(wakeMs).wake();
    return waitedMs;
  }
}

export function lineStory(streams: readonly LineStream[], { random = 0.5 } = {}): LineStory {
  return new LineStory(streams, random);
}
