import * as v from 'valibot';
import { Block } from './story.ts';
import { Slug } from './web.ts';

/** A page that the network wrote itself, in the blocks that stories have, `GET /api/pages/:slug`. */
export const OwnPage = v.object({
  slug: Slug,
  title: v.string(),
  /** For link previews, and under the title; null: none. */
  description: v.nullable(v.string()),
  body: v.array(Block),
});
export type OwnPage = v.InferOutput<typeof OwnPage>;
