import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { isIP } from 'node:net';

/** Of an IPv6 address, in groups of 16 bits: what one household or one machine is given whole. */
const NETWORK_GROUPS = 4;

/** What is known of a request that another process took. */
export interface FromWorker {
  /** The address of the listener's connection. */
  readonly visitor: string | undefined;
}

/**
 * Who asks, as far as a fair share is concerned: '192.0.2.7' or '2001:db8:1:2::/64'; '' where that is not known.
 *
 * @param trustProxy Whether a proxy in front of us writes who asked it at the end of `X-Forwarded-For`: what stands before
 *   may be anybody's invention.
 */
export function visitorOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1) : undefined;
  const { incoming, visitor }: Partial<HttpBindings & FromWorker> = c.env ?? {};
  const connected = visitor ?? incoming?.socket.remoteAddress ?? '';
  return visitorAt(forwarded ?? '') ?? visitorAt(connected) ?? '';
}

/** @returns null: it is no address. */
function visitorAt(written: string): string | null {
  const address = withoutPort(written.trim());
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return null;
  const mapped = address.slice(address.lastIndexOf(':') + 1);
  if (address.startsWith('::ffff:') && isIP(mapped) === 4) return mapped;
  return `${firstGroups(address)}::/64`;
}

function withoutPort(address: string): string {
  const [, inBrackets] = /^\[([^\]]*)\](?::\d+)?$/.exec(address) ?? [];
  const [, beforePort] = /^([\d.]+):\d+$/.exec(address) ?? [];
  return inBrackets ?? beforePort ?? address;
}

/** '2001:db8:1:2' of '2001:db8:1:2::9'; what '::' stands for is written out. */
function firstGroups(address: string): string {
  const [before = '', after = ''] = address.split('%', 1).join().split('::');
  const groups = before.split(':').filter(Boolean);
  const last = after.split(':').filter(Boolean);
  const isShort = address.includes('::');
  const zeros = Array.from({ length: isShort ? 8 - groups.length - last.length : 0 }, () => '0');
  return [...groups, ...zeros, ...last].slice(0, NETWORK_GROUPS).join(':');
}
