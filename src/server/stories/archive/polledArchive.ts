import type { Story } from '#contract/story.ts';
import { afterTimeout, type After } from '../../afterTimeout.ts';
import type { CachedFetch } from '../../cachedFetch.ts';
import type { StorySource } from '../../config/config.ts';
import { ACCEPT, decodeSource } from './decodeSource.ts';
import type { Dropped } from '../decoded/decodedFeed.ts';
import type { FeedFault } from '../feedError.ts';
import { FeedError, withoutQuery } from '../feedError.ts';
import type { MergedStories } from './mergedStories.ts';
import { mergedStories, withFirstDates } from './mergedStories.ts';
import type { StoryArchive } from '../storyArchive.ts';

/** Publishers' servers are asked no more often than this, whatever the config says. */
const MIN_INTERVAL_MS = 60_000;
/** Polls spread by this part of the interval, so that many sources do not all come due at once. */
const JITTER = 0.2;
const FIRST_RETRY_MS = 15_000;
const MAX_STORIES = 500;
/** Readers are not kept waiting longer than this for a first answer. */
const READY_WITHIN_MS = 12_000;

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

export interface SourceStatus {
  readonly kind: StorySource['kind'];
  readonly url: string;
  readonly storyCount: number;
  readonly droppedCount: number;
  /** null: never yet. */
  readonly lastGoodAt: string | null;
  /** null: the last poll went well. */
  readonly fault: FeedFault | null;
}

export interface PolledArchive extends StoryArchive {
  readonly start: () => void;
  readonly stop: () => void;
  /** Settles when every source has answered or failed once, and at the latest after some seconds. */
  readonly ready: () => Promise<void>;
  readonly status: () => readonly SourceStatus[];
}

interface Deps {
  readonly sources: readonly StorySource[];
  readonly fetch: CachedFetch;
  readonly log: (polled: Polled) => void;
  readonly nowMs?: () => number;
  readonly random?: () => number;
  readonly after?: After;
}

interface Held {
  readonly source: StorySource;
  stories: readonly Story[];
  dropped: readonly Dropped[];
  lastGoodAt: string | null;
  fault: FeedFault | null;
  failures: number;
  cancel: () => void;
}

/**
 * The stories of a publisher's sources, each asked for again on its own interval. A source that fails keeps its last
 * good stories up.
 */
export function createPolledArchive(deps: Deps): PolledArchive {
  const { after = afterTimeout } = deps;
  const own = deps.sources.flatMap(({ topic }) => topic ?? []);
  const held = deps.sources.map(toHeld);
  const stopped = new AbortController();
  let archive: MergedStories = { stories: [], bySlug: new Map(), topics: [] };
  let firstRound: Promise<unknown> = Promise.resolve();

  async function poll(one: Held): Promise<void> {
    const polled = await refreshed(one, deps, stopped.signal);
    if (stopped.signal.aborted) return;
    if (!polled.isUnchanged && polled.fault === null) {
      archive = mergedStories(
        held.map(({ stories }) => stories),
        own,
        archive,
      );
    }
    one.cancel = after(delayMs(one, deps.random ?? Math.random), () => void poll(one));
    deps.log(polled);
  }

  return {
    latest: () => archive.stories,
    bySlug: (slug) => archive.bySlug.get(slug) ?? null,
    topics: () => archive.topics,
    status: () => held.map(statusOf),
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
  one: Held,
  { fetch, nowMs = Date.now }: Deps,
  signal: AbortSignal,
): Promise<Polled> {
  const { source } = one;
  const { kind, url, token } = source;
  const said = { kind, url: withoutQuery(url), message: null, isUnchanged: false };
  const fetchedAt = new Date(nowMs()).toISOString();
  try {
    const fetched = await fetch(url, { token, accept: ACCEPT[kind], signal });
    const isUnchanged = fetched.isUnchanged && one.failures === 0;
    const { stories, dropped, problems } = isUnchanged
      ? { stories: one.stories, dropped: one.dropped, problems: [] }
      : decodeSource(source, fetched, fetchedAt);
    one.stories = withFirstDates(stories, fetchedAt, one.stories).slice(0, MAX_STORIES);
    Object.assign(one, { dropped, lastGoodAt: fetchedAt, fault: null, failures: 0 });
    return { ...said, isUnchanged, fault: null, storyCount: one.stories.length, dropped, problems };
  } catch (error) {
    const { fault, message } = asFeedError(error, url);
    Object.assign(one, { fault, failures: one.failures + 1 });
    return { ...said, message, fault, storyCount: one.stories.length, dropped: [], problems: [] };
  }
}

/** After a failure it is asked again soon, then less and less often. */
function delayMs({ source, failures }: Held, random: () => number): number {
  const interval = Math.max(source.everyMs, MIN_INTERVAL_MS);
  const wait =
    failures > 0 ? Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), 4 * interval) : interval;
  return Math.round(wait * (1 + (random() - 0.5) * JITTER));
}

function toHeld(source: StorySource): Held {
  return {
    source,
    stories: [],
    dropped: [],
    lastGoodAt: null,
    fault: null,
    failures: 0,
    cancel: () => undefined,
  };
}

function statusOf({ source, stories, dropped, lastGoodAt, fault }: Held): SourceStatus {
  return {
    kind: source.kind,
    url: withoutQuery(source.url),
    storyCount: stories.length,
    droppedCount: dropped.length,
    lastGoodAt,
    fault,
  };
}

/** A bad answer must not end the polling, whatever was wrong with it. */
function asFeedError(error: unknown, url: string): FeedError {
  if (error instanceof FeedError) return error;
  return new FeedError('malformed', url, error instanceof Error ? error.message : 'unknown', error);
}
