import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { isIPv6 } from 'node:net';
import { cachePolicy } from './cachePolicy.ts';

/* The name that we are asked by: whoever asks writes it, and pages, robots.txt and the sitemap repeat it. */

/** In characters: the longest name that DNS has, and the longest part of one. */
const MAX_NAME = 253;
const HOST = /^([a-z0-9._-]{1,254}|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i;
/** With an underscore, which networks of containers have in their names. */
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/i;
const MAX_PORT = 65_535;

/** What is kept of these says where we are. */
const NAMING: ReadonlySet<string | null> = new Set([
  cachePolicy.page,
  cachePolicy.missing,
  cachePolicy.site,
]);

/** Whether a host can be called so: 'radio.example', 'radio.example:8080', '[2001:db8::7]'. */
export function isHost(host: string): boolean {
  const [, name = '', port = '0'] = HOST.exec(host) ?? [];
  if (Number(port) > MAX_PORT) return false;
  if (name.startsWith('[')) return isIPv6(name.slice(1, -1));
  const bare = name.endsWith('.') ? name.slice(0, -1) : name;
  return bare.length <= MAX_NAME && bare.split('.').every((label) => LABEL.test(label));
}

/**
 * Answers nobody who asks for no host, for two, or for what none can be called (RFC 9112 §3.2); and tells caches where an
 * answer is made for the host that was asked.
 *
 * @param appUrl Where the app is served; null: at the address that is asked.
 */
export function askedHost(appUrl: string | null): MiddlewareHandler {
  return async (c, next): Promise<Response | void> => {
    const { incoming }: Partial<HttpBindings> = c.env ?? {};
    const named = incoming?.headersDistinct.host ?? [c.req.header('host') ?? 'localhost'];
    const [host = ''] = named;
    if (named.length !== 1 || !isHost(host)) {
      return c.text('', 400, { 'cache-control': cachePolicy.none });
    }
    await next();
    const isOfHost = appUrl === null && NAMING.has(c.res.headers.get('cache-control'));
    if (isOfHost) c.res.headers.append('vary', 'host');
  };
}
