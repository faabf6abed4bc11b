import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { CalendarDate } from '#contract/web.ts';
import type { Answers } from './answers.ts';
import { cachePolicy } from '../http/cachePolicy.ts';
import { prepare, send, sendPrepared, type Representation } from '../http/representation.ts';
import type { StationDirectory } from '../stations/stationDirectory.ts';

const DateParam = v.union([v.literal('today'), v.pipe(CalendarDate, v.check(isDay))]);

/** Everything under /api. */
export function apiRoutes(answers: Answers, directory: StationDirectory | null): Hono {
  const api = new Hono();
  const packed = directory && prepare(jsonOf(directory.packed, cachePolicy.directory));

  api.get('/network', (c) => answer(c, answers.network(), cachePolicy.stations));
  api.get('/site', (c) => answer(c, answers.site(), cachePolicy.stories));
  api.get('/front', (c) => answer(c, answers.front(), cachePolicy.stories));
  api.get('/topics/:topic', (c) => {
    const page = Number(c.req.query('page') ?? 1);
    return answer(c, answers.topic(c.req.param('topic'), page), cachePolicy.stories);
  });
  api.get('/stories/:slug', (c) =>
    answer(c, answers.story(c.req.param('slug')), cachePolicy.stories),
  );
  api.get('/pages/:slug', (c) =>
    answer(c, answers.ownPage(c.req.param('slug')), cachePolicy.stories),
  );
  api.get('/stations', (c) => answer(c, answers.stations(), cachePolicy.stations));
  api.get('/stations/:id', (c) =>
    answer(c, answers.station(c.req.param('id')), cachePolicy.stations),
  );
  api.get('/directory', (c) => (packed === null ? notFound(c) : sendPrepared(c, packed)));
  api.get('/on-air', (c) => answer(c, answers.onAirList(), cachePolicy.onAir));
  api.get('/channels/:id/on-air', (c) =>
    answer(c, answers.onAir(c.req.param('id')), cachePolicy.onAir),
  );
  api.get('/status', (c) => answer(c, answers.status(), cachePolicy.status));
  api.get('/channels/:id/status', async (c) =>
    answer(c, await answers.channelStatus(c.req.param('id')), cachePolicy.status),
  );
  api.get('/channels/:id/schedule/:date', (c) => {
    const { id, date } = c.req.param();
    if (!v.is(DateParam, date)) return c.json({ error: 'bad-date' }, 400, NO_STORE);
    return answer(c, answers.schedule(id, date), cachePolicy.schedule);
  });
  api.all('*', notFound);
  return api;
}

/** The day after it has to have a year of four digits too. */
const LAST_DAY = '9999-12-30';
const FIRST_MS = Date.parse('0001-01-01T00:00:00Z');

/** No calendar has a 30th of February, but `Date` takes it for the 2nd of March. */
function isDay(date: string): boolean {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return date <= LAST_DAY && ms >= FIRST_MS && new Date(ms).toISOString().startsWith(date);
}

const NO_STORE = { 'cache-control': cachePolicy.none };

/** @param value null: there is no such thing. */
function answer(c: Context, value: object | null, cacheControl: string) {
  return value === null ? notFound(c) : send(c, jsonOf(value, cacheControl));
}

function jsonOf(value: object, cacheControl: string): Representation {
  return { body: JSON.stringify(value), type: 'application/json; charset=utf-8', cacheControl };
}

function notFound(c: Context): Response {
  return c.json({ error: 'not-found' }, 404, NO_STORE);
}
