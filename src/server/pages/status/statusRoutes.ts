import { Hono } from 'hono';
import type { ServerMessages } from '#messages/serverMessages.ts';
import type { Answers } from '../../answers/answers.ts';
import { cachePolicy } from '../../http/cachePolicy.ts';
import { send } from '../../http/representation.ts';
import type { BuiltApp } from '../builtApp.ts';
import { statusPage } from './statusPage.ts';

interface StatusDeps {
  readonly messages: ServerMessages;
  readonly built: BuiltApp | null;
  /** UTC milliseconds. */
  readonly now: () => number;
}

const RENEWED_AFTER_SECONDS = 30;

/** `/status`: how streams and story feeds are. `?renew=no` stands still, for who reads slowly or by ear. */
export function statusRoutes({ messages, built, now }: StatusDeps, answers: Answers): Hono {
  const routes = new Hono();
  routes.get('/status', (c) => {
    const renews = c.req.query('renew') !== 'no';
    if (renews) c.header('refresh', String(RENEWED_AFTER_SECONDS));
    const page = statusPage({
      network: answers.network(),
      status: answers.status(),
      messages,
      indexHtml: built?.indexHtml ?? null,
      renews,
      nowMs: now(),
    });
    return send(c, {
      body: page.toString(),
      type: 'text/html; charset=utf-8',
      cacheControl: cachePolicy.none,
      keys: [],
    });
  });
  return routes;
}
