import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { afterTimeout } from '../../net/afterTimeout.ts';
import type { GuardedGet } from '../../net/guardedGet.ts';
import { followed } from '../../net/redirects.ts';
import { faultOfStatus, ProbeFault } from './probeFault.ts';

/** A stream's answer, headers read, body not yet. */
export interface StreamAnswer {
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
  /** Where it was found, after redirects. */
  readonly url: URL;
  /** Whether each answer on the way lets our app's scripts read it (CORS); null: it names an origin that may be ours. */
  readonly cors: boolean | null;
  /** Every origin on the way. */
  readonly origins: readonly string[];
}

export interface AskDeps {
  readonly get: GuardedGet;
  /** What listeners' browsers will send as `Origin`. */
  readonly appOrigin: string;
  /** Whether `appOrigin` is certain; else only '*' surely lets it in. */
  readonly isAppOriginKnown: boolean;
  /** How long one answer may take to begin, in milliseconds. */
  readonly dialMs: number;
  readonly signal: AbortSignal;
}

const USER_AGENT = 'Longwave/0.1 (stream check)';

/**
 * Asks for a stream as a listener's browser does: without headers of ours, as another site's script.
 *
 * @throws {ProbeFault} for any answer but 200.
 */
export async function askStream(deps: AskDeps, from: URL): Promise<StreamAnswer> {
  let origin = deps.appOrigin;
  let cors: boolean | null = true;
  let before: URL | null = null;
  const origins = new Set<string>();
  const { answer, url } = await followed(from, async (next) => {
    // Once a request has been sent on by another site, browsers no longer say whose it is. Fetch §4.4.
    if (before && before.origin !== deps.appOrigin && before.origin !== next.origin)
      origin = 'null';
    before = next;
    origins.add(next.origin);
    const answered = await dial(deps, next, { origin });
    cors = both(cors, allows(answered.headers, origin, deps));
    return answered;
  });
  const { status, headers, body } = answer;
  const fault = faultOfStatus(status);
  if (!fault) return { headers, body, url, cors, origins: [...origins] };
  body.destroy();
  throw new ProbeFault(fault, status);
}

/** Asks once, and waits for the answer to begin. Redirects are not followed. */
export async function dial(
  { get, dialMs, signal }: AskDeps,
  url: URL,
  asked: Readonly<Record<string, string>>,
  method: 'GET' | 'OPTIONS' = 'GET',
) {
  const late = new AbortController();
  const cancel = afterTimeout(dialMs, () => late.abort());
  // Live sound is not compressed; what a browser would be sent compressed is small.
  const headers = {
    'user-agent': USER_AGENT,
    accept: '*/*',
    'accept-encoding': 'identity',
    ...asked,
  };
  try {
    return await get({ url, method, headers, signal: AbortSignal.any([signal, late.signal]) });
  } catch (error) {
    if (late.signal.aborted) throw new ProbeFault('timeout', null, error);
    throw error;
  } finally {
    // The body may take longer.
    cancel();
  }
}

/** Whether an answer lets scripts of `origin` read it; null: it names an origin that may be ours. */
export function allows(
  headers: IncomingHttpHeaders,
  origin: string,
  { isAppOriginKnown }: AskDeps,
): boolean | null {
  const allowed = headers['access-control-allow-origin'];
  if (allowed === undefined) return false;
  if (allowed === '*' || allowed === origin) return true;
  return isAppOriginKnown || origin === 'null' ? false : null;
}

function both(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}
