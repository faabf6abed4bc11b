import { everyInterval, type Every } from '../../net/everyInterval.ts';
import { IcyTitles } from './icyTitles.ts';
import type { RotationAudio } from './rotationAudio.ts';

/** What a listener gets at once, so that sound starts before the second byte of "now" arrives: Icecast's burst-on-connect. */
export const BURST_BYTES = 131_072;

/** A listener for whom more waits than this does not read, and is let go: Icecast's queue-size. */
const MAX_WAITING_BYTES = 524_288;

const TICK_MS = 200;

export interface LiveStreamDeps {
  readonly audio: RotationAudio;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly every?: Every | undefined;
}

interface ListenOptions {
  readonly hasTitles: boolean;
  /** Cuts the connection of a listener who does not read. Without it the body only breaks off. */
  readonly hangUp?: (() => void) | undefined;
}

interface Listener {
  readonly send: (audio: Uint8Array, position: number) => void;
  readonly end: () => void;
}

/** One channel's encoder: it runs by the clock while anyone listens, and gives everyone the same bytes. */
export class LiveStream {
  readonly #audio: RotationAudio;
  readonly #now: () => number;
  readonly #every: Every;
  readonly #listeners = new Set<Listener>();
  #sentTo = 0;
  #stopTicking: (() => void) | null = null;
  #isClosed = false;

  constructor({ audio, now, every = everyInterval }: LiveStreamDeps) {
    this.#audio = audio;
    this.#now = now;
    this.#every = every;
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** The body of a listener's answer. Nobody is counted before it is read from, and it ends only with {@link close}. */
  listen({ hasTitles, hangUp }: ListenOptions): ReadableStream<Uint8Array> {
    let listener: Listener | undefined;
    return new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          listener ??= this.#join(controller, hasTitles, hangUp);
        },
        cancel: () => {
          if (listener) this.#leave(listener);
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
    );
  }

  /** Ends every listener's stream. Whoever comes later gets an empty one. */
  close(): void {
    this.#isClosed = true;
    for (const listener of this.#listeners) {
      this.#leave(listener);
      listener.end();
    }
  }

  #join(
    controller: ReadableStreamDefaultController<Uint8Array>,
    hasTitles: boolean,
    hangUp: (() => void) | undefined,
  ): Listener {
    const titles = hasTitles ? new IcyTitles() : null;
    const listener: Listener = {
      send: (audio, position) => {
        controller.enqueue(titles?.within(audio, (at) => this.#titleAt(position + at)) ?? audio);
        if (-(controller.desiredSize ?? 0) <= MAX_WAITING_BYTES) return;
        this.#leave(listener);
        if (hangUp) hangUp();
        else controller.error(new Error('The listener does not read'));
      },
      end: () => controller.close(),
    };
    if (this.#isClosed) listener.end();
    else this.#welcome(listener);
    return listener;
  }

  #welcome(listener: Listener): void {
    if (this.#stopTicking) this.#tick();
    else this.#sentTo = this.#audio.positionAt(this.#now());
    this.#stopTicking ??= this.#every(TICK_MS, () => this.#tick());
    this.#listeners.add(listener);
    this.#sendFrom(this.#sentTo - BURST_BYTES, [listener]);
  }

  #leave(listener: Listener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    this.#stopTicking?.();
    this.#stopTicking = null;
  }

  /** Everything between the last tick and this one, however long that was. */
  #tick(): void {
    const from = this.#sentTo;
    const to = this.#audio.positionAt(this.#now());
    if (to === from) return;
    // Set back a little, the clock is waited for; set back far, it is believed.
    if (to < from && from - to <= BURST_BYTES) return;
    this.#sentTo = to;
    // After a sleep of the machine nobody wants the night's sound: go on as for a new listener, from a whole frame.
    const isNear = to > from && to - from <= BURST_BYTES;
    this.#sendFrom(isNear ? from : this.#audio.frameFrom(to - BURST_BYTES), [...this.#listeners]);
  }

  #sendFrom(from: number, listeners: readonly Listener[]): void {
    const audio = this.#audio.bytesBetween(from, this.#sentTo);
    for (const listener of listeners) listener.send(audio, from);
  }

  #titleAt(position: number): string {
    const { artist, title } = this.#audio.itemAt(position);
    return `${artist} - ${title}`;
  }
}
