import type { MiddlewareHandler } from 'hono';

/** Several ranges at once, or of another unit, may be answered with the whole. */
const ONE_RANGE = /^bytes=(\d+-\d*|-\d+)$/;

/**
 * Tells whoever has a file already so, and sends a part only of the file that the asker has the other parts of.
 *
 * @param serve Sends files with `Last-Modified`, whole or one range of them.
 * @see RFC 9110 §13.1.3 (If-Modified-Since), §13.1.5 (If-Range), §14.2 (Range)
 */
export function conditional(serve: MiddlewareHandler): MiddlewareHandler {
  return async (c, next) => {
    const { headers } = c.req.raw;
    const range = headers.get('range');
    const ifRange = headers.get('if-range');
    const isOne = range !== null && ONE_RANGE.test(range);
    if (!isOne || ifRange !== null) headers.delete('range');
    const served = await serve(c, next);
    if (!(served instanceof Response)) return served;
    const modified = served.headers.get('last-modified');
    if (isOne && ifRange !== null && ifRange === modified) {
      await served.body?.cancel();
      headers.set('range', range);
      return serve(c, next);
    }
    if (served.status !== 200 || !modified || !isHeld(headers, modified)) return served;
    await served.body?.cancel();
    return new Response(null, { status: 304, headers: { 'last-modified': modified } });
  };
}

/** By its date alone: a tag, which says more, goes before it, and files have none. */
function isHeld(headers: Headers, modified: string): boolean {
  if (headers.has('if-none-match')) return false;
  return Date.parse(headers.get('if-modified-since') ?? '') >= Date.parse(modified);
}
