import { vi } from 'vitest';
import { fakeMediaSource } from './fakeMediaSource.ts';

/** What a test does with a MediaSource. */
export interface OpenableSource extends EventTarget {
  readyState: 'closed' | 'open';
  readonly duration: number;
  /** Whether a jump to what is not there yet ends at it, and not at the end of what is. */
  readonly isSeekable: boolean;
  readonly buffer: FedBuffer;
  /** Its element has loaded its address. */
  readonly open: () => void;
}

interface FedBuffer extends EventTarget {
  readonly log: readonly string[];
  readonly span: readonly [from: number, to: number];
  isFull: boolean;
  appendBuffer: (bytes: Uint8Array) => void;
  remove: (from: number, to: number) => void;
  readonly settle: () => void;
}

class OpenableMediaSource extends EventTarget implements OpenableSource {
  readonly #inner: ReturnType<typeof fakeMediaSource>;
  readyState: OpenableSource['readyState'] = 'closed';
  duration = Number.NaN;
  isSeekable = false;

  constructor(secondsOf: (bytes: Uint8Array) => number) {
    super();
    this.#inner = fakeMediaSource(secondsOf);
  }

  get buffer(): FedBuffer {
    return this.#inner.buffer;
  }

  addSourceBuffer(mime: string): SourceBuffer {
    this.mustBeOpen();
    return this.#inner.mediaSource.addSourceBuffer(mime);
  }

  open(): void {
    this.readyState = 'open';
    this.dispatchEvent(new Event('sourceopen'));
  }

  protected mustBeOpen(): void {
    if (this.readyState !== 'open') throw new DOMException('Not open', 'InvalidStateError');
  }
}

class RangedMediaSource extends OpenableMediaSource {
  setLiveSeekableRange(): void {
    this.mustBeOpen();
    this.isSeekable = true;
  }
}

/**
 * Stands in for the browser's MediaSource and for the addresses of its objects. An address that is revoked closes what it
 * leads to. `vi.unstubAllGlobals` takes it away.
 *
 * @param given `hasLiveRange`: Firefox has no `setLiveSeekableRange`.
 * @returns All that were made, oldest first, and their addresses that still hold.
 */
export function fakeMediaSourceClass(
  secondsOf: (bytes: Uint8Array) => number,
  { hasLiveRange = true } = {},
) {
  const sources: OpenableSource[] = [];
  const addresses = new Map<string, OpenableSource>();
  class MediaSource extends (hasLiveRange ? RangedMediaSource : OpenableMediaSource) {
    constructor() {
      super(secondsOf);
      sources.push(this);
    }
  }
  class FakeUrl extends URL {
    static override createObjectURL(object: unknown): string {
      if (!(object instanceof OpenableMediaSource)) throw new Error('It has no address.');
      const address = `blob:https://radio.example/${sources.length}`;
      addresses.set(address, object);
      return address;
    }

    static override revokeObjectURL(address: string): void {
      addresses.get(address)!.readyState = 'closed';
      addresses.delete(address);
    }
  }
  vi.stubGlobal('MediaSource', MediaSource);
  vi.stubGlobal('URL', FakeUrl);
  return { sources, addresses };
}
