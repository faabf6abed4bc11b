import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ConfigError } from '#server/config/configError.ts';
import { serveUntilStopped } from '#server/process/listen.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

let said: string[];
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Serves on a port, and gives what the process has been told. */
async function serving(port: number) {
  const server = createServer((_, response) => response.end('there'));
  const heard = { urls: [] as string[], stops: 0 };
  const others = SIGNALS.map((signal) => [signal, process.listeners(signal)] as const);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    for (const [signal, before] of others) {
      for (const one of process.listeners(signal))
        if (!before.includes(one)) process.off(signal, one);
    }
  });
  await serveUntilStopped({
    server,
    port,
    name: 'Great Lakes',
    listening: (url) => heard.urls.push(url),
    stop: () => (heard.stops += 1),
  });
  return { server, heard };
}

async function aTakenPort(): Promise<number> {
  const server = createServer().listen(0);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return portOf(server);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the origin', () => {
  it('says where it answers, by the port that it got', async () => {
    const { server, heard } = await serving(0);
    const url = `http://localhost:${portOf(server)}`;

    expect(heard).toEqual({ urls: [url], stops: 0 });
    expect(said).toEqual([`Longwave: Great Lakes at ${url}`]);
    expect(await (await fetch(url)).text()).toBe('there');
  });

  it('keeps connections longer than load balancers do, which would send into one just closed', async () => {
    const { server } = await serving(0);

    expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  });

  it.each(SIGNALS)('stops once at %s, and ends at a second one', async (signal) => {
    const { server, heard } = await serving(0);
    const listeners = process.listenerCount(signal);

    process.emit(signal);
    await once(server, 'close');

    expect(heard.stops).toBe(1);
    expect(process.listenerCount(signal)).toBe(listeners - 1);
  });

  it('says which port is taken and what to do, and stops what had begun', async () => {
    const port = await aTakenPort();
    let stops = 0;
    const server = createServer();

    const error: unknown = await serveUntilStopped({
      server,
      port,
      name: 'Great Lakes',
      listening: () => undefined,
      stop: () => (stops += 1),
    }).catch((fault: unknown) => fault);

    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(`${port} is in use by another program`);
    expect(String(error)).toContain(`PORT=${port + 1} npm start`);
    expect([stops, said]).toEqual([1, []]);
  });
});
