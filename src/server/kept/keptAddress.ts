import type { IncomingMessage } from 'node:http';

/* Which requests are answered from what is kept, and by which address: the one way in which it is written. */

/** No dot at the start of a part, nothing escaped, no slash at the end: what is written so in another way is another's to answer. */
const PLAIN = /^\/$|^(?:\/[\w~-][\w.~-]*)+$/;
const MAX_CHARACTERS = 300;
/** Sound without end, sound that is asked for in parts, pages whose query says more than a page's number, and what each visitor has a share of. */
const NOT_KEPT = /^\/(?:live\/|network\/audio\/|status$|api\/channels\/[^/]+\/status$)/;
/** Of no other address is the query looked at. */
const PAGED = /^\/(?:api\/)?topics\//;
const PAGE = /^[1-9]\d{0,3}$/;

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** @returns '/topics/coast?page=2'; null: this request is not answered from what is kept. */
export function keptAddress({ method, url = '', headers }: Asked): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (headers.range !== undefined || url.length > MAX_CHARACTERS) return null;
  const mark = url.indexOf('?');
  const path = mark === -1 ? url : url.slice(0, mark);
  if (!PLAIN.test(path) || NOT_KEPT.test(path)) return null;
  return mark !== -1 && PAGED.test(path) ? withPage(path, url.slice(mark)) : path;
}

/** Nonsense for a page's number is the routes' to answer. */
function withPage(path: string, search: string): string | null {
  const page = new URLSearchParams(search).get('page');
  if (page === null || page === '1') return path;
  return PAGE.test(page) ? `${path}?page=${page}` : null;
}
