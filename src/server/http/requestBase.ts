import type { Context } from 'hono';
import { isHost } from './askedHost.ts';

export interface Known {
  /** Where the app is served: 'https://listen.example.org'; null: at the address that is asked. */
  readonly appUrl: string | null;
  /** Whether a proxy stands in front of us that sets `X-Forwarded-Proto` itself: anybody else may write what they like. */
  readonly trustProxy: boolean;
}

/** What a request says of where it was sent. */
interface Sent {
  /** The `Host` header. */
  readonly host: string | undefined;
  /** `X-Forwarded-Proto`. */
  readonly forwarded: string | undefined;
  /** 'http:' */
  readonly protocol: string;
}

/** Where the listener's browser thinks we are: 'https://listen.example.org', without a slash at its end. */
export function baseOf(c: Context, known: Known): string {
  const { protocol } = new URL(c.req.url);
  const [host, forwarded] = [c.req.header('host'), c.req.header('x-forwarded-proto')];
  return baseFrom({ host, forwarded, protocol }, known);
}

/** The same, of what a request says. */
export function baseFrom(
  { host = '', forwarded, protocol }: Sent,
  { appUrl, trustProxy }: Known,
): string {
  if (appUrl !== null) return appUrl;
  const isHttps = trustProxy && forwarded?.split(',')[0]?.trim() === 'https';
  return `${isHttps ? 'https:' : protocol}//${isHost(host) ? host : 'localhost'}`;
}
