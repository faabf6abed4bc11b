import type { HlsEngine } from './hlsEngine.ts';
import type { HlsPlaylist } from '../hlsPlaylist.ts';
import type { HlsFeeding } from '../streamPlayhead.ts';
import type { Loading } from './segmentPace.ts';

/** An hls.js on one playlist and one element, which can be replaced by a new one; it does what it is told. */
export class HlsConnection {
  readonly #open: () => HlsEngine;
  readonly #feeding: HlsFeeding;
  #hls: HlsEngine;

  constructor(open: () => HlsEngine, feeding: HlsFeeding) {
    this.#open = open;
    this.#feeding = feeding;
    this.#hls = this.#connect({ media: feeding.node, mediaSource: feeding.mediaSource });
  }

  /** null: none has come yet. */
  get playlist(): HlsPlaylist | null {
    return this.#hls.latestLevelDetails;
  }

  /** Where "live" is in the element's time; null: not known yet. */
  get liveSeconds(): number | null {
    return this.#hls.liveSyncPosition;
  }

  /** How many there are; 0: the first playlist has not come. */
  get renditions(): number {
    return this.#hls.levels.length;
  }

  /** Another rendition than that which is loaded has not failed yet. */
  get hasOtherRendition(): boolean {
    const { levels, loadLevel } = this.#hls;
    return levels.some(({ loadError }, index) => index !== loadLevel && loadError === 0);
  }

  /** What the line carries, bits per second. */
  get bandwidth(): number {
    return this.#hls.bandwidthEstimate;
  }

  /**
   * Goes on with a leaner rendition where there is one. hls.js by itself is too late: one fast segment weighs more in its
   * mean than many slow ones.
   *
   * @param loading What comes too slowly.
   * @param share How much of what is played in a time comes in that time.
   */
  goLeaner({ rendition, bytesPerSecond }: Loading, share: number): boolean {
    if (rendition <= this.#hls.minAutoLevel || bytesPerSecond === null) return false;
    this.#hls.bandwidthEstimate = share * bytesPerSecond * 8;
    return true;
  }

  /** Begins elsewhere than at live; to be said when the first playlist comes. */
  startAt(seconds: number): void {
    this.#hls.startLoad(seconds);
  }

  askAgain(): void {
    if (this.renditions > 0) this.#hls.startLoad();
    else this.#hls.loadSource(this.#feeding.url);
  }

  stop(): void {
    this.#hls.stopLoad();
  }

  renewBuffers(): void {
    this.#hls.recoverMediaError();
  }

  renewAll(): void {
    this.#hls.destroy();
    this.#hls = this.#connect({ media: this.#feeding.node });
  }

  close(): void {
    this.#hls.destroy();
  }

  #connect(attaching: { media: HTMLMediaElement; mediaSource?: MediaSource }): HlsEngine {
    const hls = this.#open();
    hls.attachMedia(attaching);
    hls.loadSource(this.#feeding.url);
    return hls;
  }
}
