import { createServer, type LookupFunction, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bodyOf, httpGet, TooLargeError } from '#server/net/httpGet.ts';
import { feedServer } from '#tests/support/feedServer.ts';

const toLoopback: LookupFunction = (_name, { all }, done) =>
  all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

const ask = (url: string, given: Partial<Parameters<typeof httpGet>[0]> = {}) =>
  httpGet({
    url: new URL(url),
    headers: { accept: 'text/plain' },
    lookup: toLoopback,
    signal: AbortSignal.timeout(5_000),
    ...given,
  });

async function textOf(url: string, maxBytes = 10_000): Promise<string> {
  return new TextDecoder().decode(await bodyOf(await ask(url), maxBytes));
}

/** A server that speaks no HTTP but what the test puts on the wire. */
async function aRawServer(speak: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    speak(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
}

describe('a request', () => {
  it('takes path, query and headers along, and no name or password of the address', async () => {
    let path: string | undefined;
    const { url, asked } = await feedServer((request, response) => {
      path = request.url;
      response.end('there');
    });
    const withSecret = url.replace('//', '//user:secret@');

    await ask(`${withSecret}/feed?page=2#part`);

    expect(path).toBe('/feed?page=2');
    expect(asked[0]).toMatchObject({ accept: 'text/plain', connection: 'close' });
    expect(asked[0]).not.toHaveProperty('authorization');
  });

  it('can ask for leave first, as browsers do', async () => {
    let method: string | undefined;
    const { url } = await feedServer((request, response) => {
      ({ method } = request);
      response.writeHead(204).end();
    });

    expect((await ask(url, { method: 'OPTIONS' })).status).toBe(204);
    expect(method).toBe('OPTIONS');
  });

  it('is sent to where the lookup says, and follows no redirect', async () => {
    const { url } = await feedServer((_, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
    }, 'radio.example');

    const { status, headers, body } = await ask(url);
    body.destroy();

    expect(status).toBe(302);
    expect(headers.location).toBe('/elsewhere');
  });

  it('fails where the name leads nowhere', async () => {
    const lookup: LookupFunction = (name, _options, done) =>
      done(Object.assign(new Error(`no such host: ${name}`), { code: 'ENOTFOUND' }), []);

    await expect(ask('http://radio.example/', { lookup })).rejects.toThrow('no such host');
  });

  it('ends when it is told to, before an answer and in the middle of one', async () => {
    const { url } = await feedServer((request, response) => {
      if (request.url === '/begun') response.write('x');
    });
    const early = new AbortController();
    const waiting = ask(url, { signal: early.signal });
    early.abort();
    await expect(waiting).rejects.toThrow(/abort/i);

    const late = new AbortController();
    const answer = await ask(`${url}/begun`, { signal: late.signal });
    const reading = bodyOf(answer, 1_000);
    late.abort();
    await expect(reading).rejects.toThrow(/abort/i);
  });
});

describe('a body', () => {
  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('is unpacked: %s', async (coding, pack) => {
    const { url } = await feedServer((_, response) => {
      response.setHeader('content-encoding', coding).end(pack('Low water at noon.'));
    });

    expect(await textOf(url)).toBe('Low water at noon.');
  });

  it.each(['identity', '', 'zstd'])(
    'is left as it is by a coding that we do not know: %j',
    async (coding) => {
      const { url } = await feedServer((_, response) => {
        response.setHeader('content-encoding', coding).end('plain');
      });

      expect(await textOf(url)).toBe('plain');
    },
  );

  it('may be exactly as long as it may be', async () => {
    const { url } = await feedServer((_, response) => response.end('x'.repeat(1_000)));

    expect(await textOf(url, 1_000)).toHaveLength(1_000);
    await expect(textOf(url, 999)).rejects.toThrow(TooLargeError);
  });

  it('is not read at all where its header says that it is too long', async () => {
    let isClosed = false;
    const { url } = await feedServer((_, response) => {
      response.on('close', () => (isClosed = true));
      response.setHeader('content-length', 9_000_000).write('x');
    });

    await expect(textOf(url)).rejects.toThrow('9000000 bytes');
    await expect.poll(() => isClosed).toBe(true);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('of a few kilobytes of %s cannot fill the memory', async (coding, pack) => {
    const bomb = pack(Buffer.alloc(20_000_000));
    expect(bomb.length).toBeLessThan(30_000);
    const { url } = await feedServer((_, response) => {
      response.setHeader('content-encoding', coding).end(bomb);
    });

    await expect(textOf(url, 100_000)).rejects.toThrow('more than 100000 bytes');
  });

  it.each(['gzip', 'deflate', 'br'])('that is not the %s it says is an error', async (coding) => {
    const { url } = await feedServer((_, response) => {
      response.setHeader('content-encoding', coding).end('<rss>not packed</rss>');
    });

    await expect(textOf(url)).rejects.toBeInstanceOf(Error);
  });

  it('that is packed and cut off is an error, and not a wait for the rest', async () => {
    const packed = gzipSync('x'.repeat(10_000) + Math.PI);
    const url = await aRawServer((socket) => {
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${packed.length}\r\n\r\n`,
      );
      socket.write(packed.subarray(0, packed.length - 12), () => socket.destroy());
    });

    await expect(textOf(url, 100_000)).rejects.toBeInstanceOf(Error);
  });
});

describe('a body that is cut off', () => {
  const packed = (pack: (text: string) => Uint8Array) => {
    const whole = pack('Low water at noon. '.repeat(500) + Math.random());
    return whole.subarray(0, whole.length - 9);
  };
  it.each([
    ['before its length', 'content-length: 100', Buffer.from('x'.repeat(50))],
    ['in a chunk', 'transfer-encoding: chunked', Buffer.from('a\r\n12345')],
    ['between two chunks', 'transfer-encoding: chunked', Buffer.from('5\r\n12345\r\n')],
    ['in gzip, of no known length', 'content-encoding: gzip', packed(gzipSync)],
    ['in deflate, of no known length', 'content-encoding: deflate', packed(deflateSync)],
    ['in brotli, of no known length', 'content-encoding: br', packed(brotliCompressSync)],
  ])('%s is an error, and not taken for the whole', async (_, header, bytes) => {
    const url = await aRawServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${header}\r\nconnection: close\r\n\r\n`);
      socket.end(bytes);
    });

    await expect(textOf(url, 100_000)).rejects.toBeInstanceOf(Error);
  });
});

describe('a server that means harm', () => {
  it.each([
    ['speaks no HTTP', 'ICY 200 OK\r\n\r\n'],
    ['has a header with a break in it', 'HTTP/1.1 200 OK\r\nx: a\rb\r\n\r\n'],
    ['has two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx'],
    ['has more headers than fit', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}\r\n`],
    ['hangs up', ''],
    [
      'changes to another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    ],
    ['only ever says that it goes on', 'HTTP/1.1 103 Early Hints\r\n\r\n'],
  ])('is an error where it %s', async (_, answer) => {
    const url = await aRawServer((socket) => socket.end(answer));

    await expect(textOf(url)).rejects.toBeInstanceOf(Error);
  });

  it('drips its headers only as long as we have time', async () => {
    const url = await aRawServer((socket) => {
      const timer = setInterval(() => socket.write('x'), 10);
      socket.on('close', () => clearInterval(timer));
      socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
    });

    await expect(ask(url, { signal: AbortSignal.timeout(80) })).rejects.toThrow(/abort/i);
  });
});
