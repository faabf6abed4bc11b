import { createServer, type LookupFunction } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createCachedFetch, type FetchOptions } from '#server/net/cachedFetch.ts';
import { FeedError } from '#server/net/feedError.ts';
import { feedServer } from '#tests/support/feedServer.ts';

type Deps = Partial<Parameters<typeof createCachedFetch>[0]>;

const fetchFrom = (url: string, deps: Deps = {}) =>
  createCachedFetch({ userAgent: 'Longwave/test', configuredUrls: [url], ...deps });
const text = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);

/** What went wrong, or what came. */
async function outcome(url: string, deps: Deps = {}, options: FetchOptions = {}): Promise<string> {
  try {
    return text(await fetchFrom(url, deps)(url, options));
  } catch (error) {
    if (error instanceof FeedError) return error.fault;
    throw error;
  }
}

it('says who asks, and gives what came', async () => {
  const { url, asked } = await feedServer((_, response) => {
    response.setHeader('content-type', 'text/xml; charset=utf-8').end('<rss/>');
  });
  const fetched = await fetchFrom(url)(url, { accept: 'text/xml' });
  expect(text(fetched)).toBe('<rss/>');
  expect(fetched).toMatchObject({ contentType: 'text/xml; charset=utf-8', isUnchanged: false });
  expect(asked).toMatchObject([{ 'user-agent': 'Longwave/test', accept: 'text/xml' }]);
});

it('asks only for what changed, and keeps its copy when nothing has', async () => {
  const { url, asked } = await feedServer((request, response) => {
    response.setHeader('etag', '"1"').setHeader('last-modified', 'Sun, 01 Mar 2026 10:00:00 GMT');
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.end('first');
  });
  const fetch = fetchFrom(url);
  await fetch(url);
  const again = await fetch(url);
  expect(text(again)).toBe('first');
  expect(again.isUnchanged).toBe(true);
  expect(asked[1]?.['if-modified-since']).toBe('Sun, 01 Mar 2026 10:00:00 GMT');
});

it('knows the same again of a publisher that does not say so', async () => {
  const bodies = ['first', 'first', 'other', 'other', 'first'];
  const { url } = await feedServer((_, response) => response.end(bodies.shift()));
  const fetch = fetchFrom(url);
  const told: boolean[] = [];
  while (bodies.length > 0) {
    // oxlint-disable-next-line no-await-in-loop -- Each is held against the one before.
    told.push((await fetch(url)).isUnchanged);
  }
  expect(told).toEqual([false, true, false, true, false]);
});

it.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
])('unpacks %s', async (encoding, pack) => {
  const { url } = await feedServer((_, response) => {
    response.setHeader('content-encoding', encoding).end(pack('<rss/>'));
  });
  expect(await outcome(url)).toBe('<rss/>');
});

