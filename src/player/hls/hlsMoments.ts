import { LIVE_SLACK_SECONDS, type Timeline } from '../recording/timeline.ts';
import type { HlsDeps } from './hlsDeps.ts';
import type { HlsPlaylist } from './hlsPlaylist.ts';
import { withPlaylist } from './hlsTimeline.ts';
import { clockAt, secondsAt, wholeFromMs, type Span } from './spans.ts';

/** What a start brings within this time is how far behind live this stream is at best. */
const SETTLING_MS = 3_000;
/** A playlist that is so late (in target durations) has stopped, and live does not run on. */
const LATE_TARGETS = 1.5;
const KEPT_TITLES = 500;

/** What is known of the moments of a stream: when they were on the air, what they are called, which is live. */
export class HlsMoments {
  readonly #clocks: Pick<HlsDeps, 'tick' | 'now'>;
  #spans: readonly Span[] = [];
  #titles: readonly { readonly atSeconds: number; readonly title: string }[] = [];
  #liveLag = 0;
  #settlesAtMs = -Infinity;

  constructor(clocks: Pick<HlsDeps, 'tick' | 'now'>) {
    this.#clocks = clocks;
  }

  /** The element's time has begun anew. */
  forget(): void {
    this.#spans = [];
    this.#titles = [];
  }

  learn({ fragments }: HlsPlaylist): void {
    this.#spans = withPlaylist(this.#spans, fragments, this.#clocks.now());
  }

  entitle(title: string, atSeconds: number): void {
    // Sound that is fetched again brings its titles again.
    const others = this.#titles.filter((one) => Math.abs(one.atSeconds - atSeconds) > 0.5);
    this.#titles = [...others, { atSeconds, title }]
      .toSorted((a, b) => a.atSeconds - b.atSeconds)
      .slice(-KEPT_TITLES);
  }

  titleAt(seconds: number): string | null {
    return this.#titles.findLast(({ atSeconds }) => atSeconds <= seconds)?.title ?? null;
  }

  clockAt(seconds: number): number | null {
    return clockAt(this.#spans, seconds);
  }

  secondsAt(clockMs: number): number | null {
    return secondsAt(this.#spans, clockMs);
  }

  wholeFromMs(clockMs: number): number | null {
    return wholeFromMs(this.#spans, clockMs);
  }

  /** The listener goes elsewhere: what is between there and the edge is no lag of the stream's. */
  leavesLive(): void {
    this.#settlesAtMs = -Infinity;
  }

  /** The listener is as near to live as this stream allows, in a moment. */
  goesLive(): void {
    this.#liveLag = 0;
    this.#settlesAtMs = this.#clocks.tick() + SETTLING_MS;
  }

  /** @param live hls.js's own idea of where live is, in the element's time. */
  settle(playlist: HlsPlaylist, playhead: number, live: number | null): void {
    const edge = edgeSeconds(playlist);
    if (this.#clocks.tick() < this.#settlesAtMs) {
      this.#liveLag = Math.max(this.#liveLag, edge - playhead);
    } else if (this.#liveLag === 0 && live !== null) {
      this.#liveLag = edge - live;
    }
  }

  /** @param held What is buffered around the playhead: from where it goes back, and how much it holds ahead. */
  timeline(
    playlist: HlsPlaylist,
    { startSeconds, inHandSeconds }: { startSeconds: number; inHandSeconds: number },
    playhead: number,
  ): Timeline | null {
    const edge = edgeSeconds(playlist);
    const startMs = this.clockAt(startSeconds);
    const heardMs = this.clockAt(playhead);
    const edgeMs = this.clockAt(edge);
    if (startMs === null || heardMs === null || edgeMs === null) return null;
    const slack = Math.max(LIVE_SLACK_SECONDS, playlist.targetduration / 2);
    const isLive = edge - playhead <= this.#liveLag + slack;
    const behindSeconds = Math.max(edgeMs - heardMs, 0) / 1_000;
    return { startMs, heardMs, edgeMs, inHandSeconds, behindSeconds, isLive };
  }
}

/** The edge moves by segments; what is being made now has begun where the last one ended. */
function edgeSeconds({ edge, age, targetduration }: HlsPlaylist): number {
  return edge + Math.min(age, LATE_TARGETS * targetduration);
}
