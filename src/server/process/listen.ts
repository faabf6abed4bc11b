import { once } from 'node:events';
import type { createAdaptorServer } from '@hono/node-server';
import { Server } from 'node:http';
import { ConfigError } from '../config/configError.ts';
import { stopServer } from './gracefulStop.ts';
import { logRequests } from './requestLog.ts';

interface Serving {
  readonly server: ReturnType<typeof createAdaptorServer>;
  readonly port: number;
  /** The network's. */
  readonly name: string;
  /** Told where it answers: 'http://localhost:4173'. */
  readonly listening: (url: string) => void;
  readonly stop: () => void;
}

/**
 * Listens until SIGTERM or SIGINT, then lets requests finish and the process end.
 *
 * @throws {ConfigError} when the port is taken, or not ours to take.
 */
export async function serveUntilStopped(serving: Serving): Promise<void> {
  const { server, port, name, listening, stop } = serving;
  if (!(server instanceof Server)) throw new TypeError('An HTTP/1.1 server is expected');
  logRequests(server);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (error) {
    stop();
    throw new ConfigError('PORT', [whyNot(error, port)], error);
  }
  const address = server.address();
  // PORT=0 takes any that is free.
  const taken = typeof address === 'object' && address ? address.port : port;
  const url = `http://localhost:${taken}`;
  console.log(`Longwave: ${name} at ${url}`);
  listening(url);
  const onSignal = () => {
    // A second signal ends the process at once.
    for (const signal of SIGNALS) process.off(signal, onSignal);
    void stopServer(server, stop);
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

/** Longer than load balancers keep theirs (60 s as a rule): else they send a request into a connection that we just closed. */
const KEEP_ALIVE_MS = 65_000;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

function whyNot(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return `${port} is in use by another program. Choose another: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES') return `${port} may not be used by this account. Choose one above 1023`;
  return `${port} cannot be listened on: ${String(error)}`;
}
