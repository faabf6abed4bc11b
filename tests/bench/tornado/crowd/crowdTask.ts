import * as v from 'valibot';

/** What a crowd is told before it comes. */
export const CrowdTask = v.object({
  port: v.number(),
  listeners: v.number(),
  lengthMs: v.number(),
  seed: v.number(),
  /** Slugs. */
  stories: v.array(v.string()),
  /** What comes with the front page to who is new, and with a story's. */
  frontFiles: v.array(v.string()),
  storyFiles: v.array(v.string()),
});
export type CrowdTask = v.InferOutput<typeof CrowdTask>;
