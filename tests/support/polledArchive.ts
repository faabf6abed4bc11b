import type { Story } from '#contract/story.ts';
import type { StorySource } from '#server/config/storySource.ts';
import type { Dropped } from '#server/stories/decoded/decodedFeed.ts';
import {
  createPolledArchive,
  type AskSource,
  type Polled,
} from '#server/stories/archive/polledArchive.ts';

const START = Date.parse('2026-03-10T00:00:00Z');

/** What a publisher says when it is asked: stories, or why not. */
type Saying =
  | {
      readonly stories: readonly Story[];
      readonly dropped?: readonly Dropped[];
      readonly isUnchanged?: boolean;
    }
  | 'silence'
  | Error;

/** The date of a story to which its publisher gives none. */
export const UNDATED = '2000-01-01T00:00:00.000Z';

/** An archive whose publishers, clock and timers the test holds. */
export function aPolledArchive(...sources: readonly StorySource[]) {
  const timers: { ms: number; due: () => void }[] = [];
  const log: Polled[] = [];
  const sayings = new Map<string, Saying>();
  const signals: AbortSignal[] = [];
  let nowMs = START;
  let logged: () => void = () => undefined;
  const ask: AskSource = async ({ url }, signal) => {
    signals.push(signal);
    const said = sayings.get(url) ?? { stories: [] };
    if (said instanceof Error) throw said;
    if (said === 'silence') {
      const { promise, reject } = Promise.withResolvers<never>();
      signal.addEventListener('abort', () => reject(new Error('aborted')));
      return promise;
    }
    const { stories, dropped = [], isUnchanged = false } = said;
    return {
      isUnchanged,
      read: async (fetchedAt) => ({
        stories: stories.map((one) =>
          one.publishedAt === UNDATED ? { ...one, publishedAt: fetchedAt } : one,
        ),
        dropped,
        problems: [],
      }),
    };
  };
  const archive = createPolledArchive({
    sources,
    ask,
    log: (polled) => {
      log.push(polled);
      logged();
    },
    nowMs: () => nowMs,
    random: () => 0.5,
    after: (ms, due) => {
      const timer = { ms, due };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
  });
  /** Lets everything that waits come due. */
  const passTime = () => {
    nowMs += 300_000;
    for (const { due } of timers.splice(0)) due();
  };
  const nextRound = async () => {
    const wanted = log.length + timers.length;
    const { promise, resolve } = Promise.withResolvers<void>();
    logged = () => log.length >= wanted && resolve();
    passTime();
    await promise;
  };
  return {
    archive,
    log,
    signals,
    says: ({ url }: StorySource, saying: Saying) => sayings.set(url, saying),
    waits: () => timers.map(({ ms }) => ms),
    headlines: () => archive.latest().map(({ headline }) => headline),
    passTime,
    nextRound,
    started: async () => {
      archive.start();
      await archive.ready();
    },
  };
}
