import type { Channel, Station, Stream } from '#contract/station.ts';
import type { ChannelStatus } from '#contract/streamStatus.ts';
import { statusOf, unchecked, type StreamRecord } from './streamRecord.ts';

/** What is known of each of the network's streams. Two channels may have the same stream, which is then known once. */
export class StreamRecords {
  readonly #records: Map<string, StreamRecord>;

  constructor(stations: readonly Station[]) {
    const streams = stations.flatMap(({ channels }) => channels.flatMap((one) => one.streams));
    this.#records = new Map(streams.map((stream) => [keyOf(stream), unchecked(stream)]));
  }

  /** The name of each stream in here: whatever the operator wrote of it. */
  keys(): readonly string[] {
    return [...this.#records.keys()];
  }

  get(key: string): StreamRecord | undefined {
    return this.#records.get(key);
  }

  set(key: string, record: StreamRecord): void {
    this.#records.set(key, record);
  }

  /** In the operator's order. */
  of({ streams }: Channel): readonly StreamRecord[] {
    return streams.flatMap((stream) => this.#records.get(keyOf(stream)) ?? []);
  }

  /** Those streams of a channel that were probed at `atMs` or before, or never. */
  keysProbedBefore({ streams }: Channel, atMs: number): readonly string[] {
    return streams
      .map(keyOf)
      .filter((key) => (this.#records.get(key)?.checkedAtMs ?? -Infinity) <= atMs);
  }

  /** Every origin that a browser may be sent to on its way to a stream. */
  origins(): readonly string[] {
    return [...new Set([...this.#records.values()].flatMap(({ good }) => good?.origins ?? []))];
  }

  statusOf(channel: Channel, stationName: string): ChannelStatus {
    const streams = this.of(channel).map(statusOf);
    return { channelId: channel.id, channelName: channel.name, stationName, streams };
  }
}

function keyOf(stream: Stream): string {
  return JSON.stringify(stream);
}
