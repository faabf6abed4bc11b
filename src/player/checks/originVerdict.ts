import { queryOptions } from '@tanstack/react-query';
import { getJson } from '#api/getJson.ts';
import { ChannelStatus, type StreamFault, type Verdict } from '#contract/streamStatus.ts';
import type { Fault } from '../line/fault.ts';

/** Our origin listens anew when its last look is older than that. */
const FRESH_MS = 30_000;

/** What our origin hears of a channel's streams: it can read what a script in a browser may not (CORS). */
export const originVerdictQuery = (channelId: string) =>
  queryOptions({
    queryKey: ['channels', channelId, 'status'],
    queryFn: ({ signal }) => getJson(`/api/channels/${channelId}/status`, ChannelStatus, signal),
    staleTime: FRESH_MS,
    retry: false,
  });

/** What an element or a refused `fetch` cannot tell apart. */
const GUESSED: ReadonlySet<Fault> = new Set(['unreachable', 'undecodable', 'closed', 'timeout']);

/** What our origin's faults are called here, where that is another name. */
const NAMES: Readonly<Record<StreamFault, Fault>> = {
  'web-page': 'web-page',
  playlist: 'playlist',
  undecodable: 'undecodable',
  'not-found': 'not-found',
  refused: 'refused',
  timeout: 'timeout',
  unreachable: 'unreachable',
  closed: 'closed',
  redirects: 'refused',
  untrusted: 'insecure',
  stale: 'timeout',
};

/**
 * A stream's fault in the exact words, where our origin knows more than this browser may.
 *
 * @param url As the channel has it.
 * @param status undefined: not known, or not yet.
 */
export function exactFault(fault: Fault, url: string, status: ChannelStatus | undefined): Fault {
  const verdict = verdictOf(url, status);
  return GUESSED.has(fault) && verdict?.is === 'down' ? NAMES[verdict.what] : fault;
}

/**
 * Whether our origin heard nothing but digital silence on a stream.
 *
 * @param url As the channel has it.
 */
export function isSilentThere(url: string, status: ChannelStatus | undefined): boolean {
  const verdict = verdictOf(url, status);
  return verdict?.is === 'trouble' && verdict.what.includes('silent');
}

function verdictOf(url: string, status: ChannelStatus | undefined): Verdict | undefined {
  return status?.streams.find((one) => one.url === url || one.configuredUrl === url)?.verdict;
}
