import type { Network } from '#contract/network.ts';
import type { OnAir, OnAirList, Schedule } from '#contract/onAir.ts';
import type { Site } from '#contract/site.ts';
import type { OwnPage } from '#contract/ownPage.ts';
import type { Region, Station, StationList } from '#contract/station.ts';
import type { OriginStatus } from '#contract/sourceStatus.ts';
import type { ChannelStatus } from '#contract/streamStatus.ts';
import type { StoryPage } from '#contract/story.ts';
import type { FrontPage, TopicPage } from '#contract/storyList.ts';

/** Every answer of the API, as a value; null where there is no such thing. Pages are filled from the same. */
export interface Answers {
  readonly network: () => Network;
  readonly site: () => Site;
  readonly ownPage: (slug: string) => OwnPage | null;
  readonly front: () => FrontPage;
  readonly topic: (topicId: string, page: number) => TopicPage | null;
  readonly story: (slug: string) => StoryPage | null;
  readonly stations: () => StationList;
  readonly station: (stationId: string) => Station | null;
  readonly region: (regionId: string) => Region | null;
  readonly onAirList: () => OnAirList;
  readonly onAir: (channelId: string) => OnAir | null;
  /** @param date 'YYYY-MM-DD', or 'today' on the station's calendar. */
  readonly schedule: (channelId: string, date: string) => Schedule | null;
  readonly status: () => OriginStatus;
  /** How a channel's streams are now, as far as it is found out for this visitor; of a channel of the directory too. */
  readonly channelStatus: (channelId: string, visitor: string) => Promise<ChannelStatus | null>;
  /** The day it is at the channel's station, 'YYYY-MM-DD'. */
  readonly today: (channelId: string) => string;
}
