import { startOrigin, type Origin } from '#tests/rig/origin.ts';
import type { Shape } from './fiction.ts';
import { longNames } from './longNames.ts';
import { oneStation } from './oneStation.ts';
import { startPublisherSite } from './publisherSite.ts';
import { radioOnly } from './radioOnly.ts';
import { stateNetwork } from './stateNetwork.ts';
import { storiesOnly } from './storiesOnly.ts';
import { threeRegions } from './threeRegions.ts';

/** The shapes of networks that there are beside the embedded one. */
const NETWORKS = {
  'radio-only': radioOnly,
  'stories-only': storiesOnly,
  'one-station': oneStation,
  'three-regions': threeRegions,
  'long-names': longNames,
  'state-network': stateNetwork,
} as const satisfies Readonly<Record<string, Shape>>;
export type NetworkName = keyof typeof NETWORKS;

export const NETWORK_NAMES = Object.keys(NETWORKS).filter((name): name is NetworkName =>
  Object.hasOwn(NETWORKS, name),
);

/** Nobody listens on this port of any machine. */
const NO_STREAM = 'http://127.0.0.1:9/live.mp3';

/** @param streamUrl What its channels play; absent: nothing that answers. */
export async function startNetwork(name: NetworkName, streamUrl = NO_STREAM): Promise<Origin> {
  const shape: Shape = NETWORKS[name];
  const site = await startPublisherSite(shape.retold);
  const origin = await startOrigin(shape.config({ streamUrl, site }));
  return {
    ...origin,
    stop: async () => {
      await origin.stop();
      await site.stop();
    },
  };
}

/** Every screen of a network, by what it is. */
export async function screensOf(name: NetworkName, originUrl: string) {
  const { stationId, hasStories }: Shape = NETWORKS[name];
  const front = await (await fetch(`${originUrl}/api/front`)).json();
  return {
    front: '/',
    ...(hasStories && {
      topic: `/topics/${front.sections[0].topic.id}`,
      story: `/stories/${front.lead.slug}`,
    }),
    ...(stationId && { stations: '/stations', station: `/stations/${stationId}` }),
    'not found': '/no-such-page',
  };
}
