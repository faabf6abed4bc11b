export type FeedFault =
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'status'
  | 'redirects'
  | 'refused-address'
  | 'malformed';

/** A publisher's feed could not be used. `cause` holds what the network or the decoder said. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly fault: FeedFault;
  readonly feedUrl: string;

  /** @param detail What an operator should read: 'HTTP 404', 'answered with a web page'. */
  constructor(fault: FeedFault, feedUrl: string, detail: string, cause?: unknown) {
    super(`Feed ${fault}: ${withoutQuery(feedUrl)} (${detail})`, { cause });
    this.fault = fault;
    this.feedUrl = feedUrl;
  }
}

/** Queries may hold keys, and messages end in logs. */
export function withoutQuery(feedUrl: string): string {
  const url = URL.parse(feedUrl);
  return url ? url.origin + url.pathname : feedUrl;
}
