import * as v from 'valibot';
import { Picture } from './picture.ts';
import { Instant, Slug } from './web.ts';

export const Topic = v.object({ id: Slug, name: v.string() });
export type Topic = v.InferOutput<typeof Topic>;

/** What a list shows of a story, and its own page too. */
export const summary = {
  slug: Slug,
  headline: v.string(),
  /** The teaser, as plain text; '' when there is none. */
  dek: v.string(),
  /** The first is the story's kicker. */
  topics: v.array(Topic),
  publishedAt: Instant,
  /** null: never changed in a way that readers should know of. */
  modifiedAt: v.nullable(Instant),
  lead: v.nullable(Picture),
};

/** A story as lists show it. */
export const StorySummary = v.object({
  ...summary,
  bylineNames: v.array(v.string()),
  /** null: nothing to hear. */
  audioSeconds: v.nullable(v.number()),
  hasAudio: v.boolean(),
});
export type StorySummary = v.InferOutput<typeof StorySummary>;

/** `GET /api/front` */
export const FrontPage = v.object({
  /** null: there are no stories at all. */
  lead: v.nullable(StorySummary),
  sections: v.array(v.object({ topic: Topic, stories: v.array(StorySummary) })),
});
export type FrontPage = v.InferOutput<typeof FrontPage>;

/** `GET /api/topics/:topic?page=N` */
export const TopicPage = v.object({
  topic: Topic,
  stories: v.array(StorySummary),
  /** From 1. */
  page: v.number(),
  pageCount: v.number(),
});
export type TopicPage = v.InferOutput<typeof TopicPage>;
