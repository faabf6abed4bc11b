import { ServerResponse } from 'node:http';
import { Hono, type Context } from 'hono';
import { ICY_INTERVAL } from './icyTitles.ts';
import type { LiveMount } from './liveChannels.ts';

const EXPOSED = ['icy-metaint', 'icy-name', 'icy-br', 'icy-genre', 'icy-url', 'icy-description'];

/** Any page may listen, and may ask for titles: that header needs leave. */
const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'Icy-MetaData, Range',
  'access-control-max-age': '86400',
};

/** The embedded network's streams, answered as Icecast answers: `GET /live/qhbr-1.mp3`. */
export function liveRoutes(mounts: ReadonlyMap<string, LiveMount>): Hono {
  const routes = new Hono();
  for (const [address, mount] of mounts) {
    routes.options(address, (c) => c.body(null, 204, PREFLIGHT));
    // Hono answers HEAD with what GET says.
    routes.get(address, (c) => answer(c, mount));
  }
  return routes;
}

async function answer(c: Context, mount: LiveMount): Promise<Response> {
  const hasTitles = c.req.header('icy-metadata') === '1';
  const headers = headersOf(c, mount, hasTitles);
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  const stream = await mount.stream();
  return c.body(stream.listen({ hasTitles, hangUp: hangUp(c) }), 200, headers);
}

function headersOf(c: Context, mount: LiveMount, hasTitles: boolean): Record<string, string> {
  const { stationId, channelName, genre, playout } = mount;
  return {
    'content-type': playout.codec === 'mp3' ? 'audio/mpeg' : 'audio/aac',
    'cache-control': 'no-cache, no-store',
    'accept-ranges': 'none',
    // A proxy that gathers before it passes on would gather for ever.
    'x-accel-buffering': 'no',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': EXPOSED.join(', '),
    'icy-name': channelName,
    'icy-genre': genre,
    'icy-br': String(playout.bitrateKbps),
    'icy-url': new URL(`/stations/${stationId}`, c.req.url).href,
    'icy-description': 'A made-up station of Tamarack Public Radio',
    ...(hasTitles ? { 'icy-metaint': String(ICY_INTERVAL) } : {}),
  };
}

/** Under Node the socket itself can be cut, with what waits in it; elsewhere there is nothing to cut. */
function hangUp(c: Context): (() => void) | undefined {
  const bindings: unknown = c.env;
  if (typeof bindings !== 'object' || bindings === null || !('outgoing' in bindings)) return;
  const { outgoing } = bindings;
  return outgoing instanceof ServerResponse ? () => outgoing.destroy() : undefined;
}
