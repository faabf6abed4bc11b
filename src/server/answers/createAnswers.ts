import { placesOf } from '#contract/credits.ts';
import { dateInZone } from '#contract/dateInZone.ts';
import type { Network } from '#contract/network.ts';
import type { OwnPage } from '#contract/ownPage.ts';
import { STATE_REGIONS } from '#contract/regions.ts';
import type { Site } from '#contract/site.ts';
import type { SourceStatus } from '#contract/sourceStatus.ts';
import type { Topic } from '#contract/storyList.ts';
import type { OnAirSource } from '../onAir/onAirSource.ts';
import type { StationDirectory } from '../stations/stationDirectory.ts';
import type { StoryArchive } from '../stories/storyArchive.ts';
import type { StreamHealth } from '../streams/streamHealth.ts';
import { frontPage, relatedTo, topicPage } from '../stories/archive/storyLists.ts';
import type { Answers } from './answers.ts';

/** What the origin knows, wherever it came from. */
export interface Holdings {
  readonly network: Network;
  /** What stands around its pages. */
  readonly site: () => Site;
  readonly ownPage: (slug: string) => OwnPage | null;
  /** The network's stations, and how their streams are. */
  readonly streams: StreamHealth;
  readonly archive: StoryArchive;
  /** How the story feeds are from which it is filled. */
  readonly sources: () => readonly SourceStatus[];
  readonly onAir: OnAirSource;
  /** null: the network does without the directory of US public radio. */
  readonly directory: StationDirectory | null;
  /** UTC milliseconds. */
  readonly now: () => number;
}

/** What is on changes by the second; answers that agree for this long can be cached and compared. */
const ON_AIR_STEP_MS = 10_000;

/** Answers from what is held at the moment of asking: nothing is copied. */
export function createAnswers(held: Holdings): Answers {
  const { network, streams, archive, onAir, directory } = held;
  const byChannel = new Map(
    streams
      .stations()
      .flatMap((station) => station.channels.map(({ id }) => [id, station] as const)),
  );
  const topics = () => allTopics(network.topics, archive.topics());
  const today = (channelId: string) =>
    dateInZone(held.now(), byChannel.get(channelId)?.timeZone ?? 'UTC');
  const onAirNow = (channelId: string) =>
    onAir.at(channelId, Math.floor(held.now() / ON_AIR_STEP_MS) * ON_AIR_STEP_MS);

  return {
    network: () => ({
      ...network,
      topics: topics(),
      creditPlaces: placesOf(held.site().credits, held.now()),
    }),
    site: held.site,
    ownPage: held.ownPage,
    front: () => frontPage(archive, topics()),
    topic: (topicId, page) => {
      const topic = topics().find(({ id }) => id === topicId);
      return topic ? topicPage(archive, topic, page) : null;
    },
    story: (slug) => {
      const story = archive.bySlug(slug);
      return story && { story, related: relatedTo(archive, story) };
    },
    stations: () => ({ stations: [...streams.stations()] }),
    station: (stationId) =>
      streams.stations().find(({ id }) => id === stationId) ??
      directory?.station(stationId) ??
      null,
    region: (regionId) =>
      [...network.regions, ...(directory ? STATE_REGIONS : [])].find(({ id }) => id === regionId) ??
      null,
    onAirList: () => ({
      channels: [...byChannel.keys()].flatMap((channelId) => onAirNow(channelId) ?? []),
    }),
    onAir: onAirNow,
    schedule: (channelId, date) => onAir.day(channelId, date === 'today' ? today(channelId) : date),
    status: () => ({ ...streams.status(), stories: [...held.sources()] }),
    channelStatus: streams.channelNow,
    today,
  };
}

/** The network's own first, in its order; then those that only stories have. */
function allTopics(own: readonly Topic[], ofStories: readonly Topic[]): Topic[] {
  const named = new Set(own.map(({ id }) => id));
  return [...own, ...ofStories.filter(({ id }) => !named.has(id))];
}
