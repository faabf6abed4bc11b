/** Clock, chance and memory of the HLS decks: whatever else would reach into the world by itself. */
export interface HlsDeps {
  /** Milliseconds of a clock that nobody sets: that of `performance.now()`, by which hls.js times its requests. */
  readonly tick: () => number;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly memory: HlsMemory;
  /**
   * Tells when the network seems to be back, which is only a hint.
   *
   * @returns A function that ends the telling.
   */
  readonly onOnline: (then: () => void) => () => void;
}

/** What a deck has learnt of the line and of the servers, for those that come after it. */
export interface HlsMemory {
  /** What a good connection was found to carry, bits per second; null: nothing is known. */
  bandwidth: number | null;
  /** Of playlists by address, how many bytes a second of sound was: some servers do not say how long a segment is. */
  readonly bytesPerSecond: Map<string, number>;
}

export function emptyHlsMemory(): HlsMemory {
  return { bandwidth: null, bytesPerSecond: new Map() };
}
