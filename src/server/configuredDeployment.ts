import type { Config } from './config/config.ts';
import type { Deployment } from './deployment.ts';

/** The network that longwave.config.json describes. */
export function configuredDeployment({ network, stations, sources, appUrl }: Config): Deployment {
  return {
    network,
    stations,
    archive: { latest: () => [], bySlug: () => null, topics: () => [] },
    onAir: { channelIds: new Set(), at: () => null, day: () => null },
    appUrl,
    storyUrls: sources.map(({ url }) => url),
    routes: [],
    stop: () => undefined,
  };
}
