export type FeedFault =
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'status'
  | 'redirects'
  | 'refused-address'
  | 'malformed'
  /** Reading it took more time or memory than it may. */
  | 'too-complex';

/** In characters: some of it may be what the publisher sent. */
const MAX_DETAIL = 300;

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
    const told = detail.slice(0, MAX_DETAIL);
    super(`Feed ${fault}: ${withoutQuery(feedUrl)} (${told})`, { cause });
    this.fault = fault;
    this.feedUrl = feedUrl;
    this.detail = told;
    this.httpStatus = httpStatus;
  }
}

/** Queries may hold keys, and messages end in logs. */
export function withoutQuery(feedUrl: string): string {
  const url = URL.parse(feedUrl);
  return url ? url.origin + url.pathname : feedUrl;
}
