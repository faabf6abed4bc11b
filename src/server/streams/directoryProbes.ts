import type { Channel } from '#contract/station.ts';
import type { ChannelStatus } from '#contract/streamStatus.ts';
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
}

interface DirectoryChannel {
  readonly channel: Channel;
  readonly stationName: string;
}

const AT_ONCE = 2;
const KEPT_MS = 5 * 60_000;
/** Within the time that an answer is kept; so it is also how many are kept. */
const MAX_PROBES = 30;
const MAX_STREAMS = 3;

/**
 * Probes streams of the directory, of which nobody here is the operator: when a listener who cannot hear one asks, and
 * only so many.
 */
export class DirectoryProbes {
  readonly #deps: DirectoryProbesDeps;
  readonly #limiter = new Limiter(AT_ONCE);
  readonly #kept = new Map<
    string,
    { readonly atMs: number; readonly status: Promise<ChannelStatus> }
  >();
  readonly #stop = new AbortController();

  constructor(deps: DirectoryProbesDeps) {
    this.#deps = deps;
  }

  stop(): void {
    this.#stop.abort();
  }

  /** @returns null: the directory has no such channel. Streams that are not probed now are 'unchecked'. */
  async channelNow(channelId: string): Promise<ChannelStatus | null> {
    const found = this.#deps.channel(channelId);
    if (!found) return null;
    const dueMs = this.#deps.now() - KEPT_MS;
    for (const [id, { atMs }] of this.#kept) if (atMs <= dueMs) this.#kept.delete(id);
    const kept = this.#kept.get(channelId);
    if (kept) return kept.status;
    if (this.#kept.size >= MAX_PROBES) return toStatus(found, []);
    const status = this.#check(found);
    this.#kept.set(channelId, { atMs: this.#deps.now(), status });
    return status;
  }

  async #check(found: DirectoryChannel): Promise<ChannelStatus> {
    const { probe, now, isPageSecure } = this.#deps;
    const streams = found.channel.streams.slice(0, MAX_STREAMS);
    const records = streams.map(async (stream) => {
      const probed = await this.#limiter.run(() => probe(stream, this.#stop.signal));
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
