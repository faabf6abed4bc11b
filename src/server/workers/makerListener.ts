import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { preferredCoding } from '../http/coding.ts';
import type { FromWorker } from '../http/visitor.ts';
import { askPlainly, type Made } from '../kept/askPlainly.ts';
import { holdsUntil } from '../kept/holdsUntil.ts';
import { headOf } from './answerHead.ts';
import { BASE, HEAD_BYTES, VISITOR } from './privateHeaders.ts';

export interface MakerDeps {
  /** Every route of the origin, as Hono answers. */
  readonly fetch: (
    request: Request,
    bindings?: object & FromWorker,
  ) => Response | Promise<Response>;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Counts the changes of what answers are made of. */
  readonly revision: () => number;
  /** The next moment at which what stands on all pages changes; Infinity: never. */
  readonly momentAfter: (nowMs: number) => number;
  /** Told of every base that answers are asked for. */
  readonly onBase: (base: string) => void;
}

/** What the maker answers to its workers: what they keep, with how long it is right, and what they only pass on. */
export function makerListener(deps: MakerDeps): RequestListener {
  const routes = getRequestListener((request, bindings) => {
    const [visitor] = [bindings.incoming.headers[VISITOR]].flat();
    return deps.fetch(request, { ...bindings, visitor });
  });
  return (request, response) => {
    const [base] = [request.headers[BASE]].flat();
    if (base === undefined) return void routes(request, response);
    answer(request, response, base, deps).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  };
}

async function answer(
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  base: string,
  { fetch, now, revision, momentAfter, onBase }: MakerDeps,
): Promise<void> {
  onBase(base);
  const coding = preferredCoding(headers['accept-encoding']);
  // Before it is made: what changes meanwhile makes it old.
  const made = { revision: revision(), untilMs: holdsUntil(url, now(), momentAfter) };
  const plain = await askPlainly(fetch, base, url, coding);
  if (!plain) {
    response.writeHead(200, { [HEAD_BYTES]: '0' }).end();
    return;
  }
  const answered: Made = { ...plain, ...made };
  const head = headOf(answered);
  response.writeHead(200, {
    [HEAD_BYTES]: String(head.length),
    'content-length': String(head.length + plain.bytes.length),
  });
  response.write(head);
  response.end(plain.bytes);
}
