/** What can be wrong with a stream, in the order in which it is worth telling: the first says most. */
export type Fault =
  /** It answers with a page for people. */
  | 'web-page'
  /** It answers with a list of addresses (.pls, .m3u), not with sound. */
  | 'playlist'
  /** This browser cannot play its codec or protocol. */
  | 'unsupported'
  /** `http:` on a page that came by `https:`. */
  | 'insecure'
  /** Sound was promised, but what came is not. */
  | 'undecodable'
  /** 404 or 410: nothing is on the air at that address. */
  | 'not-found'
  /** Any other answer than 2xx. */
  | 'refused'
  /** It answers too late, or its bytes stopped coming. */
  | 'timeout'
  /** No answer that a script may read: the server is away, or does not allow other sites (CORS). */
  | 'unreachable'
  /** The connection ended; a live stream has no end. */
  | 'closed';

const LASTING: ReadonlySet<Fault> = new Set(['web-page', 'playlist', 'unsupported', 'insecure']);

/** Whether trying the same address again cannot help: somebody has to correct it. */
export function isLasting(fault: Fault): boolean {
  return LASTING.has(fault);
}

/**
 * What the status of an HTTP answer says of a stream; null: nothing is wrong with it (2xx).
 *
 * @param status 0: no answer that a script may read, as XMLHttpRequest and hls.js have it.
 * @see RFC 9110 §15
 */
export function faultOfStatus(status: number): Fault | null {
  if (status === 0) return 'unreachable';
  if (status === 404 || status === 410) return 'not-found';
  return status >= 200 && status < 300 ? null : 'refused';
}
