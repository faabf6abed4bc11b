import { describe, expect, it } from 'vitest';
import type { Stream } from '#contract/station.ts';
import { dialStream } from '#player/sources/dialStream.ts';
import { SourceError } from '#player/sources/sourceError.ts';
import { aStream } from '#tests/support/builders.ts';

const URL_OF_STREAM = new URL('https://streams.example.org/wxyz.mp3');

/** A network that answers so, and keeps a note of what it was asked. */
function network(answer: () => Response | Promise<Response>) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    asked.push({ url: input instanceof Request ? input.url : `${input}`, init });
    return answer();
  };
  const dial = (given: Partial<Stream> = {}, signal = new AbortController().signal) =>
    dialStream(fetch, URL_OF_STREAM, aStream(given), signal);
  return { asked, dial };
}

/** The fault and the cause of a dial that fails. */
async function failure(dialling: Promise<unknown>) {
  const error: unknown = await dialling.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SourceError))
    throw new Error('It did not fail as it should', { cause: error });
  return { fault: error.fault, cause: error.cause };
}

describe('a request', () => {
  it('is a simple one: stock servers hang up on browsers that ask for permission first', async () => {
    const { asked, dial } = network(() => new Response('sound'));
    await dial();
    expect(asked).toHaveLength(1);
    expect(asked[0]!.init).toMatchObject({ headers: {} });
    expect(asked[0]!.init.method).toBeUndefined();
  });

  it('leaves no trace: no cookies, no referrer, nothing from a cache', async () => {
    const { asked, dial } = network(() => new Response('sound'));
    await dial();
    expect(asked[0]!.init).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });

  it('asks for titles only of a server that is known to allow it', async () => {
    const { asked, dial } = network(() => new Response('sound'));
    await dial({ inBandTitles: true });
    expect(asked[0]!.init.headers).toEqual({ 'Icy-MetaData': '1' });
  });

  it('can be given up', async () => {
    const { asked, dial } = network(() => new Response('sound'));
    const { signal } = new AbortController();
    await dial({}, signal);
    expect(asked[0]!.init.signal).toBe(signal);
  });
});

describe('an answer', () => {
  it('is handed on with its body and its headers', async () => {
    const { dial } = network(() => new Response('sound', { headers: { 'icy-metaint': '8192' } }));
    const answer = await dial();
    expect(answer.headers.get('icy-metaint')).toBe('8192');
    expect(await answer.text()).toBe('sound');
  });

  it.each([
    { status: 400, fault: 'refused' },
    { status: 401, fault: 'refused' },
    { status: 403, fault: 'refused' },
    { status: 404, fault: 'not-found' },
    { status: 410, fault: 'not-found' },
    { status: 500, fault: 'refused' },
    { status: 503, fault: 'refused' },
  ] as const)('of $status is $fault, and says which it was', async ({ status, fault }) => {
    const { dial } = network(() => new Response('no', { status }));
    expect(await failure(dial())).toEqual({ fault, cause: status });
  });

  it('without a body is no stream', async () => {
    const { dial } = network(() => new Response(null, { status: 204 }));
    expect(await failure(dial())).toEqual({ fault: 'refused', cause: 204 });
  });

  it('that is missing altogether may be a server away, or one that allows no scripts', async () => {
    const refusal = new TypeError('Failed to fetch');
    const { dial } = network(() => Promise.reject(refusal));
    expect(await failure(dial())).toEqual({ fault: 'unreachable', cause: refusal });
  });
});
