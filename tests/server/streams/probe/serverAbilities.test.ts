import { describe, expect, it } from 'vitest';
import { answersByTls, answersPreflight } from '#server/streams/probe/serverAbilities.ts';
import { aWeb, type Said } from './aWeb.ts';

const STREAM = new URL('http://radio.example/live');
const OPEN = { 'access-control-allow-origin': '*' };

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
