import type { LookupFunction } from 'node:net';
import type { Station, Stream } from '#contract/station.ts';
import { createGuardedGet } from '../net/guardedGet.ts';
import type { StationDirectory } from '../stations/stationDirectory.ts';
import { DirectoryProbes } from './directoryProbes.ts';
import { LIMITS } from './probe/probeLimits.ts';
import { probeStream, type ProbeDeps } from './probe/probeStream.ts';
import type { StreamRecord } from './streamRecord.ts';
import { StreamWatch } from './streamWatch.ts';
import type { WatchedHealth } from './streamHealth.ts';

interface HealthDeps {
  readonly stations: readonly Station[];
  /** null: never probe. */
  readonly everyMs: number | null;
  /** Where listeners reach the app; null: not known. */
  readonly appUrl: string | null;
  /** null: the network does without. */
  readonly directory: StationDirectory | null;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
  readonly onProbed: (after: StreamRecord, before: StreamRecord) => void;
  readonly lookup?: LookupFunction;
}

/** Nobody waits longer for what the origin says of a stream that they cannot hear. */
const DIRECTORY_LIMITS = { ...LIMITS, dialMs: 5_000, listenMs: 6_000, totalMs: 10_000 };

/** Knows how streams are by listening to them: the network's own on a schedule, the directory's when somebody asks. */
export function createStreamHealth(deps: HealthDeps): WatchedHealth {
  const { stations, everyMs, appUrl, directory, now } = deps;
  const isPageSecure = !appUrl?.startsWith('http:');
  const watch = new StreamWatch({ ...deps, isPageSecure });
  let directoryProbes: DirectoryProbes | null = null;

  const start = (baseUrl: string) => {
    const common = {
      baseUrl,
      appOrigin: appUrl ?? baseUrl,
      isAppOriginKnown: appUrl !== null,
      now,
    };
    const prober = (own: Pick<ProbeDeps, 'get' | 'limits'>) => {
      return (stream: Stream, stop: AbortSignal) =>
        probeStream({ ...common, ...own }, stream, stop);
    };
    const { lookup } = deps;
    const configuredUrls = [baseUrl, ...urlsOf(stations)];
    watch.start(prober({ get: createGuardedGet({ configuredUrls, lookup }) }));
    if (!directory || everyMs === null) return;
    const probe = prober({
      get: createGuardedGet({ configuredUrls: [], lookup }),
      limits: DIRECTORY_LIMITS,
    });
    directoryProbes = new DirectoryProbes({ channel: directory.channel, probe, isPageSecure, now });
  };

  return {
    start,
    stop: () => {
      watch.stop();
      directoryProbes?.stop();
    },
    stations: () => watch.stations(),
    origins: () => watch.origins(),
    status: () => watch.status(),
    channelNow: async (channelId, visitor) =>
      (await watch.channelNow(channelId)) ??
      (await directoryProbes?.channelNow(channelId, visitor)) ??
      null,
  };
}

function urlsOf(stations: readonly Station[]): string[] {
  return stations.flatMap(({ channels }) =>
    channels.flatMap(({ streams }) => streams.map(({ url }) => url)),
  );
}
