import type { Station } from '#contract/station.ts';
import { LiveStream, type LiveStreamDeps } from './liveStream.ts';
import type { Playout } from '../playout.ts';
import { readRotation } from './rotationAudio.ts';

/** What a live stream's address stands for. */
export interface LiveMount {
  readonly stationId: string;
  readonly channelName: string;
  readonly genre: string;
  readonly playout: Playout;
  /** Reads the sound when somebody listens for the first time. */
  readonly stream: () => Promise<LiveStream>;
}

export interface LiveChannels {
  /** By address: '/live/qhbr-1.mp3'. */
  readonly mounts: ReadonlyMap<string, LiveMount>;
  /** Ends every stream, so that the process can. */
  readonly close: () => void;
}

interface LiveChannelsDeps {
  readonly stations: readonly Station[];
  readonly playouts: ReadonlyMap<string, Playout>;
  /** Holds the playouts' files. */
  readonly folder: string;
  readonly now: () => number;
  readonly every?: LiveStreamDeps['every'];
}

/** The embedded network's channels as streams that play. */
export function openLiveChannels(deps: LiveChannelsDeps): LiveChannels {
  const { stations, playouts, folder, now, every } = deps;
  const closing = new AbortController();
  const mounts = new Map<string, LiveMount>();
  for (const channel of stations.flatMap((station) => station.channels)) {
    const playout = playouts.get(channel.id);
    if (!playout) continue;
    mounts.set(channel.streams[0].url, {
      stationId: channel.stationId,
      channelName: channel.name,
      genre: playout.items.filter(({ kind }) => kind === 'talk').length > 2 ? 'Talk' : 'Music',
      playout,
      stream: once(async () => {
        const stream = new LiveStream({ audio: await readRotation(playout, folder), now, every });
        if (closing.signal.aborted) stream.close();
        else closing.signal.addEventListener('abort', () => stream.close());
        return stream;
      }),
    });
  }
  return { mounts, close: () => closing.abort() };
}

/** Keeps what was made, but not a failure to make it. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
