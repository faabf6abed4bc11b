import type { Context } from 'hono';

const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i;

/** Where the listener's browser thinks we are: 'https://listen.example.org', without a slash at its end. */
export function baseOf(c: Context): string {
  const host = c.req.header('host') ?? '';
  const isTls = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
  const { protocol } = new URL(c.req.url);
  return `${isTls ? 'https:' : protocol}//${HOST.test(host) ? host : 'localhost'}`;
}
