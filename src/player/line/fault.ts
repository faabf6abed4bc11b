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
