import type { Station } from '#contract/station.ts';
import type { ChannelStatus, NetworkStatus } from '#contract/streamStatus.ts';

/** What the origin knows of streams. */
export interface StreamHealth {
  /** The network's stations as browsers are to be given them: what plays first, and by addresses that play; others whenever that changes. */
  readonly stations: () => readonly Station[];
  readonly status: () => NetworkStatus;
  /**
   * How a channel's streams are now. null: neither the network nor the directory has such a channel.
   *
   * @param visitor Who asks: the directory's streams are probed for each only so often.
   */
  readonly channelNow: (channelId: string, visitor: string) => Promise<ChannelStatus | null>;
}

/** The same, with what begins and ends the probes. */
export interface WatchedHealth extends StreamHealth {
  /** Every origin, besides those of their addresses, that browsers are sent to on their way to streams. */
  readonly origins: () => readonly string[];
  /** @param baseUrl Where this origin answers: 'http://localhost:4173'. */
  readonly start: (baseUrl: string) => void;
  readonly stop: () => void;
}
