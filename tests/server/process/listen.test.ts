import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { listen } from '#server/process/listen.ts';

let said: string[];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

function aServer(): Server {
  const server = createServer((_, response) => response.end('there'));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

it('answers, and logs what is asked', async () => {
  const server = aServer();
  await listen(server, 0);

  const response = await fetch(`http://localhost:${portOf(server)}/api/network`);

  expect(await response.text()).toBe('there');
  await vi.waitFor(() => expect(said.join()).toContain('"path":"/api/network"'), 20_000);
});

it('keeps connections longer than load balancers do, which would send into one just closed', async () => {
  const server = aServer();
  await listen(server, 0);

  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
});

it('says when the port is taken', async () => {
  const other = createServer().listen(0);
  onTestFinished(() => void other.close());
  await once(other, 'listening');

  await expect(listen(aServer(), portOf(other))).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
