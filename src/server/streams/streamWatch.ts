import type { Channel, Station, Stream } from '#contract/station.ts';
import type { ChannelStatus, NetworkStatus } from '#contract/streamStatus.ts';
import { afterTimeout, type After } from '../net/afterTimeout.ts';
import { Limiter } from '../net/limiter.ts';
import type { Probed } from './probe/probed.ts';
import { asPlayable } from './playableStations.ts';
import { afterLook, statusOf, unchecked, type StreamRecord } from './streamRecord.ts';
import { nextLookMs } from './verdict.ts';

/** Looks at one stream. Never throws. */
export type Probe = (stream: Stream, stop: AbortSignal) => Promise<Probed>;

interface WatchDeps {
  readonly stations: readonly Station[];
  /** null: the operator wants no looks at all. */
  readonly everyMs: number | null;
  readonly isPageSecure: boolean;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
  readonly after?: After;
  /** Told of every look. */
  readonly tell: (after: StreamRecord, before: StreamRecord) => void;
}

const LOOKS_AT_ONCE = 4;
/** Who asks because nothing is heard wants to know how it is now; a thousand who ask at once want the same. */
const FRESH_MS = 30_000;
/** And does not want to wait long. */
const PATIENCE_MS = 6_000;

/** Listens to every configured stream from time to time, and so knows how each is, and in which order to try them. */
export class StreamWatch {
  readonly #deps: WatchDeps;
  readonly #after: After;
  readonly #limiter = new Limiter(LOOKS_AT_ONCE);
  readonly #stop = new AbortController();
  /** By what the operator wrote of each: two channels may have the same stream. */
  readonly #records: Map<string, StreamRecord>;
  readonly #looks = new Map<string, Promise<void>>();
  readonly #timers = new Map<string, () => void>();
  #probe: Probe | null = null;
  #stations: readonly Station[];

  constructor(deps: WatchDeps) {
    this.#deps = deps;
    this.#after = deps.after ?? afterTimeout;
    this.#stations = deps.stations;
    const streams = deps.stations.flatMap(({ channels }) => channels.flatMap((one) => one.streams));
    this.#records = new Map(streams.map((stream) => [keyOf(stream), unchecked(stream)]));
  }

  /** Looks at all of them now, some at a time, and then at each again and again. */
  start(probe: Probe): void {
    if (this.#deps.everyMs === null) return;
    this.#probe = probe;
    for (const key of this.#records.keys()) void this.#look(key);
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
    return [...new Set([...this.#records.values()].flatMap(({ good }) => good?.origins ?? []))];
  }

  status(): NetworkStatus {
    const { stations, everyMs } = this.#deps;
    return {
      everySeconds: everyMs === null ? null : everyMs / 1_000,
      channels: stations.flatMap(({ channels, name }) =>
        channels.map((channel) => this.#statusOf(channel, name)),
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
      return this.#statusOf(channel, name);
    }
    return null;
  }

  async #renew({ streams }: Channel): Promise<void> {
    const due = this.#deps.now() - FRESH_MS;
    const old = streams
      .map(keyOf)
      .filter((key) => (this.#records.get(key)?.checkedAtMs ?? -Infinity) <= due);
    const { promise: patience, resolve } = Promise.withResolvers<void>();
    const cancel = this.#after(PATIENCE_MS, resolve);
    await Promise.race([patience, Promise.all(old.map((key) => this.#look(key)))]);
    cancel();
  }

  /** One look at a time at each: whoever asks meanwhile waits for the same. */
  #look(key: string): Promise<void> {
    const before = this.#records.get(key);
    const probe = this.#probe;
    if (!before || !probe || this.#stop.signal.aborted) return Promise.resolve();
    const look =
      this.#looks.get(key) ??
      this.#limiter.run(() => this.#lookNow(key, probe)).finally(() => this.#looks.delete(key));
    this.#looks.set(key, look);
    return look;
  }

  async #lookNow(key: string, probe: Probe): Promise<void> {
    const before = this.#records.get(key);
    const { everyMs, isPageSecure, now, random, tell } = this.#deps;
    const { signal } = this.#stop;
    if (!before || everyMs === null || signal.aborted) return;
    this.#timers.get(key)?.();
    const found = await probe(before.stream, signal);
    if (signal.aborted) return;
    const record = afterLook(before, found, { nowMs: now(), isPageSecure });
    this.#records.set(key, record);
    this.#stations = asPlayable(this.#deps.stations, (channel) => this.#recordsOf(channel));
    const next = nextLookMs(everyMs, record.failures, random());
    this.#timers.set(
      key,
      this.#after(next, () => void this.#look(key)),
    );
    tell(record, before);
  }

  #statusOf(channel: Channel, stationName: string): ChannelStatus {
    const streams = this.#recordsOf(channel).map(statusOf);
    return { channelId: channel.id, channelName: channel.name, stationName, streams };
  }

  #recordsOf({ streams }: Channel): readonly StreamRecord[] {
    return streams.flatMap((stream) => this.#records.get(keyOf(stream)) ?? []);
  }
}

function keyOf(stream: Stream): string {
  return JSON.stringify(stream);
}
