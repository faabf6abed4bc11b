import path from 'node:path';
import type { Station } from '#contract/station.ts';
import type { Deployment } from './deployment.ts';
import { embeddedArchive } from './embedded/stories.ts';
import { networkMediaRoutes } from './http/staticFiles.ts';

const MEDIA = path.join(import.meta.dirname, 'embedded/media');

/** The embedded network: complete, made up, and in need of no internet. */
export function embeddedDeployment(nowMs: number): Deployment {
  return {
    network: {
      name: 'Tamarack Public Radio',
      tagline: 'The radio and the stories of the Tamarack territory.',
      url: null,
      donateUrl: null,
      locale: 'en-US',
      defaultChannel: 'qhbr-1',
      topics: [],
      regions: [{ id: 'lantern-coast', name: 'Lantern Coast' }],
      hasDirectory: true,
      isFiction: true,
    },
    stations: [QHBR],
    archive: embeddedArchive(nowMs),
    onAir: { channelIds: new Set(), at: () => null, day: () => null },
    appUrl: null,
    storyUrls: [],
    routes: [networkMediaRoutes(MEDIA)],
    stop: () => undefined,
  };
}

const QHBR: Station = {
  id: 'qhbr',
  callSign: 'QHBR',
  name: 'QHBR Harbor',
  band: 'FM',
  frequency: 90.3,
  city: 'Port Ellery',
  state: null,
  region: { id: 'lantern-coast', name: 'Lantern Coast' },
  latitude: null,
  longitude: null,
  timeZone: 'America/New_York',
  about: null,
  website: null,
  donateUrl: null,
  channels: [
    {
      id: 'qhbr-1',
      stationId: 'qhbr',
      name: 'QHBR News',
      description: null,
      streams: [
        {
          url: '/live/qhbr-1.mp3',
          protocol: 'icecast',
          codec: 'mp3',
          bitrateKbps: 128,
          inBandTitles: false,
        },
      ],
      delaySeconds: 0,
      hasOnAir: false,
    },
  ],
};
