import * as v from 'valibot';
import { Flag, listOf, Positive, RecordOfAnything, Text } from '../values/lenient.ts';

/* The fields of posts that we read. */

const Rendered = v.fallback(v.object({ rendered: Text, protected: Flag }), {
  rendered: '',
  protected: null,
});

export const File = v.object({ source_url: Text, width: Positive, height: Positive });

/** Of a picture; WordPress puts an error object here when the picture was deleted or is private. */
export const Media = v.object({
  source_url: Text,
  alt_text: Text,
  caption: Rendered,
  media_details: v.fallback(
    v.object({ width: Positive, height: Positive, sizes: RecordOfAnything }),
    { width: null, height: null, sizes: {} },
  ),
});

export const Author = v.object({ name: Text, link: Text, description: Text });
const Term = v.object({ taxonomy: Text, name: Text, slug: Text });

/** The part of a post that we read, from `GET /wp-json/wp/v2/posts?_embed`. */
export const Post = v.object({
  id: Text,
  link: Text,
  date: Text,
  date_gmt: Text,
  modified_gmt: Text,
  title: Rendered,
  excerpt: Rendered,
  content: Rendered,
  _embedded: v.fallback(
    v.object({
      author: listOf(Author),
      'wp:featuredmedia': listOf(Media),
      'wp:term': v.fallback(v.array(listOf(Term)), []),
    }),
    { author: [], 'wp:featuredmedia': [], 'wp:term': [] },
  ),
});
export type Post = v.InferOutput<typeof Post>;
