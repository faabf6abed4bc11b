import type { MiddlewareHandler } from 'hono';
import type { SourceStatus } from '#contract/sourceStatus.ts';
import { cachePolicy } from '../http/cachePolicy.ts';

type Read = Pick<SourceStatus, 'readAt'>;

/** What is not there for want of stories. */
const OF_STORIES = /^\/(?:api\/)?(?:stories|topics)\//;
const RETRY_SECONDS = '10';

/** Whether there are stories, where there are sources of them. One that has failed since it was read keeps its stories up. */
export function areRead(sources: readonly Read[]): boolean {
  return sources.length === 0 || sources.some(({ readAt }) => readAt !== null);
}

/**
 * Says "not now" in place of "not there" until a source of stories was read: a cache or a search engine would take the one for
 * the truth, and goes on with what it has at the other.
 */
export function untilRead(sources: () => readonly Read[]): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status !== 404 || !OF_STORIES.test(c.req.path) || areRead(sources())) return;
    c.res = new Response(c.res.body, { status: 503, headers: c.res.headers });
    c.res.headers.set('cache-control', cachePolicy.none);
    c.res.headers.set('retry-after', RETRY_SECONDS);
  };
}
