import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { inWholes, logRequests, type LoggedRequest } from '#server/process/requestLog.ts';

const opened: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) server.close();
});

/** Asks a server for these paths, one after the other, and tells what it logged. */
async function loggedFor(paths: readonly string[], answer: RequestListener) {
  const lines: LoggedRequest[] = [];
  const server = createServer(answer).listen(0);
  opened.push(server);
  await once(server, 'listening');
  logRequests(server, (line) => lines.push(line));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  for (const path of paths) {
    await (await fetch(`http://localhost:${port}${path}`)).arrayBuffer();
  }
  return lines;
}

describe('the log of requests', () => {
  it('has no line that is as long as whoever asks would like', async () => {
    const [line] = await loggedFor([`/${'a'.repeat(10_000)}`], (_, response) => response.end());

    expect(line?.path).toHaveLength(300);
  });

  it('counts the bytes and the status of each, on one connection too', async () => {
    const lines = await loggedFor(['/a?who=me', '/b'], (request, response) => {
      response.statusCode = request.url === '/b' ? 404 : 200;
      response.end('x'.repeat(request.url === '/b' ? 10 : 10_000));
    });

    expect(lines.map(({ path, status }) => [path, status])).toEqual([
      ['/a', 200],
      ['/b', 404],
    ]);
    expect(lines[0]?.bytes).toBeGreaterThan(10_000);
    expect(lines[1]?.bytes).toBeLessThan(1_000);
  });

  it('leaves out the files that come with every page', async () => {
    const paths = ['/assets/index.js', '/network/pictures/x.avif', '/favicon.ico', '/stations'];

    const lines = await loggedFor(paths, (_, response) => response.end());

    expect(lines.map(({ path }) => path)).toEqual(['/stations']);
  });
});

describe('lines that other processes write between', () => {
  it('are put together as far as they stay whole', () => {
    expect(inWholes(['aaa', 'bbb', 'ccc', 'd'], 8)).toEqual(['aaa\nbbb', 'ccc\nd']);
  });

  it('are written alone where they are too long for that', () => {
    expect(inWholes(['a', 'b'.repeat(20), 'c'], 8)).toEqual(['a', 'b'.repeat(20), 'c']);
  });

  it('count as bytes', () => {
    expect(inWholes(['é', 'é', 'é'], 6)).toEqual(['é\né', 'é']);
    expect(inWholes([], 6)).toEqual([]);
  });
});
