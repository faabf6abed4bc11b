import type { Config } from '../config/config.ts';
import { pagePictureRoutes } from '../http/staticFiles.ts';
import type { ConfiguredPages } from '../ownPages/configuredPages.ts';
import { NO_PAGES } from '../ownPages/ownPages.ts';
import type { Deployment } from './deployment.ts';
import { openArchive } from '../stories/archive/openArchive.ts';
import type { Polled } from '../stories/archive/polledArchive.ts';

/**
 * The network that longwave.config.json describes, when its stories have come, or are long in coming.
 *
 * @param log Told of every time that a source was asked.
 * @param own The pages that the network wrote itself.
 */
export async function configuredDeployment(
  {
    network,
    site,
    banners,
    stations,
    sources,
    appUrl,
    trustProxy,
    probeEveryMs,
    channelKeys,
  }: Config,
  log: (polled: Polled) => void,
  { pages, folder }: ConfiguredPages = { pages: NO_PAGES, folder: null },
): Promise<Deployment> {
  const storyUrls = sources.map(({ url }) => url);
  const archive = openArchive(sources, log);
  archive.start();
  await archive.ready();
  let served = { ...site, pages: pages.list() };
  return {
    network,
    site: () => {
      if (served.pages !== pages.list()) served = { ...site, pages: pages.list() };
      return served;
    },
    ownPage: pages.bySlug,
    banners,
    stations,
    archive,
    sources: archive.sources,
    onAir: { channelIds: new Set(), at: () => null, day: () => null },
    appUrl,
    trustProxy,
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