describe('limits', () => {
  it('stops at its size limit, declared or not', async () => {
    const { url } = await feedServer((request, response) => {
      if (request.url === '/declared') response.setHeader('content-length', 9_000_000);
      response.write('x'.repeat(2000));
    });
    expect(await outcome(`${url}/declared`, { maxBytes: 1000 })).toBe('too-large');
    expect(await outcome(`${url}/endless`, { maxBytes: 1000 })).toBe('too-large');
  });

  it('stops unpacking at its size limit', async () => {
    const { url } = await feedServer((_, response) => {
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(3_000_000)));
    });
    expect(await outcome(url, { maxBytes: 100_000 })).toBe('too-large');
  });

  it('gives up on a server that says nothing, and on one that never finishes', async () => {
    const { url } = await feedServer((request, response) => {
      if (request.url === '/slow') response.write('x');
    });
    expect(await outcome(url, { timeoutMs: 100 })).toBe('timeout');
    expect(await outcome(`${url}/slow`, { timeoutMs: 100 })).toBe('timeout');
  });

  it('names what else can be wrong', async () => {
    const dead = await feedServer(() => undefined);
    await dead.close();
    expect(await outcome(dead.url)).toBe('unreachable');

    const missing = await feedServer((_, response) => response.writeHead(404).end('no'));
    expect(await outcome(missing.url)).toBe('status');

    const broken = await feedServer((_, response) => {
      response.setHeader('content-encoding', 'gzip').end('not gzip');
    });
    expect(await outcome(broken.url)).toBe('malformed');
    expect(await outcome('ftp://127.0.0.1/feed')).toBe('unreachable');
  });

  it('takes an answer that is not HTTP for what it is', async () => {
    const server = createServer((socket) => socket.end('ICY 200 OK\r\n\r\nnoise'));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect(await outcome(`http://127.0.0.1:${port}/`)).toBe('malformed');
  });

  it('keeps no copy of an answer that failed', async () => {
    let status = 500;
    const { url, asked } = await feedServer((_, response) => {
      response.setHeader('etag', '"1"').writeHead(status).end('words');
      status = 200;
    });
    const fetch = fetchFrom(url);
    await expect(fetch(url)).rejects.toMatchObject({ fault: 'status' });
    expect(text(await fetch(url))).toBe('words');
    expect(asked[1]?.['if-none-match']).toBeUndefined();
  });
});

describe('redirects', () => {
  it('are followed, five at most', async () => {
    const { url } = await feedServer((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end();
      else response.end('there');
    });
    expect(await outcome(`${url}/5`)).toBe('there');
    expect(await outcome(`${url}/6`)).toBe('redirects');
  });

  it('end where they leave the web', async () => {
    const { url } = await feedServer((_, response) => {
      response.writeHead(301, { location: 'file:///etc/passwd' }).end();
    });
    expect(await outcome(url)).toBe('redirects');
  });

  it('may not lead into the machine or its network, by address or by name', async () => {
    const inside = await feedServer((_, response) => response.end('secret'));
    let location = inside.url;
    const { url } = await feedServer((_, response) => response.writeHead(302, { location }).end());
    expect(await outcome(url)).toBe('refused-address');
    location = inside.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
    expect(await outcome(url)).toBe('refused-address');
    location = inside.url.replace('127.0.0.1', 'localhost');
    expect(await outcome(url)).toBe('refused-address');
    location = 'http://169.254.169.254/latest/meta-data/';
    expect(await outcome(url)).toBe('refused-address');
    expect(inside.asked).toEqual([]);
  });

  it('never take a key to another origin', async () => {
    const other = await feedServer((_, response) => response.end('there'), 'other.example');
    const { url, asked } = await feedServer((_, response) => {
      response.writeHead(302, { location: other.url }).end();
    });
    const lookup: LookupFunction = (_name, { all }, done) =>
      all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
    const fetch = fetchFrom(url, { configuredUrls: [url, other.url], lookup });
    expect(text(await fetch(url, { token: 'secret' }))).toBe('there');
    expect(asked[0]?.authorization).toBe('Bearer secret');
    expect(other.asked[0]?.authorization).toBeUndefined();
  });
});

it('refuses this machine and its network unless the operator named them', async () => {
  const { url, asked } = await feedServer((_, response) => response.end('inside'));
  const port = new URL(url).port;
  expect(await outcome(url, { configuredUrls: [] })).toBe('refused-address');
  expect(await outcome(`http://localhost:${port}`, { configuredUrls: [url] })).toBe(
    'refused-address',
  );
  expect(await outcome(`http://0x7f.1:${port}`, { configuredUrls: [] })).toBe('refused-address');
  expect(asked).toEqual([]);
  expect(await outcome(url, { configuredUrls: [`${url}/feed`] })).toBe('inside');
});

it('keeps keys in addresses out of its messages', async () => {
  const { url } = await feedServer((_, response) => response.writeHead(403).end());
  await expect(fetchFrom(url)(`${url}/feed?key=secret`)).rejects.toThrow(
    `Feed status: ${url}/feed (HTTP 403)`,
  );
});
