import { Hono } from 'hono';
import type { SourceStatus } from '#contract/sourceStatus.ts';
import { cachePolicy } from '../http/cachePolicy.ts';
import { areRead } from './untilRead.ts';

interface HealthDeps {
  /** Whether there is an app to serve. */
  readonly isBuilt: boolean;
  /** How each story source is. */
  readonly sources: () => readonly Pick<SourceStatus, 'readAt'>[];
}

const NO_STORE = { 'cache-control': cachePolicy.none };

/**
 * What a supervisor asks: `/healthz`, whether the process answers; `/readyz`, whether readers find here what they come for, which
 * is the app, and stories where there are sources of them.
 */
export function healthRoutes({ isBuilt, sources }: HealthDeps): Hono {
  const health = new Hono();
  health.get('/healthz', (c) => c.text('ok', 200, NO_STORE));
  health.get('/readyz', (c) => {
    if (!isBuilt) return c.text('not built', 503, NO_STORE);
    return areRead(sources())
      ? c.text('ok', 200, NO_STORE)
      : c.text('no stories yet', 503, NO_STORE);
  });
  return health;
}
