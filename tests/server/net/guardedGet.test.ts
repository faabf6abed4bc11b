import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createGuardedGet } from '#server/net/guardedGet.ts';
import { feedServer } from '#tests/support/feedServer.ts';

/** Names lead where the test says, each time that they are asked for the next of these. */
function aLookup(...answers: readonly LookupAddress[][]) {
  let asked = 0;
  const lookup: LookupFunction = (_name, { all }, done) => {
    const found = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    const [first] = found;
    if (all) done(null, found);
    else done(null, first?.address ?? '', first?.family ?? 4);
  };
  return lookup;
}

const INSIDE: LookupAddress = { address: '127.0.0.1', family: 4 };
const OUTSIDE: LookupAddress = { address: '203.0.114.7', family: 4 };

async function outcome(
  url: string,
  configuredUrls: readonly string[],
  lookup?: LookupFunction,
): Promise<number | string> {
  const get = createGuardedGet({ configuredUrls, lookup });
  try {
    const { status, body } = await get({
      url: new URL(url),
      headers: {},
      signal: AbortSignal.timeout(3_000),
    });
    body.destroy();
    return status;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}

describe('who may be asked', () => {
  it.each([
    'http://127.0.0.1',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://0x7f000001',
    'http://2130706433',
    'http://017700000001',
    'http://127.1',
    'http://10.0.0.1',
    'http://192.168.1.1',
    'http://169.254.169.254',
    'http://[fd00::1]',
    'http://[fe80::1]',
    'http://0.0.0.0',
    'https://100.100.100.200',
  ])('is not this machine or its network, however it is written: %s', async (url) => {
    expect(await outcome(`${url}:9/`, [])).toBe('RefusedAddressError');
  });

  it.each(['file:///etc/passwd', 'ftp://8.8.8.8/', 'data:,x', 'ws://8.8.8.8/'])(
    'is nobody outside the web: %s',
    async (url) => {
      expect(await outcome(url, [url])).toBe('RefusedAddressError');
    },
  );

  it('is not a name that leads inside', async () => {
    const { url, asked } = await feedServer((_, response) => response.end(), 'radio.example');

    expect(await outcome(url, [], aLookup([INSIDE]))).toBe('RefusedAddressError');
    expect(asked).toEqual([]);
  });

  it('is nobody inside, though the name leads outside too', async () => {
    const { url, asked } = await feedServer((_, response) => response.end(), 'radio.example');
    const get = createGuardedGet({ configuredUrls: [], lookup: aLookup([INSIDE, OUTSIDE]) });
    const stop = new AbortController();

    const waiting = get({ url: new URL(url), headers: {}, signal: stop.signal });
    stop.abort();

    await expect(waiting).rejects.toBeInstanceOf(Error);
    expect(asked).toEqual([]);
  });

  it('is not found out by a name that leads elsewhere the second time', async () => {
    const { url, asked } = await feedServer((_, response) => response.end(), 'radio.example');
    const rebinding = aLookup([OUTSIDE], [INSIDE]);
    const get = createGuardedGet({ configuredUrls: [], lookup: rebinding });
    const stop = new AbortController();

    const first = get({ url: new URL(url), headers: {}, signal: stop.signal });
    stop.abort();
    await expect(first).rejects.toBeInstanceOf(Error);

    expect(await outcome(url, [], rebinding)).toBe('RefusedAddressError');
    expect(asked).toEqual([]);
  });

  it('is whom the operator named, by host and port', async () => {
    const named = await feedServer((_, response) => response.end());
    const other = await feedServer((_, response) => response.end());

    expect(await outcome(`${named.url}/another/path`, [`${named.url}/feed`])).toBe(200);
    expect(await outcome(other.url, [`${named.url}/feed`])).toBe('RefusedAddressError');
    expect(other.asked).toEqual([]);
  });

  it('is a name inside, where the operator named it', async () => {
    const { url } = await feedServer((_, response) => response.end(), 'playout.example');

    expect(await outcome(url, [url], aLookup([INSIDE]))).toBe(200);
  });

  it('is not widened by what is no address in the config', async () => {
    const { url } = await feedServer((_, response) => response.end());

    expect(await outcome(url, ['/live/own.mp3', 'nonsense', ''])).toBe('RefusedAddressError');
  });
});
