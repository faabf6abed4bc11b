import type { OriginStatus } from '#contract/sourceStatus.ts';
import type { ServerMessages } from '#messages/serverMessages.ts';

/* The health page in a sentence or two: of the streams, and of the story feeds where there are any. */

const WORST_FIRST = ['down', 'unchecked', 'trouble', 'ok'] as const;
type Is = (typeof WORST_FIRST)[number];
type Words = ServerMessages['status'];

export function summaryOf(status: OriginStatus, say: Words): string {
  const feeds = feedsIn(status);
  const ofFeeds = feeds.length > 0 ? [feedSummary(feeds, say)] : [];
  return [streamSummary(streamsIn(status), say), ...ofFeeds].join(' ');
}

export function worstOf(status: OriginStatus): Is {
  return worst([...streamsIn(status), ...feedsIn(status)]);
}

function streamSummary(streams: readonly Is[], say: Words): string {
  if (streams.length === 0) return say.summaryNone;
  const is = worst(streams);
  const count = streams.filter((one) => one === is).length;
  if (is === 'down') return say.summaryDown(count, streams.length);
  if (is === 'unchecked') return say.summaryUnchecked(count, streams.length);
  return is === 'trouble' ? say.summaryTrouble(count, streams.length) : say.summaryOk;
}

function feedSummary(feeds: readonly Is[], say: Words): string {
  const is = worst(feeds);
  const count = feeds.filter((one) => one === is).length;
  if (is === 'down') return say.feedsDown(count, feeds.length);
  if (is === 'unchecked') return say.feedsUnchecked(count, feeds.length);
  return is === 'trouble' ? say.feedsTrouble(count, feeds.length) : say.feedsOk;
}

function streamsIn({ channels }: OriginStatus): readonly Is[] {
  return channels.flatMap(({ streams }) => streams.map((one) => one.verdict.is));
}

function feedsIn({ stories }: OriginStatus): readonly Is[] {
  return stories.map(({ verdict }) => verdict.is);
}

function worst(found: readonly Is[]): Is {
  return WORST_FIRST.find((is) => found.includes(is)) ?? 'ok';
}
