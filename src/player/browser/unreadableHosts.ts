import * as v from 'valibot';
import { storedValue } from './storedValue.ts';

const MAX_HOSTS = 200;

/**
 * Servers that play, but that no script may read (no CORS): asked directly for the rest of the visit. Not longer: one bad
 * moment of a server must not cost its listeners the rewind for good.
 */
export interface UnreadableHosts {
  readonly has: (host: string) => boolean;
  readonly add: (host: string) => void;
}

export function createUnreadableHosts(): UnreadableHosts {
  const stored = storedValue('longwave.unreadable-hosts', v.array(v.string()), 'visit');
  const hosts = new Set(stored.read());
  return {
    has: (host) => hosts.has(host),
    add: (host) => {
      if (hosts.has(host)) return;
      hosts.add(host);
      stored.write([...hosts].slice(-MAX_HOSTS));
    },
  };
}
