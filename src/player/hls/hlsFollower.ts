import type { Followed, Follower } from '../decks/follower.ts';
import { handOver } from './hlsHandOver.ts';
import type { HlsMoments } from './hlsMoments.ts';
import type { HlsPlaylist } from './hlsPlaylist.ts';
import type { HlsPosition } from './hlsPosition.ts';
import { soundFromMs } from './soundFrom.ts';

/** What is played, and what is known of it. */
interface Played {
  readonly node: HTMLMediaElement;
  readonly moments: HlsMoments;
  readonly feed: {
    readonly rest: () => void;
    readonly connection: { readonly playlist: HlsPlaylist | null };
  };
}

/** A playhead of HLS as one that goes on from another deck, or that another one goes on from. */
export class HlsFollower implements Follower {
  readonly #tick: () => number;
  readonly #played: Played;
  readonly #position: () => HlsPosition | null;

  /** @param position null: it has not begun. */
  constructor(tick: () => number, played: Played, position: () => HlsPosition | null) {
    this.#tick = tick;
    this.#played = played;
    this.#position = position;
  }

  get inHandUntilMs(): number | null {
    return this.#position()?.inHandUntilMs ?? null;
  }

  follow(before: () => Followed, then: () => void): () => void {
    return handOver(this, this.#soundFromMs, before, then, this.#tick);
  }

  takeUp(clockMs: number, isFollowing: boolean): void {
    this.#position()?.takeUp(clockMs, isFollowing);
  }

  playOut(): void {
    this.#played.feed.rest();
  }

  readonly #soundFromMs = (clockMs: number): number | null => {
    if (!this.#position()) return null;
    const { node, moments, feed } = this.#played;
    const { buffered, currentTime } = node;
    const edgeSeconds = feed.connection.playlist?.edge ?? null;
    return soundFromMs(clockMs, moments, { buffered, currentTime, edgeSeconds });
  };
}
