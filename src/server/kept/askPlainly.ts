import type { Coding } from '../http/coding.ts';
import type { Plain } from './keptAnswer.ts';

/** Every route of the origin, as Hono answers. */
export type Fetch = (request: Request) => Response | Promise<Response>;

/** What is longer is sent from the disk. */
const MAX_BYTES = 1_000_000;

/**
 * Asks the routes for what stands at an address, with nothing that is one asker's alone.
 *
 * @returns null: it is too long to be kept.
 */
export async function askPlainly(
  fetch: Fetch,
  base: string,
  address: string,
  coding: Coding | null = null,
): Promise<Plain | null> {
  const headers = {
    host: base.slice(base.indexOf('//') + 2),
    ...(coding && { 'accept-encoding': coding }),
  };
  const response = await fetch(new Request(new URL(address, base), { headers }));
  if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) {
    await response.body?.cancel();
    return null;
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: [...response.headers], bytes };
}

/** An answer, and of what and for how long it is right. */
export interface Made extends Plain {
  /** The state of what answers are made of. */
  readonly revision: number;
  /** UTC milliseconds; Infinity: the clock changes nothing. */
  readonly untilMs: number;
}

/**
 * Has an answer made for a base and a canonical address.
 *
 * @returns null: it is too long to be kept.
 */
export type HaveMade = (
  base: string,
  address: string,
  coding: Coding | null,
) => Promise<Made | null>;

/** Whether it may be sent again to others: what went wrong may not. */
export function mayBeKept({ status, headers }: Plain): boolean {
  const [, policy] = headers.find(([name]) => name === 'cache-control') ?? [];
  return (status === 200 || status === 404) && policy !== undefined && !policy.includes('no-store');
}
