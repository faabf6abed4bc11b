import type { Answer } from './httpGet.ts';

const MAX_REDIRECTS = 5;
/** RFC 9110 §15.4: those that name where to ask instead. */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** An answer sent on to nowhere that can be asked, or on and on. */
export class RedirectError extends Error {
  override readonly name = 'RedirectError';
  /** Of the answer that sent to no web address; null: there were too many. */
  readonly status: number | null;

  constructor(message: string, status: number | null = null) {
    super(message);
    this.status = status;
  }
}

/**
 * Asks, and asks again where the answers send to.
 *
 * @param ask Sends one request, by whatever rules hold for its address.
 * @returns The first answer that is no redirect, and where it was found.
 * @throws {RedirectError} and whatever `ask` throws.
 */
export async function followed(
  from: URL,
  ask: (url: URL) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly url: URL }> {
  let url = from;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    // oxlint-disable-next-line no-await-in-loop -- Each answer tells where the next is.
    const answer = await ask(url);
    const { location } = answer.headers;
    if (!REDIRECTS.has(answer.status) || location === undefined) return { answer, url };
    answer.body.destroy();
    const next = webAddress(location, url);
    if (!next)
      throw new RedirectError(`${location.slice(0, 80)} is not a web address`, answer.status);
    url = next;
  }
  throw new RedirectError(`more than ${MAX_REDIRECTS}`);
}

/** @returns null: it is no address, or not one of the web. */
export function webAddress(href: string, base?: URL): URL | null {
  const url = URL.parse(href, base?.href);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}
