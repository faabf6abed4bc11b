import { frequencyText } from '#contract/frequencyText.ts';
import { placeText } from '#contract/placeText.ts';
import type { Station } from '#contract/station.ts';
import type { Answers } from '../../answers/answers.ts';
import { keyOf } from '../../http/purgeKeys.ts';
import { ALL_STATIONS } from '#contract/reach.ts';
import {
  listWords,
  reachIn,
  screenOf,
  type FirstWords,
  type Screen,
  type ScreenDeps,
} from './screen.ts';
import { broadcastService, itemList, radioStation } from './structuredData.ts';

/** @returns null: there are no stations to choose between. */
export function stationsScreen(deps: ScreenDeps): Screen | null {
  const { answers, network, messages, absolute } = deps;
  if (reachIn(deps).path !== ALL_STATIONS) return null;
  const paths = answers.stations().stations.map(({ id }) => `/stations/${id}`);
  return screenOf(deps, {
    title: messages.stations.stations,
    description: messages.server.stationsDescription(network.name),
    canonical: '/stations',
    first: listWords(messages.stations.stations, messages.stations.intro),
    structuredData: [itemList(paths, absolute)],
    keys: ['stations'],
    module: 'src/features/stations/search/StationsPage.tsx',
  });
}

/** @returns null: there is no such region. */
export function regionScreen(deps: ScreenDeps, regionId: string): Screen | null {
  const { answers, messages } = deps;
  const region = answers.region(regionId);
  if (!region) return null;
  return screenOf(deps, {
    title: messages.stations.stationsIn(region.name),
    description: messages.server.regionDescription(region.name),
    canonical: `/stations/in/${regionId}`,
    first: listWords(messages.stations.stationsIn(region.name)),
    keys: ['stations'],
    module: 'src/features/stations/regions/RegionPage.tsx',
  });
}

/** @returns null: there is no such station. */
export function stationScreen(deps: ScreenDeps, stationId: string): Screen | null {
  const { answers, messages, absolute } = deps;
  const station = answers.station(stationId);
  if (!station) return null;
  return screenOf(deps, {
    title: station.name,
    description:
      station.about ?? messages.server.stationDescription(station.name, placeOf(station)),
    canonical: `/stations/${stationId}`,
    first: stationWords(station, reachIn(deps).path === ALL_STATIONS ? station.region.name : null),
    structuredData: [radioStation(station, absolute), broadcastService(station, absolute)],
    answers: { [`/api/stations/${stationId}`]: station, ...onAirAnswers(station, answers) },
    keys: ['stations', ...stationKeys(station)],
    module: 'src/app/StationRoute.tsx',
  });
}

/** @param kicker Where among others it is. */
export function stationWords(station: Station, kicker: string | null): FirstWords {
  return {
    shape: 'station',
    kicker,
    headline: [station.callSign, frequencyText(station)].filter(Boolean).join(' '),
    dek: placeText(station),
    about: station.about,
    href: null,
  };
}

/** What is on each of the station's channels, and today's schedule of the first that has one. */
export function onAirAnswers(station: Station, answers: Answers): Record<string, unknown> {
  const known = station.channels.filter(({ hasOnAir }) => hasOnAir).map(({ id }) => id);
  const onAir = known.map((id) => [`/api/channels/${id}/on-air`, answers.onAir(id)]);
  const days = known.slice(0, 1).map((id) => {
    const date = answers.today(id);
    return [`/api/channels/${id}/schedule/${date}`, answers.schedule(id, date)];
  });
  return Object.fromEntries([...onAir, ...days]);
}

/** Of what a page is made that tells of a station and of what is on there. */
export function stationKeys({ id, channels }: Station): string[] {
  const known = channels.filter(({ hasOnAir }) => hasOnAir).map((one) => keyOf.channel(one.id));
  return [keyOf.station(id), ...(known.length > 0 ? ['on-air', 'schedule'] : []), ...known];
}

function placeOf({ city, state, region }: Station): string {
  return [city, state ?? region.name].filter(Boolean).join(', ');
}
