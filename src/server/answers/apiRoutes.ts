import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { CalendarDate } from '#contract/web.ts';
import { frontKeys, storyPageKeys, topicKeys } from './answerKeys.ts';
import type { Answers } from './answers.ts';
import { cachePolicy } from '../http/cachePolicy.ts';
import { keyHeaders, keyOf } from '../http/purgeKeys.ts';
import { send, type Representation } from '../http/representation.ts';
import { visitorOf } from '../http/visitor.ts';
import type { StationDirectory } from '../stations/stationDirectory.ts';

const DateParam = v.union([v.literal('today'), v.pipe(CalendarDate, v.check(isDay))]);

/**
 * Everything under /api.
 *
 * @param trustProxy Whether a proxy in front of us tells who asked it.
 */
export function apiRoutes(
  answers: Answers,
  directory: StationDirectory | null,
  trustProxy: boolean,
): Hono {
  const api = new Hono();
  const packed = directory && jsonOf(directory.packed, cachePolicy.directory, ['directory']);

  api.get('/network', (c) => answer(c, answers.network(), cachePolicy.stations, ['site']));
  api.get('/site', (c) => answer(c, answers.site(), cachePolicy.stories, ['site']));
  api.get('/front', (c) => {
    const front = answers.front();
    return answer(c, front, cachePolicy.stories, frontKeys(front));
  });
  api.get('/topics/:topic', (c) => {
    const page = Number(c.req.query('page') ?? 1);
    const found = answers.topic(c.req.param('topic'), page);
    return answer(c, found, cachePolicy.stories, found ? topicKeys(found) : []);
  });
  api.get('/stories/:slug', (c) => {
    const found = answers.story(c.req.param('slug'));
    return answer(c, found, cachePolicy.stories, found ? storyPageKeys(found) : []);
  });
  api.get('/pages/:slug', (c) => {
    const slug = c.req.param('slug');
    return answer(c, answers.ownPage(slug), cachePolicy.stories, [keyOf.ownPage(slug)]);
  });
  api.get('/stations', (c) => answer(c, answers.stations(), cachePolicy.stations, ['stations']));
  api.get('/stations/:id', (c) => {
    const id = c.req.param('id');
    const keys = ['stations', keyOf.station(id)];
    return answer(c, answers.station(id), cachePolicy.stations, keys);
  });
  api.get('/directory', (c) => (packed === null ? notFound(c) : send(c, packed)));
  api.get('/on-air', (c) => answer(c, answers.onAirList(), cachePolicy.onAir, ['on-air']));
  api.get('/channels/:id/on-air', (c) => {
    const id = c.req.param('id');
    return answer(c, answers.onAir(id), cachePolicy.onAir, ['on-air', keyOf.channel(id)]);
  });
  api.get('/status', (c) => answer(c, answers.status(), cachePolicy.status, ['status']));
  api.get('/channels/:id/status', async (c) => {
    const id = c.req.param('id');
    const status = await answers.channelStatus(id, visitorOf(c, trustProxy));
    // What was not found out for one visitor may be for the next.
    const isKnown = status?.streams.some(({ verdict }) => verdict.is !== 'unchecked');
    const policy = isKnown ? cachePolicy.status : cachePolicy.none;
    return answer(c, status, policy, ['status', keyOf.channel(id)]);
  });
  api.get('/channels/:id/schedule/:date', (c) => {
    const { id, date } = c.req.param();
    if (!v.is(DateParam, date)) return notFound(c);
    const keys = ['schedule', keyOf.channel(id)];
    return answer(c, answers.schedule(id, date), cachePolicy.schedule, keys);
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

const MISSING = { 'cache-control': cachePolicy.missing, ...keyHeaders(['not-found']) };

/** @param value null: there is no such thing. */
function answer(c: Context, value: object | null, cacheControl: string, keys: readonly string[]) {
  return value === null ? notFound(c) : send(c, jsonOf(value, cacheControl, keys));
}

function jsonOf(value: object, cacheControl: string, keys: readonly string[]): Representation {
  const type = 'application/json; charset=utf-8';
  return { body: JSON.stringify(value), type, cacheControl, keys };
}

function notFound(c: Context): Response {
  return c.json({ error: 'not-found' }, 404, MISSING);
}
