import type { HlsConfig } from 'hls.js';
import type { HlsEngine } from '#player/hls/feed/hlsEngine.ts';
import type { HlsFeedDeps } from '#player/hls/feed/openEngine.ts';
import type { HlsPlaylist } from '#player/hls/hlsPlaylist.ts';

/** What hls.js knows of a stream; the test says. */
interface Known {
  levels: readonly { readonly loadError: number }[];
  playlist: HlsPlaylist | null;
  liveSeconds: number | null;
}

/** Loads nothing: it notes what it is told, and the test tells what happens. Destroyed, it is not to be used: that throws. */
export class FakeHls implements HlsEngine {
  readonly config: Partial<HlsConfig>;
  /** What it was told to do, in order. */
  readonly log: string[] = [];
  readonly known: Known = { levels: [], playlist: null, liveSeconds: null };
  isDestroyed = false;
  #bandwidth = 500_000;
  readonly #listeners = new Map<string, ((event: string, data: object) => void)[]>();

  constructor(config: Partial<HlsConfig>) {
    this.config = config;
  }

  get levels() {
    return this.#used('levels', this.known.levels);
  }

  get latestLevelDetails() {
    return this.#used('latestLevelDetails', this.known.playlist);
  }

  get liveSyncPosition() {
    return this.#used('liveSyncPosition', this.known.liveSeconds);
  }

  get loadLevel() {
    return this.#used('loadLevel', 0);
  }

  get minAutoLevel() {
    return this.#used('minAutoLevel', 0);
  }

  get bandwidthEstimate() {
    return this.#used('bandwidthEstimate', this.#bandwidth);
  }

  set bandwidthEstimate(bandwidth: number) {
    this.#bandwidth = this.#used('bandwidthEstimate', bandwidth);
  }

  on: HlsEngine['on'] = (event, listener) => {
    this.#used('on', null);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Each event is told with its own data, below.
    const told = listener as unknown as (event: string, data: object) => void;
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), told]);
  };

  attachMedia: HlsEngine['attachMedia'] = (attaching) =>
    this.#do('mediaSource' in attaching ? 'attach to its MediaSource' : 'attach');
  loadSource = (url: string) => this.#do(`load ${url}`);
  startLoad = (seconds?: number) => this.#do(seconds === undefined ? 'start' : `start ${seconds}`);
  stopLoad = () => this.#do('stop');
  recoverMediaError = () => this.#do('new buffers');

  destroy = () => {
    this.#do('destroy');
    this.isDestroyed = true;
    this.#listeners.clear();
  };

  /** What hls.js would say of something that happens to it. */
  tell(event: string, data: object): void {
    this.#used('tell', null);
    for (const listener of this.#listeners.get(event) ?? []) listener(event, data);
  }

  #do(what: string): void {
    this.#used(what, null);
    this.log.push(what);
  }

  #used<Value>(what: string, value: Value): Value {
    if (this.isDestroyed) throw new Error(`${what} of an Hls that is destroyed.`);
    return value;
  }
}

/** All that were opened, oldest first. */
export function fakeHls() {
  const all: FakeHls[] = [];
  const openHls: HlsFeedDeps['openHls'] = (config) => {
    const hls = new FakeHls(config);
    all.push(hls);
    return hls;
  };
  return { openHls, all, newest: () => all.at(-1)! };
}
