import * as v from 'valibot';
import { Navigation } from './navigation.ts';
import { Region } from './station.ts';
import { Topic } from './storyList.ts';
import { Slug, WebUrl } from './web.ts';

/** The publisher of this deployment, `GET /api/network`; also set into every page, so that none waits for it. */
export const Network = v.object({
  name: v.string(),
  /** One sentence under the name; null: none. */
  tagline: v.nullable(v.string()),
  /** The publisher's own site. */
  url: v.nullable(WebUrl),
  donateUrl: v.nullable(WebUrl),
  /** What its button says; null: our own word. */
  donateLabel: v.nullable(v.string()),
  /** What stands in the header; null: the topics. */
  navigation: v.nullable(Navigation),
  /** BCP 47: 'en-US'. */
  locale: v.string(),
  /** What the player offers to someone who has not chosen yet; null: the network has no stream. */
  defaultChannel: v.nullable(Slug),
  topics: v.array(Topic),
  regions: v.array(Region),
  /** Whether the stations screen also holds the directory of US public radio. */
  hasDirectory: v.boolean(),
  /** Where underwriters are thanked now, so that room is kept for it. */
  creditPlaces: v.array(v.string()),
  /** Everyone and every place in it is made up, and pages have to say so. */
  isFiction: v.boolean(),
});
export type Network = v.InferOutput<typeof Network>;
