import type {
  ErrorData,
  Fragment,
  FragParsingMetadataData,
  HlsConfig,
  LevelDetails,
  LoadPolicy,
  RetryConfig,
} from 'hls.js';
import { ErrorTypes, Events, Hls } from 'hls.js/light';
import type { Fault } from '../line/fault.ts';
import { hlsConfig, hlsPolicy } from './hlsConfig.ts';
import { hlsFault } from './hlsFault.ts';
import { asksAgain, isHopeless, mending, retryWaitMs } from './hlsRecovery.ts';
import { HlsSound } from './hlsSound.ts';
import { id3Title } from '#audio/id3.ts';
import type { Loading } from './segmentPace.ts';

export interface HlsFeedEvents {
  /** A playlist has come, or its times are known better; `feed.details` is new. */
  readonly onPlaylist: (details: LevelDetails) => void;
  readonly onSound: () => void;
  readonly onTitle: (title: string, atSeconds: number) => void;
  /** The element has new buffers, is at rest and remembers nothing. */
  readonly onMended: (how: 'buffers' | 'all') => void;
  readonly onBroken: (fault: Fault) => void;
}

/** What a good connection was found to carry, for the streams to come; bits per second. */
let knownBandwidth: number | null = null;

/** Of playlists by address, how much a second of sound was, for servers that do not say how long a segment is; bytes. */
const knownRates = new Map<string, number>();

