import type { SourceStatus } from '#contract/sourceStatus.ts';
import type { Story } from '#contract/story.ts';
import { afterTimeout, type After } from '../../net/afterTimeout.ts';
import type { StorySource } from '../../config/storySource.ts';
import type { DecodedFeed, Dropped } from '../decoded/decodedFeed.ts';
import type { FeedFault } from '../../net/feedError.ts';
import { FeedError, withoutQuery } from '../../net/feedError.ts';
import type { StoryArchive } from '../storyArchive.ts';
import { delayMs, heldSource, type HeldSource } from './heldSource.ts';
import type { MergedStories } from './mergedStories.ts';
import { mergedStories, withFirstDates } from './mergedStories.ts';
import { sourceStatus } from './sourceStatus.ts';

/* When publishers are asked, and what readers find meanwhile. */

const MAX_STORIES = 500;
/** Clocks and zones differ by so much; what is dated later is held back until then. */
const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;
/** Readers are not kept waiting longer than this for a first answer. */
const READY_WITHIN_MS = 12_000;

/** A publisher's answer; it is read only when it may hold something new. */
export interface Asked {
  readonly isUnchanged: boolean;
  /** @throws {FeedError} 'malformed', 'too-complex' */
  readonly read: (fetchedAt: string) => Promise<DecodedFeed>;
}

/** @throws {FeedError} when there is no answer that could be read. */
export type AskSource = (source: StorySource, signal: AbortSignal) => Promise<Asked>;

/** What became of one poll. */
export interface Polled {
  readonly kind: StorySource['kind'];
  /** Without its query, which may hold a key. */
  readonly url: string;
  readonly fault: FeedFault | null;
  readonly message: string | null;
  readonly isUnchanged: boolean;
  readonly storyCount: number;
  readonly dropped: readonly Dropped[];
  readonly problems: readonly Dropped[];
}

export interface PolledArchive extends StoryArchive {
  readonly start: () => void;
  readonly stop: () => void;
  /** How each source is, in the config's order. */
  readonly sources: () => readonly SourceStatus[];
  /** Settles when every source has answered or failed once, and at the latest after some seconds. */
  readonly ready: () => Promise<void>;
}

interface Deps {
  readonly sources: readonly StorySource[];
  readonly ask: AskSource;
  readonly log: (polled: Polled) => void;
  readonly nowMs?: () => number;
  readonly random?: () => number;
  readonly after?: After;
}

/**
 * The stories of a publisher's sources, each asked for again on its own interval. A source that fails keeps its last
 * good stories up.
 */
export function createPolledArchive(deps: Deps): PolledArchive {
  const { after = afterTimeout, random = Math.random, nowMs = Date.now } = deps;
  const own = deps.sources.flatMap(({ topic }) => topic ?? []);
  const held = deps.sources.map(heldSource);
  const stopped = new AbortController();
  let archive: MergedStories = { stories: [], bySlug: new Map(), topics: [] };
  let firstRound: Promise<unknown> = Promise.resolve();

  /** Some stories are from tomorrow, and will be due without anything new from their publishers. */
  let isHoldingBack = false;

  function merge(): void {
    const untilMs = nowMs() + MAX_AHEAD_MS;
    const isDue = ({ publishedAt }: Story) => Date.parse(publishedAt) <= untilMs;
    isHoldingBack = held.some(({ stories }) => !stories.every(isDue));
    archive = mergedStories(
      held.map(({ stories }) => stories.filter(isDue)),
      own,
      archive,
    );
  }

  async function poll(one: HeldSource): Promise<void> {
    one.nextAt = null;
    const polled = await refreshed(one, deps, stopped.signal);
    if (stopped.signal.aborted) return;
    if (isHoldingBack || (!polled.isUnchanged && polled.fault === null)) merge();
    const waitMs = delayMs(one, random());
    one.nextAt = new Date(nowMs() + waitMs).toISOString();
    one.cancel = after(waitMs, () => void poll(one));
    deps.log(polled);
  }

  return {
    latest: () => archive.stories,
    bySlug: (slug) => archive.bySlug.get(slug) ?? null,
    topics: () => archive.topics,
    sources: () => held.map(sourceStatus),
    start: () => {
      firstRound = Promise.all(held.map(poll));
    },
    stop: () => {
      stopped.abort();
      for (const { cancel } of held) cancel();
    },
    ready: async () => {
      const { promise: patience, resolve } = Promise.withResolvers<void>();
      const cancel = after(READY_WITHIN_MS, resolve);
      await Promise.race([firstRound, patience]);
      cancel();
    },
  };
}

/** Asks once, and takes over what came. */
async function refreshed(
  one: HeldSource,
  { ask, nowMs = Date.now }: Deps,
  signal: AbortSignal,
): Promise<Polled> {
  const { kind, url } = one.source;
  const said = { kind, url: withoutQuery(url), message: null, isUnchanged: false };
  const fetchedAt = new Date(nowMs()).toISOString();
  try {
    const answer = await ask(one.source, signal);
    const isUnchanged = answer.isUnchanged && one.failures === 0;
    const { stories, dropped, problems } = isUnchanged
      ? { stories: one.stories, dropped: one.dropped, problems: [] }
      : await answer.read(fetchedAt);
    one.stories = withFirstDates(stories, fetchedAt, one.stories).slice(0, MAX_STORIES);
    one.dropped = dropped;
    one.failures = 0;
    one.error = null;
    one.readAt = one.askedAt = answeredAt(nowMs);
    return { ...said, isUnchanged, fault: null, storyCount: one.stories.length, dropped, problems };
  } catch (error) {
    one.error = asFeedError(error, url);
    one.askedAt = answeredAt(nowMs);
    one.failures += 1;
    const { fault, message } = one.error;
    return { ...said, message, fault, storyCount: one.stories.length, dropped: [], problems: [] };
  }
}

function answeredAt(nowMs: () => number): string {
  return new Date(nowMs()).toISOString();
}

/** A bad answer must not end the polling, whatever was wrong with it. */
function asFeedError(error: unknown, url: string): FeedError {
  if (error instanceof FeedError) return error;
  return new FeedError('malformed', url, error instanceof Error ? error.message : 'unknown', error);
}
