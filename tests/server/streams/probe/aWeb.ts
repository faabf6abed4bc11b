import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { GuardedGet } from '#server/net/guardedGet.ts';
import type { AskDeps } from '#server/streams/probe/askStream.ts';

/** Where the app is served. */
export const APP = 'https://listen.example.org';

export interface Said {
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

/** A web of which the test says what each address answers; null: it never does. */
export function aWeb(answers: Readonly<Record<string, Said | null>>, given: Partial<AskDeps> = {}) {
  const asked: Parameters<GuardedGet>[0][] = [];
  const bodies: IncomingMessage[] = [];
  const get: GuardedGet = (request) => {
    asked.push(request);
    const said = answers[request.url.href];
    if (said === null) {
      return new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    }
    if (!said) return Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const body = new IncomingMessage(new Socket());
    bodies.push(body);
    return Promise.resolve({ status: said.status ?? 200, headers: said.headers ?? {}, body });
  };
  const deps: AskDeps = {
    get,
    appOrigin: APP,
    isAppOriginKnown: true,
    dialMs: 1_000,
    signal: new AbortController().signal,
    ...given,
  };
  return { asked, bodies, deps };
}
