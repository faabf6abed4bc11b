import * as v from 'valibot';
import { Instant, MediaUrl, Slug, WebUrl } from './web.ts';

const Href = v.union([
  WebUrl,
  v.pipe(v.string(), v.regex(/^(mailto|tel):/i)),
  // A page of our own: '/stories/low-water'.
  v.pipe(v.string(), v.regex(/^\/(?!\/)/)),
]);

/** A run of text with what is marked on it. No markup is in it, nothing to escape twice; '\n' is a line break. */
export const Span = v.object({
  text: v.string(),
  href: v.optional(Href),
  marks: v.optional(
    v.array(v.picklist(['strong', 'emphasis', 'underline', 'strike', 'code', 'sub', 'super'])),
  ),
});
export type Span = v.InferOutput<typeof Span>;

/** One file of a picture. */
export const Rendition = v.object({
  url: MediaUrl,
  widthPx: v.nullable(v.number()),
  heightPx: v.nullable(v.number()),
  /** 'image/avif'; null: the server decides. */
  type: v.nullable(v.string()),
});
export type Rendition = v.InferOutput<typeof Rendition>;

export const Picture = v.object({
  /** '' for decoration; null when the publisher gave none. */
  alt: v.nullable(v.string()),
  caption: v.array(Span),
  /** Who made it, as one line: 'Ana Ruiz / Tamarack Public Radio'. */
  credit: v.nullable(v.string()),
  /** Of one crop, best type first, then by width. Never none. */
  renditions: v.tupleWithRest([Rendition], Rendition),
});
export type Picture = v.InferOutput<typeof Picture>;

/**
 * How wide a page's lead picture is drawn, as `sizes` says it: the origin's hint in the page's head and the picture itself
 * have to agree, or the browser fetches two.
 */
export const LEAD_PICTURE_SIZES = '(min-width: 64rem) 60rem, 100vw';

export const StoryAudio = v.object({
  title: v.nullable(v.string()),
  durationSeconds: v.nullable(v.number()),
  sources: v.tupleWithRest(
    [v.object({ url: MediaUrl, type: v.nullable(v.string()) })],
    v.object({ url: MediaUrl, type: v.nullable(v.string()) }),
  ),
});
export type StoryAudio = v.InferOutput<typeof StoryAudio>;

/** One piece of a story's body. A page draws each kind with its own component; none is set as HTML. */
export const Block = v.variant('kind', [
  v.object({ kind: v.literal('paragraph'), spans: v.array(Span) }),
  v.object({ kind: v.literal('heading'), level: v.picklist([2, 3, 4]), spans: v.array(Span) }),
  v.object({ kind: v.literal('quote'), spans: v.array(Span) }),
  v.object({
    kind: v.literal('list'),
    isOrdered: v.boolean(),
    /** The first number of an ordered list. */
    start: v.optional(v.number()),
    items: v.array(v.array(Span)),
  }),
  /** Lines that break where the author broke them. */
  v.object({ kind: v.literal('verse'), lines: v.array(v.array(Span)) }),
  v.object({ kind: v.literal('rule') }),
  v.object({ kind: v.literal('image'), picture: Picture }),
  v.object({ kind: v.literal('gallery'), pictures: v.array(Picture) }),
  v.object({ kind: v.literal('audio'), audio: StoryAudio }),
  v.object({
    kind: v.literal('pullquote'),
    text: v.string(),
    by: v.nullable(v.string()),
    context: v.nullable(v.string()),
  }),
  /** A pointer to another story, set apart from the text. */
  v.object({
    kind: v.literal('promo'),
    title: v.string(),
    teaser: v.nullable(v.string()),
    href: Href,
  }),
  /** Somebody else's page inside the story. Drawn as a link: nothing of a third party is loaded. */
  v.object({
    kind: v.literal('embed'),
    provider: v.string(),
    title: v.string(),
    href: WebUrl,
  }),
  v.object({
    kind: v.literal('table'),
    /** How many of the first rows are headings. */
    headRows: v.number(),
    rows: v.array(v.array(v.array(Span))),
  }),
  /** Something that we cannot draw: what it was, and where it can be seen. */
  v.object({ kind: v.literal('unsupported'), what: v.string(), href: v.nullable(WebUrl) }),
]);
export type Block = v.InferOutput<typeof Block>;

export const Person = v.object({
  name: v.string(),
  /** 'Coast reporter'. */
  role: v.nullable(v.string()),
  biography: v.array(v.array(Span)),
  portrait: v.nullable(Picture),
  href: v.nullable(WebUrl),
});
export type Person = v.InferOutput<typeof Person>;

export const Topic = v.object({ id: Slug, name: v.string() });
export type Topic = v.InferOutput<typeof Topic>;

const summary = {
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

/** A story as every page reads it, whichever system published it. */
export const Story = v.object({
  ...summary,
  body: v.array(Block),
  bylines: v.array(Person),
  audio: v.nullable(StoryAudio),
  corrections: v.array(v.object({ at: v.nullable(Instant), spans: v.array(Span) })),
  /** 'Copyright 2026 Tamarack Public Radio'; null: not stated. */
  rights: v.nullable(v.string()),
  /** Who is to be credited, where that is not this network. */
  owner: v.nullable(v.string()),
  /** Where the story stands at its publisher; null: it is this network's own and stands here. */
  canonicalUrl: v.nullable(WebUrl),
  /** Publisher asked search engines not to list it. */
  isUnlisted: v.boolean(),
});
export type Story = v.InferOutput<typeof Story>;

/** `GET /api/stories/:slug` */
export const StoryPage = v.object({ story: Story, related: v.array(StorySummary) });
export type StoryPage = v.InferOutput<typeof StoryPage>;

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

/** The list form of a story. */
export function summaryOf(story: Story): StorySummary {
  const { slug, headline, dek, topics, publishedAt, modifiedAt, lead, audio, bylines } = story;
  return {
    slug,
    headline,
    dek,
    topics,
    publishedAt,
    modifiedAt,
    lead,
    bylineNames: bylines.map((person) => person.name),
    audioSeconds: audio?.durationSeconds ?? null,
    hasAudio: audio !== null,
  };
}
