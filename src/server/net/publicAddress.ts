import type { LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Addresses that are nobody's on the internet: this machine, its network, cloud metadata, documentation, multicast.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry and its IPv6 sister.
 */
const NOT_PUBLIC = blockListOf(
  [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ],
  [
    ['::', 96],
    // IPv4 that was translated, RFC 2765.
    ['::ffff:0:0:0', 96],
    ['64:ff9b:1::', 48],
    ['100::', 63],
    ['2001::', 32],
    ['2001:2::', 48],
    ['2001:10::', 28],
    ['2001:20::', 28],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
    ['5f00::', 16],
    ['fc00::', 7],
    ['fe80::', 9],
    ['ff00::', 8],
  ],
);

/** A name pointed at an address that we do not fetch from. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

/** Whether `address` is one that anyone on the internet could reach. IPv4 inside IPv6 is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  const translated = nat64Address(address);
  return (
    family === 6 && (translated ? isPublicAddress(translated) : !NOT_PUBLIC.check(address, 'ipv6'))
  );
}

/** The address that a URL names without any name to resolve ('127.0.0.1', '[::1]'), or null. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) ? bare : null;
}

/**
 * `lookup`, without the addresses that are not public. The connection is made to what it answers, so a name that
 * points elsewhere a moment later gains nothing.
 */
export function publicLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = asList(found).filter(({ address }) => isPublicAddress(address));
      const [first] = addresses;
      if (!first)
        return callback(new RefusedAddressError(`${hostname} is not a public address`), []);
      if (options.all) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

/** DNS64 writes IPv4 as 64:ff9b::/96 for networks that have only IPv6. */
function nat64Address(address: string): string | null {
  const [, last = ''] = /^64:ff9b::(.*)$/i.exec(canonical(address)) ?? [];
  const groups = last.split(':').map((group) => Number.parseInt(group || '0', 16));
  if (!last || groups.length > 2) return null;
  const [high = 0, low = 0] = groups.length === 1 ? [0, ...groups] : groups;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function canonical(address: string): string {
  return URL.parse(`http://[${address}]/`)?.hostname.replace(/^\[|\]$/g, '') ?? '';
}

function asList(found: string | LookupAddress[]): LookupAddress[] {
  return typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
}

function blockListOf(
  ipv4: readonly (readonly [string, number])[],
  ipv6: readonly (readonly [string, number])[],
): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ipv4) list.addSubnet(net, prefix, 'ipv4');
  for (const [net, prefix] of ipv6) list.addSubnet(net, prefix, 'ipv6');
  return list;
}
