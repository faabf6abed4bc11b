import type { SourceFault, SourceStatus, SourceTrouble } from '#contract/sourceStatus.ts';
import { withoutQuery, type FeedError } from '../../net/feedError.ts';
import { intervalMs, type HeldSource } from './heldSource.ts';

/* How a source of stories is, from what is kept of it: nobody is asked for the sake of saying it. */

/** There may be as many reasons as items. */
const MAX_REASONS = 3;

/** @param index Its place in the config's list. */
export function sourceStatus(held: HeldSource, index: number): SourceStatus {
  const { source, stories, dropped, error, askedAt, readAt, nextAt } = held;
  return {
    key: `stories[${index}]`,
    kind: source.kind,
    url: withoutQuery(source.url),
    verdict: verdictOf(held),
    storyCount: stories.length,
    droppedCount: dropped.length,
    reasons: [...new Set(dropped.map(({ why }) => why))].slice(0, MAX_REASONS),
    detail: error && error.detail,
    askedAt,
    readAt,
    nextAt,
    everySeconds: intervalMs(source) / 1_000,
  };
}

function verdictOf({ error, askedAt, stories, dropped }: HeldSource): SourceStatus['verdict'] {
  if (askedAt === null) return { is: 'unchecked' };
  if (error) return { is: 'down', what: faultOf(error) };
  const what: SourceTrouble[] = [
    ...(stories.length === 0 ? (['empty'] as const) : []),
    ...(dropped.length > 0 ? (['dropped'] as const) : []),
  ];
  return what.length > 0 ? { is: 'trouble', what } : { is: 'ok' };
}

/** What there is to do about an answer hangs on its status. */
function faultOf({ fault, httpStatus }: FeedError): SourceFault {
  if (fault !== 'status') return fault;
  if (httpStatus === 404 || httpStatus === 410) return 'not-found';
  if (httpStatus === 401 || httpStatus === 403) return 'not-allowed';
  return httpStatus === 429 ? 'too-often' : 'refused';
}
