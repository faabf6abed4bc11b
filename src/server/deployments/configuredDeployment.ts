import { createCachedFetch } from '../net/cachedFetch.ts';
import type { Config } from '../config/config.ts';
import { pagePictureRoutes } from '../http/staticFiles.ts';
import type { ConfiguredPages } from '../ownPages/configuredPages.ts';
import { NO_PAGES } from '../ownPages/ownPages.ts';
import type { Deployment } from './deployment.ts';
import { sourceAsker } from '../stories/archive/sourceAsker.ts';
import { createPolledArchive, type Polled } from '../stories/archive/polledArchive.ts';

const USER_AGENT = 'Longwave/0.1';

/**
 * The network that longwave.config.json describes, when its stories have come, or are long in coming.
 *
 * @param log Told of every time that a source was asked.
 * @param own The pages that the network wrote itself.
 */
export async function configuredDeployment(
  { network, site, banners, stations, sources, appUrl, probeEveryMs, channelKeys }: Config,
  log: (polled: Polled) => void,
  { pages, folder }: ConfiguredPages = { pages: NO_PAGES, folder: null },
): Promise<Deployment> {
  const storyUrls = sources.map(({ url }) => url);
  const fetch = createCachedFetch({ userAgent: USER_AGENT, configuredUrls: storyUrls });
  const archive = createPolledArchive({ sources, ask: sourceAsker(fetch), log });
  archive.start();
  await archive.ready();
  return {
    network,
    site: () => ({ ...site, pages: pages.list() }),
    ownPage: pages.bySlug,
    banners,
    stations,
    archive,
    sources: archive.sources,
    onAir: { channelIds: new Set(), at: () => null, day: () => null },
    appUrl,
    probeEveryMs,
    channelKeys,
    storyUrls,
    routes: folder === null ? [] : [pagePictureRoutes(folder)],
    stop: () => {
      archive.stop();
      pages.stop();
    },
  };
}
