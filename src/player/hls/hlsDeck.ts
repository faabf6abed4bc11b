import type { Timeline } from '../recording/timeline.ts';
import type { HlsDeck, HlsDeckEvent, HlsStart, OpenHlsDeck } from '../decks/deck.ts';
import type { Follower } from '../decks/follower.ts';
import { loadHls } from './hlsLibrary.ts';
import type { HlsPlayhead } from './hlsPlayhead.ts';
import { openHowl, type HowlNode } from '../decks/howlNode.ts';
import { keepPlaying, type Keeper } from '../decks/keepPlaying.ts';
import { mediaSourceClass } from '../line/browserSupport.ts';

/** Plays HLS on an element of Howler's, by hls.js. */
export const hlsDeck: OpenHlsDeck = (stream, start, report) =>
  new HlsJsDeck(new URL(stream.url, document.baseURI).href, start, report);

/** The element is here and plays within the listener's gesture; what feeds it follows, since it is not in the first load. */
class HlsJsDeck implements HlsDeck {
  readonly kind = 'hls';
  readonly #report: (event: HlsDeckEvent) => void;
  readonly #objectUrl: string;
  readonly #howl: HowlNode;
  readonly #keeper: Keeper;
  #playhead: HlsPlayhead | null = null;
  #isHeld: boolean;
  #isClosed = false;

  constructor(url: string, start: HlsStart, report: (event: HlsDeckEvent) => void) {
    this.#isHeld = start.isHeld;
    this.#report = (event) => {
      if (!this.#isClosed) report(event);
    };
    const mediaSource = new (mediaSourceClass()!)();
    this.#objectUrl = URL.createObjectURL(mediaSource);
    this.#howl = openHowl(this.#objectUrl, 'mp3');
    // ManagedMediaSource wants it said; elsewhere it changes nothing that works with MediaSource.
    this.#howl.node.disableRemotePlayback = true;
    this.#keeper = keepPlaying(this.#howl.node, start.isHeld, this.#report);
    void loadHls().then(
      (library) => this.#feed(library.HlsPlayhead, url, mediaSource, start),
      () => this.#report({ type: 'lost', fault: 'unreachable' }),
    );
  }

  get timeline(): Timeline | null {
    return this.#playhead?.timeline ?? null;
  }

  get heardMs(): number | null {
    return this.timeline?.heardMs ?? null;
  }

  get title(): string | null {
    return this.#playhead?.title ?? null;
  }

  get isFollowing(): boolean {
    return this.#playhead?.isFollowing ?? true;
  }

  heardSound(): Promise<Uint8Array<ArrayBuffer> | null> {
    return Promise.resolve(this.#playhead?.heardSound ?? null);
  }

  seekTo(clockMs: number): void {
    this.#playhead?.seekTo(clockMs);
  }

  goLive(): void {
    this.#playhead?.goLive();
  }

  get playhead(): Follower | null {
    return this.#playhead;
  }

  setHeld(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#playhead?.setHeld(isHeld);
    this.#keeper.setHeld(isHeld);
  }

  reseat(): void {
    this.#playhead?.reseat();
  }

  askAgain(): void {
    this.#playhead?.askAgain();
  }

  setLevel(level: number): void {
    this.#howl.setLevel(level);
  }

  close(): void {
    // Howler lends the element out again: it may be another deck's by now.
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#keeper.end();
    this.#playhead?.close();
    this.#howl.unload();
    URL.revokeObjectURL(this.#objectUrl);
  }

  #feed(
    Playhead: typeof HlsPlayhead,
    url: string,
    mediaSource: MediaSource,
    start: HlsStart,
  ): void {
    if (this.#isClosed) return;
    this.#playhead = new Playhead(
      url,
      { node: this.#howl.node, mediaSource },
      { ...start, isHeld: this.#isHeld },
      this.#report,
      () => this.#keeper.setHeld(false),
    );
  }
}
