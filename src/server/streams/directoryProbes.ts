import type { Channel } from '#contract/station.ts';
import type { ChannelStatus } from '#contract/streamStatus.ts';
import { afterTimeout, type After } from '../net/afterTimeout.ts';
import { Limiter } from '../net/limiter.ts';
import { afterProbe, statusOf, unchecked } from './streamRecord.ts';
import type { Probe } from './streamWatch.ts';

interface DirectoryProbesDeps {
  /** From the directory alone: nobody can have us ask elsewhere. null: it has no such channel. */
  readonly channel: (channelId: string) => DirectoryChannel | null;
  readonly probe: Probe;
  readonly isPageSecure: boolean;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly after?: After;
}

interface DirectoryChannel {
  readonly channel: Channel;
  readonly stationName: string;
}

const AT_ONCE = 4;
/** Who asks is answered by then with what is known; the probes go on, and are there for whoever asks again. */
const PATIENCE_MS = 12_000;
const KEPT_MS = 5 * 60_000;
/** Channels, within the time that an answer is kept; so it is also how many are kept. */
const MAX_PROBES = 30;
/** Of them, for one visitor. */
const MAX_EACH = 10;
/** Streams, for one visitor: others are not to wait behind theirs. */
const AT_ONCE_EACH = 2;
const MAX_STREAMS = 3;

interface Kept {
  readonly atMs: number;
  readonly status: Promise<ChannelStatus>;
  /** For whom it was probed. */
  readonly visitor: string;
  /** The visitor's own. */
  readonly limiter: Limiter;
}

/**
 * Probes streams of the directory, of which nobody here is the operator: when a listener who cannot hear one asks, and
 * only so many, for each of them and for all.
 */
export class DirectoryProbes {
  readonly #deps: DirectoryProbesDeps;
  readonly #limiter = new Limiter(AT_ONCE);
  readonly #kept = new Map<string, Kept>();
  readonly #stop = new AbortController();

  constructor(deps: DirectoryProbesDeps) {
    this.#deps = deps;
  }

  stop(): void {
    this.#stop.abort();
  }

  /**
   * @param visitor Who asks.
   * @returns null: the directory has no such channel. Streams that are not probed now are 'unchecked'.
   */
  async channelNow(channelId: string, visitor: string): Promise<ChannelStatus | null> {
    const found = this.#deps.channel(channelId);
    if (!found) return null;
    const dueMs = this.#deps.now() - KEPT_MS;
    for (const [id, { atMs }] of this.#kept) if (atMs <= dueMs) this.#kept.delete(id);
    const kept = this.#kept.get(channelId);
    if (kept) return this.#soon(kept.status, found);
    const theirs = [...this.#kept.values()].filter((one) => one.visitor === visitor);
    if (this.#kept.size >= MAX_PROBES || theirs.length >= MAX_EACH) return toStatus(found, []);
    const limiter = theirs[0]?.limiter ?? new Limiter(AT_ONCE_EACH);
    const status = this.#check(found, limiter);
    this.#kept.set(channelId, { atMs: this.#deps.now(), status, visitor, limiter });
    return this.#soon(status, found);
  }

  async #soon(status: Promise<ChannelStatus>, found: DirectoryChannel): Promise<ChannelStatus> {
    const { promise, resolve } = Promise.withResolvers<ChannelStatus>();
    const cancel = (this.#deps.after ?? afterTimeout)(PATIENCE_MS, () =>
      resolve(toStatus(found, [])),
    );
    return Promise.race([status, promise]).finally(cancel);
  }

  async #check(found: DirectoryChannel, own: Limiter): Promise<ChannelStatus> {
    const { probe, now, isPageSecure } = this.#deps;
    const streams = found.channel.streams.slice(0, MAX_STREAMS);
    const records = streams.map(async (stream) => {
      const probed = await own.run(() => this.#limiter.run(() => probe(stream, this.#stop.signal)));
      return afterProbe(unchecked(stream), probed, { nowMs: now(), isPageSecure });
    });
    return toStatus(found, await Promise.all(records));
  }
}

function toStatus(
  { channel, stationName }: DirectoryChannel,
  records: readonly ReturnType<typeof unchecked>[],
): ChannelStatus {
  const streams = channel.streams.map((stream, i) => statusOf(records[i] ?? unchecked(stream)));
  return { channelId: channel.id, channelName: channel.name, stationName, streams };
}
