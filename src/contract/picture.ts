import * as v from 'valibot';
import { MediaUrl, WebUrl } from './web.ts';

/** Where a link may lead. */
export const Href = v.union([
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
