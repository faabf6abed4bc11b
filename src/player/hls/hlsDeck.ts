import type { Timeline } from '../recording/timeline.ts';
import type { HlsDeck, HlsDeckEvent, HlsStart, OpenHlsDeck } from '../decks/deck.ts';
import type { Follower } from '../decks/follower.ts';
import type { HlsDeps } from './hlsDeps.ts';
import type { HlsFeeding, OpenPlayhead, StreamPlayhead } from './streamPlayhead.ts';
import { openHowl, type HowlNode } from '../decks/howlNode.ts';
import { keepPlaying, type Keeper } from '../decks/keepPlaying.ts';
import { mediaSourceClass } from '../decks/mediaSourceClass.ts';

export interface HlsDeckDeps extends HlsDeps {
  /** hls.js and what works with it, as soon as they are here. */
  readonly load: () => Promise<{ readonly openPlayhead: OpenPlayhead }>;
}

/** Plays HLS on an element of Howler's, by hls.js. */
export function hlsDeck(deps: HlsDeckDeps): OpenHlsDeck {
  return (stream, start, report) =>
    new HlsJsDeck(deps, new URL(stream.url, document.baseURI).href, start, report);
}

/** The element is here and plays within the listener's gesture; what feeds it follows, since it is not in the first load. */
class HlsJsDeck implements HlsDeck {
  readonly kind = 'hls';
  readonly #report: (event: HlsDeckEvent) => void;
  readonly #objectUrl: string;
  readonly #howl: HowlNode;
  readonly #keeper: Keeper;
  #playhead: StreamPlayhead | null = null;
  #isHeld: boolean;
  #isClosed = false;

  constructor(
    deps: HlsDeckDeps,
    url: string,
    start: HlsStart,
    report: (event: HlsDeckEvent) => void,
  ) {
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
    const feeding = { url, node: this.#howl.node, mediaSource };
    void deps.load().then(
      ({ openPlayhead }) => this.#open(openPlayhead, deps, feeding, start),
      () => this.#report({ type: 'lost', fault: 'unreachable' }),
    );
  }

  get timeline(): Timeline | null {
    return this.#playhead?.position?.timeline ?? null;
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
    this.#playhead?.position?.seekTo(clockMs);
  }

  goLive(): void {
    this.#playhead?.position?.goLive();
  }

  get playhead(): Follower | null {
    return this.#playhead?.follower ?? null;
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

  #open(open: OpenPlayhead, deps: HlsDeps, feeding: HlsFeeding, start: HlsStart): void {
    if (this.#isClosed) return;
    const playAgain = () => this.#keeper.setHeld(false);
    const reports = { report: this.#report, playAgain };
    this.#playhead = open(deps, feeding, { ...start, isHeld: this.#isHeld }, reports);
  }
}
