import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import {
  isPublicAddress,
  literalAddress,
  publicLookup,
  RefusedAddressError,
} from './publicAddress.ts';
import { httpGet, type Answer, type Request } from './httpGet.ts';

interface Rules {
  /** Addresses whose hosts the operator named: these alone may be on this machine or its network. */
  readonly configuredUrls: readonly string[];
  readonly lookup?: LookupFunction | undefined;
}

/**
 * One request to where it may go. Redirects are not followed, so each is asked for by the same rules.
 *
 * @throws {RefusedAddressError}
 */
export type GuardedGet = (request: Omit<Request, 'lookup'>) => Promise<Answer>;

export function createGuardedGet({ configuredUrls, lookup = dns.lookup }: Rules): GuardedGet {
  const hosts = new Set(configuredUrls.map((one) => URL.parse(one)?.host));
  return async (request) => {
    const { url } = request;
    // Without a host, Node would ask this machine.
    if (!/^https?:$/.test(url.protocol)) {
      throw new RefusedAddressError(`${url.protocol} is not of the web`);
    }
    const isConfigured = hosts.has(url.host);
    const literal = literalAddress(url);
    if (!isConfigured && literal && !isPublicAddress(literal)) {
      throw new RefusedAddressError(`${url.host} is not a public address`);
    }
    return httpGet({ ...request, lookup: isConfigured ? lookup : publicLookup(lookup) });
  };
}
