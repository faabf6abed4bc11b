import type { Fault } from '../../line/fault.ts';
import type { HlsPlaylist } from '../hlsPlaylist.ts';
import type { HlsFeeding } from '../streamPlayhead.ts';
import { HlsConnection } from './hlsConnection.ts';
import type { EngineError, EngineListener } from './hlsEngine.ts';
import { HlsProgress } from './hlsProgress.ts';
import { errorAsks, mending, retryWaitMs } from './hlsRecovery.ts';
import { HlsSound } from './hlsSound.ts';
import { openEngine, type HlsFeedDeps } from './openEngine.ts';

export interface HlsFeedEvents {
  /** A playlist has come, or its times are known better. */
  readonly onPlaylist: (playlist: HlsPlaylist) => void;
  readonly onSound: () => void;
  readonly onTitle: (title: string, atSeconds: number) => void;
  /**
   * The element has new buffers, is at rest and remembers nothing.
   *
   * @param before The playlist, as it was; null: there was none.
   */
  readonly onMended: (how: 'buffers' | 'all', before: HlsPlaylist | null) => void;
  readonly onBroken: (fault: Fault) => void;
}

/** Keeps an element supplied from one playlist, for ever: decides when to ask again, to mend, and to give up. */
export class HlsFeed {
  readonly progress: HlsProgress;
  readonly connection: HlsConnection;
  readonly #deps: HlsFeedDeps;
  readonly #events: HlsFeedEvents;
  readonly #node: HTMLMediaElement;
  readonly #sound = new HlsSound();
  #hasSounded = false;
  #isClosed = false;
  #isResting = false;
  /** Without sound in between. */
  #failures = 0;
  #mendedAtMs: readonly number[] = [];
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param reserveSeconds How far behind live the listener wants to be: all of that is kept ready. */
  constructor(
    deps: HlsFeedDeps,
    feeding: HlsFeeding,
    reserveSeconds: number,
    events: HlsFeedEvents,
  ) {
    this.#deps = deps;
    this.#events = events;
    this.#node = feeding.node;
    this.progress = new HlsProgress(deps.tick, deps.memory.bytesPerSecond);
    const around = () => ({
      hasOther: this.connection.hasOtherRendition,
      isPlaylistFresh: this.progress.isPlaylistFresh,
    });
    const known = { reserveSeconds, hasSounded: () => this.#hasSounded, around };
    const open = () => openEngine(deps, known, this.#listener);
    this.connection = new HlsConnection(open, feeding);
  }

  /** A second or some of what is heard, in coded form; null: it is not at hand. */
  get heardSound(): Uint8Array<ArrayBuffer> | null {
    return this.#sound.at(this.#node.currentTime);
  }

  /** Goes on with a leaner rendition where there is one. @see HlsConnection.goLeaner */
  goLeaner(share: number): boolean {
    const { loading } = this.progress;
    return loading !== null && this.connection.goLeaner(loading, share);
  }

  /** Loads nothing more. */
  rest(): void {
    clearTimeout(this.#retryTimer);
    this.#isResting = true;
    this.connection.stop();
  }

  /** Asks again at once for what failed, or hangs. */
  retry(): void {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    if (!this.#isClosed && !this.#isResting) this.connection.askAgain();
  }

  /** New buffers for an element that cannot play on with those that it has. */
  mend(): void {
    const nowMs = this.#deps.tick();
    const how = mending(this.#mendedAtMs, nowMs);
    if (how === 'give-up') return this.#events.onBroken('undecodable');
    this.#mendedAtMs = [...this.#mendedAtMs.slice(-3), nowMs];
    const { playlist } = this.connection;
    if (how === 'buffers') this.connection.renewBuffers();
    else this.connection.renewAll();
    this.#events.onMended(how, playlist);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retryTimer);
    if (this.#hasSounded) this.#deps.memory.bandwidth = this.connection.bandwidth;
    this.connection.close();
  }

  get #listener(): EngineListener {
    return {
      onPlaylist: this.#onPlaylist,
      onPlaced: this.#events.onPlaylist,
      onPiece: (piece) => this.#sound.add(piece, this.#node.currentTime),
      onSound: this.#onSound,
      onTitle: this.#events.onTitle,
      onLoading: (segment) => this.progress.noteLoading(segment),
      onLoaded: (segment) => this.progress.noteLoaded(segment),
      onError: this.#onError,
    };
  }

  readonly #onPlaylist = (playlist: HlsPlaylist): void => {
    this.progress.notePlaylist(playlist);
    this.#events.onPlaylist(playlist);
  };

  readonly #onSound = (): void => {
    this.#hasSounded = true;
    this.#failures = 0;
    this.progress.noteSound();
    this.#events.onSound();
  };

  readonly #onError = (error: EngineError): void => {
    if (this.#isClosed) return;
    if (error.isOfNetwork) this.progress.noteFailure(error);
    if (error.isOfNetwork || error.isFatal) this.#failures += 1;
    const failures = this.#failures;
    const { renditions } = this.connection;
    const asks = errorAsks({ ...error, failures, renditions, hasSounded: this.#hasSounded });
    if (asks === 'give-up') this.#events.onBroken(error.fault);
    else if (asks === 'mend') this.mend();
    else if (asks === 'retry') this.#retryLater();
  };

  #retryLater(): void {
    const waitMs = retryWaitMs(this.#failures, this.#deps.random());
    this.#retryTimer ??= setTimeout(() => this.retry(), waitMs);
  }
}
