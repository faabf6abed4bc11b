import path from 'node:path';
import type { Deployment } from './deployment.ts';
import { openLiveChannels } from '../embedded/live/liveChannels.ts';
import { liveRoutes } from '../embedded/live/liveRoutes.ts';
import { embeddedNetwork, embeddedStations } from '../embedded/network.ts';
import { embeddedPage, embeddedSite } from '../embedded/site.ts';
import { embeddedOnAir } from '../embedded/onAir.ts';
import { readPlayouts } from '../embedded/playout.ts';
import { readWeeks } from '../embedded/schedule.ts';
import { embeddedArchive } from '../embedded/stories/embeddedArchive.ts';
import { networkMediaRoutes } from '../http/staticFiles.ts';
import { renewedArchive } from '../stories/archive/renewedArchive.ts';

const MEDIA = path.join(import.meta.dirname, '../embedded/media');
const HOUR_MS = 3_600_000;
const PROBE_EVERY_MS = 5 * 60_000;

/**
 * The embedded network: complete, made up, and in need of no internet.
 *
 * @param now UTC milliseconds.
 */
export function embeddedDeployment(now: () => number): Deployment {
  const stations = embeddedStations;
  const playouts = readPlayouts();
  const folder = path.join(MEDIA, 'live');
  const live = openLiveChannels({ stations, playouts, folder, now });
  return {
    network: embeddedNetwork,
    site: () => embeddedSite,
    ownPage: embeddedPage,
    banners: [],
    stations,
    archive: renewedArchive(embeddedArchive, HOUR_MS, now),
    sources: () => [],
    onAir: embeddedOnAir({ stations, playouts, weeks: readWeeks() }),
    appUrl: null,
    trustProxy: false,
    probeEveryMs: PROBE_EVERY_MS,
    channelKeys: new Map(),
    storyUrls: [],
    routes: [liveRoutes(live.mounts), networkMediaRoutes(MEDIA)],
    stop: live.close,
  };
}