/** Keeps an element supplied from one playlist, for ever: hls.js by itself gives up after three tries. */
export class HlsFeed {
  readonly #url: string;
  readonly #node: HTMLMediaElement;
  readonly #reserveSeconds: number;
  readonly #events: HlsFeedEvents;
  readonly #sound = new HlsSound();
  #hls: Hls;
  #fragment: Fragment | null = null;
  #hasSounded = false;
  #isClosed = false;
  #isResting = false;
  /** Without a playlist or a segment in between. */
  #failures = 0;
  #fails = { playlist: false, segment: false };
  #playlistAtMs = -Infinity;
  #soundAtMs = performance.now();
  #mendedAtMs: number[] = [];
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    url: string,
    node: HTMLMediaElement,
    mediaSource: MediaSource,
    reserveSeconds: number,
    events: HlsFeedEvents,
  ) {
    this.#url = url;
    this.#node = node;
    this.#reserveSeconds = reserveSeconds;
    this.#events = events;
    this.#hls = this.#open({ media: node, mediaSource });
  }

  /** null: no playlist has come yet. */
  get details(): LevelDetails | null {
    return this.#hls.latestLevelDetails;
  }

  /** Where "live" is in the element's time; null: not known yet. */
  get liveSeconds(): number | null {
    return this.#hls.liveSyncPosition;
  }

  /** The last request for a playlist or a segment failed. */
  get isTroubled(): boolean {
    return this.#fails.playlist || this.#fails.segment;
  }

  /** Since sound was last added. */
  get sinceSoundMs(): number {
    return performance.now() - this.#soundAtMs;
  }

  /** A second or some of what is heard, in coded form; null: it is not at hand. */
  get heardSound(): Uint8Array<ArrayBuffer> | null {
    return this.#sound.at(this.#node.currentTime);
  }

  /** The segment that is on the way. */
  get loading(): Loading | null {
    const fragment = this.#fragment;
    if (!fragment) return null;
    const { stats, sn, duration, url, baseurl } = fragment;
    if (sn === 'initSegment' || stats.aborted || stats.loading.end > 0) return null;
    return {
      name: url,
      askedAtMs: stats.loading.start,
      loadedBytes: stats.loaded,
      bytesPerSecond: stats.total ? stats.total / duration : (knownRates.get(baseurl) ?? null),
    };
  }

  /**
   * Goes on with a leaner rendition where there is one. hls.js by itself is too late: one fast segment weighs more in its
   * mean than many slow ones.
   *
   * @param share How much of what is played in a time comes in that time.
   */
  goLeaner(share: number): boolean {
    const { level = 0 } = this.#fragment ?? {};
    const bytesPerSecond = this.loading?.bytesPerSecond ?? null;
    if (level <= this.#hls.minAutoLevel || bytesPerSecond === null) return false;
    this.#hls.bandwidthEstimate = share * bytesPerSecond * 8;
    return true;
  }

  /** Loads nothing more. */
  rest(): void {
    clearTimeout(this.#retryTimer);
    this.#isResting = true;
    this.#hls.stopLoad();
  }

  /** Begins elsewhere than at live; to be said when the first playlist comes. */
  startAt(seconds: number): void {
    this.#hls.startLoad(seconds);
  }

  /** Asks again at once for what failed, or hangs. */
  retry(): void {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = undefined;
    if (this.#isClosed || this.#isResting) return;
    if (this.#hls.levels.length > 0) this.#hls.startLoad();
    else this.#hls.loadSource(this.#url);
  }

  /** New buffers for an element that cannot play on with those that it has. */
  mend(): void {
    const how = mending(this.#mendedAtMs, performance.now());
    if (how === 'give-up') return this.#events.onBroken('undecodable');
    this.#mendedAtMs = [...this.#mendedAtMs.slice(-3), performance.now()];
    if (how === 'buffers') {
      this.#hls.recoverMediaError();
    } else {
      this.#hls.destroy();
      this.#hls = this.#open({ media: this.#node });
    }
    this.#events.onMended(how);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retryTimer);
    if (this.#hasSounded) knownBandwidth = this.#hls.bandwidthEstimate;
    this.#hls.destroy();
  }

  #open(attaching: { media: HTMLMediaElement; mediaSource?: MediaSource }): Hls {
    const hls = new Hls({
      ...hlsConfig(knownBandwidth, this.#reserveSeconds, () => this.#hasSounded),
      playlistLoadPolicy: this.#policy(false),
      fragLoadPolicy: this.#policy(true),
    } satisfies Partial<HlsConfig>);
    hls.on(Events.LEVEL_UPDATED, (_, { details }) => this.#onPlaylist(details));
    hls.on(Events.LEVEL_PTS_UPDATED, (_, { details }) => this.#events.onPlaylist(details));
    hls.on(Events.BUFFER_APPENDING, (_, data) => this.#sound.add(data, this.#node.currentTime));
    hls.on(Events.BUFFER_APPENDED, this.#onSound);
    hls.on(Events.FRAG_LOADING, (_, { frag }) => (this.#fragment = frag));
    hls.on(Events.FRAG_BUFFERED, (_, { frag }) => this.#onSegment(frag));
    hls.on(Events.FRAG_PARSING_METADATA, (_, data) => this.#onTags(data));
    hls.on(Events.ERROR, (_, data) => this.#onError(data));
    hls.attachMedia(attaching);
    hls.loadSource(this.#url);
    return hls;
  }

  #onPlaylist(details: LevelDetails): void {
    this.#fails.playlist = false;
    this.#playlistAtMs = performance.now();
    this.#events.onPlaylist(details);
  }

  #onSegment({ baseurl, duration, stats }: Fragment): void {
    this.#fails.segment = false;
    if (!stats.aborted && stats.loading.end > 0) knownRates.set(baseurl, stats.loaded / duration);
  }

  readonly #onSound = (): void => {
    this.#hasSounded = true;
    this.#failures = 0;
    this.#soundAtMs = performance.now();
    this.#events.onSound();
  };

  #onTags({ samples }: FragParsingMetadataData): void {
    for (const { data, pts } of samples) {
      const title = id3Title(data);
      if (title) this.#events.onTitle(title, pts);
    }
  }

  #onError(data: ErrorData): void {
    if (this.#isClosed) return;
    const isNetwork = data.type === ErrorTypes.NETWORK_ERROR;
    const isSegment = data.frag !== undefined;
    if (isNetwork) this.#fails = { ...this.#fails, [isSegment ? 'segment' : 'playlist']: true };
    if (!isNetwork && !data.fatal) return;
    this.#failures += 1;
    if (!this.#hasSounded) {
      const failure = {
        isFatal: data.fatal,
        isSegment,
        failures: this.#failures,
        renditions: this.#hls.levels.length,
      };
      if (isHopeless(failure)) this.#events.onBroken(hlsFault(data));
    } else if (data.fatal && isNetwork) {
      const waitMs = retryWaitMs(this.#failures, Math.random());
      this.#retryTimer ??= setTimeout(() => this.retry(), waitMs);
    } else if (data.fatal) {
      this.mend();
    }
  }

  #policy(isSegment: boolean): LoadPolicy {
    let waitMs = 0;
    const retry: RetryConfig = {
      maxNumRetry: Infinity,
      backoff: 'linear',
      maxRetryDelayMs: Infinity,
      get retryDelayMs() {
        return waitMs;
      },
      shouldRetry: (_, failuresBefore, __, response) => {
        waitMs = retryWaitMs(failuresBefore, Math.random());
        return this.#asksAgain(isSegment, failuresBefore, response?.code ?? 0);
      },
    };
    return hlsPolicy(isSegment, retry);
  }

  #asksAgain(isSegment: boolean, failuresBefore: number, status: number): boolean {
    const { levels, loadLevel } = this.#hls;
    const targetMs = (this.details?.targetduration ?? 0) * 1000;
    return asksAgain({
      isSegment,
      status,
      failuresBefore,
      hasOther: levels.some((level, index) => index !== loadLevel && level.loadError === 0),
      isPlaylistFresh:
        !this.#fails.playlist && performance.now() - this.#playlistAtMs < 1.5 * targetMs,
    });
  }
}
