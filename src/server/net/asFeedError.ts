import { FeedError } from './feedError.ts';
import { TooLargeError } from './httpGet.ts';
import { RefusedAddressError } from './publicAddress.ts';
import { RedirectError } from './redirects.ts';

/** What zlib, HTTP's parser and brotli say of bytes that are not what their header promised. */
const GARBLED = /^(Z_|ERR__?ERROR|HPE_)/;

/**
 * What kept a feed from coming, as its reader is told.
 *
 * @param hasTimedOut The time was up, and what came of that is this error.
 */
export function asFeedError(error: unknown, feedUrl: string, hasTimedOut: boolean): FeedError {
  if (error instanceof FeedError) return error;
  if (error instanceof TooLargeError)
    return new FeedError('too-large', feedUrl, error.message, error);
  if (error instanceof RedirectError)
    return new FeedError('redirects', feedUrl, error.message, error);
  const detail = messageOf(error);
  if (isRefused(error)) return new FeedError('refused-address', feedUrl, detail, error);
  if (hasTimedOut) return new FeedError('timeout', feedUrl, 'no whole answer in time', error);
  const isGarbled = error instanceof Error && 'code' in error && GARBLED.test(String(error.code));
  return new FeedError(isGarbled ? 'malformed' : 'unreachable', feedUrl, detail, error);
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** Happy eyeballs gathers what each address said into one error. */
function isRefused(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isRefused);
  return error instanceof RefusedAddressError;
}
