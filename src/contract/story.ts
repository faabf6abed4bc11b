import * as v from 'valibot';
import { Href, Picture, Span } from './picture.ts';
import { StorySummary, summary } from './storyList.ts';
import { Instant, MediaUrl, WebUrl } from './web.ts';

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
