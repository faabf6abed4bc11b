import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { GuardedGet } from '#server/net/guardedGet.ts';
import { answersByTls, answersPreflight } from '#server/streams/probe/serverAbilities.ts';
import { askStream, type AskDeps } from '#server/streams/probe/askStream.ts';

const APP = 'https://listen.example.org';
const STREAM = new URL('http://radio.example/live');
const OPEN = { 'access-control-allow-origin': '*' };

interface Said {
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

/** A web of which the test says what each address answers; null: it never does. */
function aWeb(answers: Readonly<Record<string, Said | null>>, given: Partial<AskDeps> = {}) {
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

describe('a stream is asked for', () => {
  it('as a browser asks for another site’s script, and as who we are', async () => {
    const { asked, deps } = aWeb({ [STREAM.href]: {} });

    await askStream(deps, STREAM);

    expect(asked[0]).toMatchObject({
      method: 'GET',
      headers: { origin: APP, 'accept-encoding': 'identity' },
    });
    expect(asked[0]?.headers['user-agent']).toContain('Longwave');
    expect(asked[0]?.headers).not.toHaveProperty('icy-metadata');
  });

  it.each([
    [404, 'not-found'],
    [503, 'refused'],
    [206, 'refused'],
  ])('and is not heard where the answer is %i', async (status, fault) => {
    const { bodies, deps } = aWeb({ [STREAM.href]: { status } });

    await expect(askStream(deps, STREAM)).rejects.toMatchObject({ fault, httpStatus: status });
    expect(bodies[0]?.destroyed).toBe(true);
  });

  it('for so long, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { deps } = aWeb({ [STREAM.href]: null });

    const reaching = askStream(deps, STREAM);
    vi.advanceTimersByTime(1_000);

    await expect(reaching).rejects.toMatchObject({ fault: 'timeout' });
  });

  it('until the whole look is over, whatever it was waiting for', async () => {
    const stop = new AbortController();
    const { deps } = aWeb({ [STREAM.href]: null }, { signal: stop.signal });

    const reaching = askStream(deps, STREAM);
    stop.abort();

    await expect(reaching).rejects.toThrow('aborted');
  });
});

describe('whether scripts may read it', () => {
  const corsOf = async (headers: Record<string, string>, given: Partial<AskDeps> = {}) =>
    (await askStream(aWeb({ [STREAM.href]: { headers } }, given).deps, STREAM)).cors;

  it('is said by its own answer', async () => {
    expect(await corsOf(OPEN)).toBe(true);
    expect(await corsOf({ 'access-control-allow-origin': APP })).toBe(true);
    expect(await corsOf({ 'access-control-allow-origin': 'https://other.example' })).toBe(false);
    expect(await corsOf({})).toBe(false);
  });

  it('is not known where one site is let in and we do not know our own name', async () => {
    const unsure = { isAppOriginKnown: false };

    expect(await corsOf({ 'access-control-allow-origin': 'https://other.example' }, unsure)).toBe(
      null,
    );
    expect(await corsOf(OPEN, unsure)).toBe(true);
    expect(await corsOf({}, unsure)).toBe(false);
  });

  it('is said by every answer on the way: one that is closed closes it', async () => {
    const { deps } = aWeb({
      [STREAM.href]: { status: 302, headers: { location: '/edge' } },
      'http://radio.example/edge': { headers: OPEN },
    });

    expect((await askStream(deps, STREAM)).cors).toBe(false);
  });

  it('is asked as nobody once another site has sent us on', async () => {
    const { asked, deps } = aWeb({
      [STREAM.href]: { status: 302, headers: { ...OPEN, location: 'http://edge.example/a' } },
      'http://edge.example/a': { status: 302, headers: { ...OPEN, location: '/b' } },
      'http://edge.example/b': { headers: { 'access-control-allow-origin': APP } },
    });

    const { cors, url, origins } = await askStream(deps, STREAM);

    expect(asked.map(({ headers }) => headers['origin'])).toEqual([APP, 'null', 'null']);
    expect(cors).toBe(false);
    expect(url.href).toBe('http://edge.example/b');
    expect(origins).toEqual(['http://radio.example', 'http://edge.example']);
  });

  it('is asked as who we are while our own origin sends on', async () => {
    const { asked, deps } = aWeb({
      [`${APP}/live`]: { status: 302, headers: { ...OPEN, location: 'http://edge.example/a' } },
      'http://edge.example/a': { headers: OPEN },
    });

    await askStream(deps, new URL(`${APP}/live`));

    expect(asked.map(({ headers }) => headers['origin'])).toEqual([APP, APP]);
  });
});

describe('whether scripts may ask for titles', () => {
  const allowed = (headers: string) => ({
    status: 204,
    headers: { ...OPEN, 'access-control-allow-headers': headers },
  });

  it.each([
    ['Icy-MetaData', true],
    ['range, ICY-METADATA', true],
    ['*', true],
    ['Range', false],
    ['x-icy-metadata', false],
    ['', false],
  ])('is said by the preflight: %j', async (headers, isAllowed) => {
    const { asked, deps } = aWeb({ [STREAM.href]: allowed(headers) });

    expect(await answersPreflight(deps, STREAM)).toBe(isAllowed);
    expect(asked[0]).toMatchObject({
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'icy-metadata' },
    });
  });

  it.each<[string, Said | undefined]>([
    ['refuses it', { ...allowed('*'), status: 403 }],
    ['lets nobody in', { status: 204, headers: { 'access-control-allow-headers': '*' } }],
    ['sends it elsewhere', { status: 302, headers: { ...OPEN, location: '/x' } }],
    ['hangs up', undefined],
  ])('is a no where the server %s', async (_, said) => {
    const { deps } = aWeb(said ? { [STREAM.href]: said } : {});

    expect(await answersPreflight(deps, STREAM)).toBe(false);
  });
});

describe('whether it answers by https too', () => {
  it('is tried at the same address', async () => {
    const { asked, bodies, deps } = aWeb({ 'https://radio.example/live': {} });

    expect(await answersByTls(deps, STREAM)).toBe(true);
    expect(asked).toHaveLength(1);
    expect(bodies[0]?.destroyed).toBe(true);
  });

  it.each<[string, Said | undefined]>([
    ['a page', { headers: { 'content-type': 'text/html; charset=utf-8' } }],
    ['not there', { status: 404 }],
    ['nobody', undefined],
  ])('is a no where there is %s', async (_, said) => {
    const { deps } = aWeb(said ? { 'https://radio.example/live': said } : {});

    expect(await answersByTls(deps, STREAM)).toBe(false);
  });
});
