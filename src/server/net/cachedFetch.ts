import type { LookupFunction } from 'node:net';
import { createGuardedGet, type GuardedGet } from './guardedGet.ts';
import { asFeedError } from './asFeedError.ts';
import { bodyOf, type Answer } from './httpGet.ts';
import { followed, webAddress } from './redirects.ts';
import { FeedError } from './feedError.ts';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 5_000_000;

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where it was found, after redirects. */
  readonly url: string;
  /** It is what we had already: the publisher said so, or sent the same again. */
  readonly isUnchanged: boolean;
}

export interface FetchOptions {
  /** Sent as `Authorization: Bearer`, and to no other origin than the one asked. */
  readonly token?: string | null;
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/** @throws {FeedError} */
export type CachedFetch = (url: string, options?: FetchOptions) => Promise<Fetched>;

interface Deps {
  /** 'Longwave/1.0' */
  readonly userAgent: string;
  /** Addresses that the operator's config names: these alone may be on this machine or its network. */
  readonly configuredUrls: readonly string[];
  readonly lookup?: LookupFunction;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

interface Copy extends Fetched {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

interface Asked {
  readonly feedUrl: string;
  readonly options: FetchOptions;
  readonly copy: Copy | undefined;
  readonly signal: AbortSignal;
}

/**
 * GET for what publishers serve, within limits of time, size and redirects, and to public addresses only. The last good
 * copy of each address is kept, and asked for again only when it has changed.
 */
export function createCachedFetch(deps: Deps): CachedFetch {
  const { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = deps;
  const copies = new Map<string, Copy>();
  const get = createGuardedGet(deps);

  return async (feedUrl, options = {}) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
    const copy = copies.get(feedUrl);
    try {
      const { answer, url } = await askedFor({ ...deps, get }, { feedUrl, options, copy, signal });
      if (answer.status === 304 && copy) {
        answer.body.destroy();
        return { ...copy, isUnchanged: true };
      }
      const fresh = await toCopy(answer, url, maxBytes);
      copies.set(feedUrl, fresh);
      return { ...fresh, isUnchanged: copy !== undefined && isSame(fresh, copy) };
    } catch (error) {
      throw asFeedError(error, feedUrl, timeout.aborted);
    }
  };
}

async function toCopy(answer: Answer, url: URL, maxBytes: number): Promise<Copy> {
  return {
    bytes: await bodyOf(answer, maxBytes),
    contentType: answer.headers['content-type'] ?? null,
    url: url.href,
    isUnchanged: false,
    etag: answer.headers.etag ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
  };
}

function isSame(one: Copy, other: Copy): boolean {
  return (
    one.url === other.url &&
    one.contentType === other.contentType &&
    Buffer.compare(one.bytes, other.bytes) === 0
  );
}

/** @throws {FeedError} for any answer but 200, or 304 where there is a copy. */
async function askedFor(
  { get, userAgent }: { readonly get: GuardedGet; readonly userAgent: string },
  asked: Asked,
): Promise<{ answer: Answer; url: URL }> {
  const { feedUrl, signal } = asked;
  const from = webAddress(feedUrl);
  if (!from)
    throw new FeedError('unreachable', feedUrl, `${feedUrl.slice(0, 80)} is not a web address`);
  const found = await followed(from, (url) =>
    get({ url, headers: headersFor(userAgent, asked, url.origin === from.origin), signal }),
  );
  const { status, body } = found.answer;
  if (status === 200 || (status === 304 && asked.copy)) return found;
  body.destroy();
  throw new FeedError('status', feedUrl, `HTTP ${status}`, null, status);
}

function headersFor(
  userAgent: string,
  { options, copy }: Asked,
  isSameOrigin: boolean,
): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: options.accept ?? '*/*',
    ...(isSameOrigin && options.token && { authorization: `Bearer ${options.token}` }),
    ...(copy?.etag && { 'if-none-match': copy.etag }),
    ...(copy?.lastModified && { 'if-modified-since': copy.lastModified }),
  };
}
