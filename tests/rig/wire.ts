/** The narrowest place that several lines share, such as a listener's own connection. */
export interface Bottleneck {
  /** When the last byte that was let through is through, on the clock of `performance.now()`. */
  freeAtMs: number;
  /** Who has something to send, in turn: each sends one packet, and then lets the others. */
  readonly turns: Wire[];
}

export function aBottleneck(): Bottleneck {
  return { freeAtMs: 0, turns: [] };
}

export interface Pace {
  /** Absent: as fast as it goes. */
  readonly kbps?: number;
  /** Milliseconds; absent: 0. */
  readonly roundTripMs?: number;
}

/** In whole packets, so that a slow line trickles and does not jerk. */
const PACKET_BYTES = 1448;
/** What lies on the way, in a router's queue; more is not taken from the sender. */
const QUEUE_BYTES = 32_768;

interface Packet {
  readonly bytes: Buffer;
  /** Not before this. */
  readonly dueMs: number;
}

/** Who is not next looks again after this time. */
const TURN_MS = 2;

/** One way of a line: what goes in comes out in order, at the line's pace, or is held until the line is fair again. */
export class Wire {
  readonly #deliver: (bytes: Buffer) => void;
  readonly #bottleneck: Bottleneck;
  #queue: Packet[] = [];
  #queuedBytes = 0;
  #pace: Pace = {};
  #isHeld = false;
  #timer: NodeJS.Timeout | null = null;
  #whenEmpty: (() => void)[] = [];
  #whenRoomy: (() => void)[] = [];

  constructor(bottleneck: Bottleneck, deliver: (bytes: Buffer) => void) {
    this.#bottleneck = bottleneck;
    this.#deliver = deliver;
  }

  /**
   * @param roundTrips What has to go to and fro before, such as a handshake.
   * @returns Whether more may be sent now; if not, {@link whenRoomy} tells when.
   */
  send(bytes: Buffer, roundTrips = 0): boolean {
    const dueMs = performance.now() + (this.#pace.roundTripMs ?? 0) * (0.5 + roundTrips);
    const size = this.#pace.kbps === undefined ? bytes.length : PACKET_BYTES;
    for (let at = 0; at < bytes.length; at += size) {
      this.#queue.push({ bytes: bytes.subarray(at, at + size), dueMs });
    }
    this.#queuedBytes += bytes.length;
    this.#run();
    return this.#queuedBytes < QUEUE_BYTES;
  }

  whenRoomy(then: () => void): void {
    if (this.#queuedBytes < QUEUE_BYTES) then();
    else this.#whenRoomy.push(then);
  }

  whenEmpty(then: () => void): void {
    if (this.#queue.length === 0) then();
    else this.#whenEmpty.push(then);
  }

  set({ pace, isHeld }: { pace: Pace; isHeld: boolean }): void {
    this.#pace = pace;
    this.#isHeld = isHeld;
    this.#passTurn();
    this.#run();
  }

  end(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#queue = [];
    this.#isHeld = true;
    this.#passTurn();
  }

  #run(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    while (!this.#isHeld && this.#queue.length > 0) {
      const { bytes, dueMs } = this.#queue[0]!;
      const waitMs = this.#waitMs(dueMs);
      if (waitMs > 0.5) {
        this.#timer = setTimeout(() => this.#run(), waitMs);
        return;
      }
      this.#queue.shift();
      this.#queuedBytes -= bytes.length;
      this.#take(bytes.length);
      this.#deliver(bytes);
    }
    if (this.#queuedBytes < QUEUE_BYTES) callAll(this.#whenRoomy);
    if (this.#queue.length === 0) callAll(this.#whenEmpty);
  }

  #waitMs(dueMs: number): number {
    const untilDueMs = dueMs - performance.now();
    if (this.#pace.kbps === undefined || untilDueMs > 0.5) return untilDueMs;
    const { freeAtMs, turns } = this.#bottleneck;
    if (!turns.includes(this)) turns.push(this);
    const untilFreeMs = freeAtMs - performance.now();
    return turns[0] === this ? untilFreeMs : Math.max(untilFreeMs, TURN_MS);
  }

  #passTurn(): void {
    const { turns } = this.#bottleneck;
    const place = turns.indexOf(this);
    if (place >= 0) turns.splice(place, 1);
  }

  #take(bytes: number): void {
    if (this.#pace.kbps === undefined) return;
    this.#passTurn();
    // A timer that is late by some ms is made up for by the next packets.
    const from = Math.max(this.#bottleneck.freeAtMs, performance.now() - 20);
    this.#bottleneck.freeAtMs = from + (bytes * 8) / this.#pace.kbps;
  }
}

function callAll(waiting: (() => void)[]): void {
  for (const then of waiting.splice(0)) then();
}
