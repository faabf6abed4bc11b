import type { Hono } from 'hono';
import type { Network } from '#contract/network.ts';
import type { OwnPage } from '#contract/ownPage.ts';
import type { Site } from '#contract/site.ts';
import type { SourceStatus } from '#contract/sourceStatus.ts';
import type { Station } from '#contract/station.ts';
import type { Banner } from '../config/site/bannerKeys.ts';
import type { OnAirSource } from '../onAir/onAirSource.ts';
import type { StoryArchive } from '../stories/storyArchive.ts';

/** What one origin serves: a publisher's network as its config says, or the embedded one. */
export interface Deployment {
  readonly network: Network;
  /** What stands around its pages; another object whenever a page of its own has changed. */
  readonly site: () => Site;
  /** A page that it wrote itself, by its slug. */
  readonly ownPage: (slug: string) => OwnPage | null;
  /** What stands over the pages between two moments. */
  readonly banners: readonly Banner[];
  readonly stations: readonly Station[];
  readonly archive: StoryArchive;
  /** How the story feeds are from which it is filled. */
  readonly sources: () => readonly SourceStatus[];
  readonly onAir: OnAirSource;
  /** Where the app is served; null: at the address that is asked. */
  readonly appUrl: string | null;
  /** Whether a proxy in front of us tells how it was asked. */
  readonly trustProxy: boolean;
  /** How often to listen to the streams, in milliseconds; null: never. */
  readonly probeEveryMs: number | null;
  /** Where in the config file a channel stands, by its id. */
  readonly channelKeys: ReadonlyMap<string, string>;
  /** Where stories are fetched from. */
  readonly storyUrls: readonly string[];
  /** What the origin serves besides: its own live streams and their media. */
  readonly routes: readonly Hono[];
  /** Ends what would go on by itself: streams, polling. */
  readonly stop: () => void;
}
