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
  /** What an operator should read: 'HTTP 404', 'answered with a web page'. */
  readonly detail: string;
  /** What the server said instead of 200; null: it is not that. */
  readonly httpStatus: number | null;

  constructor(
    fault: FeedFault,
    feedUrl: string,
    detail: string,
    cause?: unknown,
    httpStatus: number | null = null,
  ) {
    super(`Feed ${fault}: ${withoutQuery(feedUrl)} (${detail})`, { cause });
    this.fault = fault;
    this.feedUrl = feedUrl;
    this.detail = detail;
    this.httpStatus = httpStatus;
  }
}

/** Queries may hold keys, and messages end in logs. */
export function withoutQuery(feedUrl: string): string {
  const url = URL.parse(feedUrl);
  return url ? url.origin + url.pathname : feedUrl;
}
