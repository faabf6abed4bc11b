import * as v from 'valibot';
import { NetworkStatus } from './streamStatus.ts';
import { Instant } from './web.ts';

/** What keeps a source of stories from being read, as our origin found it. */
export const SourceFault = v.picklist([
  'unreachable',
  'timeout',
  /** There is no such list there. */
  'not-found',
  /** It wants a key, or another one. */
  'not-allowed',
  'too-often',
  /** It answers with an error. */
  'refused',
  'redirects',
  /** A name that leads into this machine's own network. */
  'refused-address',
  'too-large',
  /** What came is not what its kind says. */
  'malformed',
  /** Reading what came took more time or memory than it may. */
  'too-complex',
]);
export type SourceFault = v.InferOutput<typeof SourceFault>;

/** What is wrong with a source that can be read. */
export const SourceTrouble = v.picklist([
  /** Nothing is in it that could be shown. */
  'empty',
  /** Some of it could not be shown. */
  'dropped',
]);
export type SourceTrouble = v.InferOutput<typeof SourceTrouble>;

const Verdict = v.variant('is', [
  v.object({ is: v.literal('unchecked') }),
  v.object({ is: v.literal('ok') }),
  v.object({ is: v.literal('trouble'), what: v.array(SourceTrouble) }),
  v.object({ is: v.literal('down'), what: SourceFault }),
]);

/** A source of stories, as our origin found it when it last asked. */
export const SourceStatus = v.object({
  /** Where it stands in the config file: 'stories[0]'. */
  key: v.string(),
  kind: v.picklist(['wordpress', 'cds', 'feed']),
  /** Without its query, which may hold a key. */
  url: v.string(),
  verdict: Verdict,
  /** How many of its stories readers find now; those of its last good answer, where it cannot be read. */
  storyCount: v.number(),
  droppedCount: v.number(),
  /** Why they were dropped, each reason once. */
  reasons: v.array(v.string()),
  /** What its server or our reader said: 'HTTP 404'; null: nothing is wrong. */
  detail: v.nullable(v.string()),
  /** null: not since this server started. */
  askedAt: v.nullable(Instant),
  readAt: v.nullable(Instant),
  /** When it is asked next; null: it is being asked now. */
  nextAt: v.nullable(Instant),
  everySeconds: v.number(),
});
export type SourceStatus = v.InferOutput<typeof SourceStatus>;

/** Everything that the operator configured, and how it is, `GET /api/status`. */
export const OriginStatus = v.object({
  ...NetworkStatus.entries,
  /** In the config's order. */
  stories: v.array(SourceStatus),
});
export type OriginStatus = v.InferOutput<typeof OriginStatus>;
