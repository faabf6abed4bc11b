import type { Channel, Station, Stream } from '#contract/station.ts';
import type { ChannelStatus, NetworkStatus } from '#contract/streamStatus.ts';
import { afterTimeout, type After } from '../net/afterTimeout.ts';
import { Limiter } from '../net/limiter.ts';
import { asPlayable } from './playableStations.ts';
import type { Probed } from './probe/probed.ts';
import { afterProbe, type StreamRecord } from './streamRecord.ts';
import { StreamRecords } from './streamRecords.ts';
import { nextProbeMs } from './verdict.ts';

/** Listens to one stream for a moment. Never throws. */
export type Probe = (stream: Stream, stop: AbortSignal) => Promise<Probed>;

interface WatchDeps {
  readonly stations: readonly Station[];
  /** null: the operator wants no probes at all. */
  readonly everyMs: number | null;
  readonly isPageSecure: boolean;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
  readonly after?: After;
  /** Told of every probe. */
  readonly onProbed: (after: StreamRecord, before: StreamRecord) => void;
}

const PROBES_AT_ONCE = 4;
/** Who asks because nothing is heard wants to know how it is now; a thousand who ask at once want the same. */
const FRESH_MS = 30_000;
/** And does not want to wait long. */
const MAX_WAIT_MS = 6_000;

/** Listens to every configured stream from time to time, and so knows how each is, and in which order to try them. */
export class StreamWatch {
  readonly #deps: WatchDeps;
  readonly #after: After;
  readonly #limiter = new Limiter(PROBES_AT_ONCE);
  readonly #stop = new AbortController();
  readonly #records: StreamRecords;
  /** What is going on now, by the stream's key. */
  readonly #running = new Map<string, Promise<void>>();
  readonly #timers = new Map<string, () => void>();
  #probe: Probe | null = null;
  #stations: readonly Station[];
  #origins: readonly string[] = [];

  constructor(deps: WatchDeps) {
    this.#deps = deps;
    this.#after = deps.after ?? afterTimeout;
    this.#stations = deps.stations;
    this.#records = new StreamRecords(deps.stations);
  }

  /** Probes all of them now, some at a time, and then each again and again. */
  start(probe: Probe): void {
    if (this.#deps.everyMs === null) return;
    this.#probe = probe;
    for (const key of this.#records.keys()) void this.#run(key);
  }

  stop(): void {
    this.#stop.abort();
    for (const cancel of this.#timers.values()) cancel();
  }

  /** The network's stations as browsers are to be given them: what plays first, and by addresses that play. */
  stations(): readonly Station[] {
    return this.#stations;
  }

  /** Every origin that a browser may be sent to on its way to a stream. */
  origins(): readonly string[] {
    return this.#origins;
  }

  status(): NetworkStatus {
    const { stations, everyMs } = this.#deps;
    return {
      everySeconds: everyMs === null ? null : everyMs / 1_000,
      channels: stations.flatMap(({ channels, name }) =>
        channels.map((channel) => this.#records.statusOf(channel, name)),
      ),
    };
  }

  /**
   * How the streams of a channel are, not much longer ago than a moment.
   *
   * @returns null: it is not one of the network's own.
   */
  async channelNow(channelId: string): Promise<ChannelStatus | null> {
    for (const { channels, name } of this.#deps.stations) {
      const channel = channels.find(({ id }) => id === channelId);
      if (!channel) continue;
      // oxlint-disable-next-line no-await-in-loop -- There is only one of this id.
      await this.#renew(channel);
      return this.#records.statusOf(channel, name);
    }
    return null;
  }

  async #renew(channel: Channel): Promise<void> {
    const due = this.#records.keysProbedBefore(channel, this.#deps.now() - FRESH_MS);
    const { promise: waitedEnough, resolve } = Promise.withResolvers<void>();
    const cancel = this.#after(MAX_WAIT_MS, resolve);
    await Promise.race([waitedEnough, Promise.all(due.map((key) => this.#run(key)))]);
    cancel();
  }

  /** One probe of each at a time: whoever asks meanwhile waits for the same. */
  #run(key: string): Promise<void> {
    const probe = this.#probe;
    if (!probe || this.#stop.signal.aborted) return Promise.resolve();
    const run =
      this.#running.get(key) ??
      this.#limiter.run(() => this.#runNow(key, probe)).finally(() => this.#running.delete(key));
    this.#running.set(key, run);
    return run;
  }

  async #runNow(key: string, probe: Probe): Promise<void> {
    const before = this.#records.get(key);
    const { everyMs, isPageSecure, now, random, onProbed } = this.#deps;
    const { signal } = this.#stop;
    if (!before || everyMs === null || signal.aborted) return;
    this.#timers.get(key)?.();
    const found = await probe(before.stream, signal);
    if (signal.aborted) return;
    const record = afterProbe(before, found, { nowMs: now(), isPageSecure });
    this.#records.set(key, record);
    const stations = asPlayable(this.#deps.stations, (channel) => this.#records.of(channel));
    this.#stations = changed(this.#stations, stations);
    this.#origins = changed(this.#origins, this.#records.origins());
    const next = nextProbeMs(everyMs, record.failures, random());
    this.#timers.set(
      key,
      this.#after(next, () => void this.#run(key)),
    );
    onProbed(record, before);
  }
}

/** What has not changed stays the same object: what is made of it need not be made again. */
function changed<T>(before: T, now: T): T {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
