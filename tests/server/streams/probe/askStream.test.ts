import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { askStream, type AskDeps } from '#server/streams/probe/askStream.ts';
import { APP, aWeb } from './aWeb.ts';

const STREAM = new URL('http://radio.example/live');
const OPEN = { 'access-control-allow-origin': '*' };

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
