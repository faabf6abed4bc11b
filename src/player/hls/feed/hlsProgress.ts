import type { HlsMemory } from '../hlsDeps.ts';
import type { HlsPlaylist } from '../hlsPlaylist.ts';
import { loadingOf, rateOf, type LoadedSegment } from './segmentLoad.ts';
import type { Loading } from './segmentPace.ts';

/** A playlist that was read within so many target durations is fresh: they are read once in each. */
const FRESH_TARGETS = 1.5;

/** How the loading of one stream fares: what fails, what is on the way, and when something came last. */
export class HlsProgress {
  readonly #tick: () => number;
  readonly #rates: HlsMemory['bytesPerSecond'];
  #fails = { playlist: false, segment: false };
  #segment: LoadedSegment | null = null;
  #freshUntilMs = -Infinity;
  #soundAtMs: number;

  constructor(tick: () => number, rates: HlsMemory['bytesPerSecond']) {
    this.#tick = tick;
    this.#rates = rates;
    this.#soundAtMs = tick();
  }

  /** The last request for a playlist or a segment failed. */
  get isTroubled(): boolean {
    return this.#fails.playlist || this.#fails.segment;
  }

  /** Since sound was last added, or since the beginning. */
  get sinceSoundMs(): number {
    return this.#tick() - this.#soundAtMs;
  }

  /** The segment that is on the way; null: none is. */
  get loading(): Loading | null {
    return this.#segment && loadingOf(this.#segment, this.#rates);
  }

  /** The playlist has been read since shortly before: it is not the whole server that is away. */
  get isPlaylistFresh(): boolean {
    return !this.#fails.playlist && this.#tick() < this.#freshUntilMs;
  }

  notePlaylist({ targetduration }: HlsPlaylist): void {
    this.#fails.playlist = false;
    this.#freshUntilMs = this.#tick() + FRESH_TARGETS * targetduration * 1_000;
  }

  noteLoading(segment: LoadedSegment): void {
    this.#segment = segment;
  }

  noteLoaded(segment: LoadedSegment): void {
    this.#fails.segment = false;
    const rate = rateOf(segment);
    if (rate !== null) this.#rates.set(segment.baseurl, rate);
  }

  noteSound(): void {
    this.#soundAtMs = this.#tick();
  }

  noteFailure({ isSegment }: { readonly isSegment: boolean }): void {
    this.#fails[isSegment ? 'segment' : 'playlist'] = true;
  }
}
