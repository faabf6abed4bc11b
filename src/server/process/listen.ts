import { once } from 'node:events';
import type { Server } from 'node:http';
import { logRequests } from './requestLog.ts';

/** Longer than load balancers keep theirs (60 s as a rule): else they send a request into a connection that we just closed. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Serves listeners, and logs what they ask.
 *
 * @throws The system's error when the port cannot be listened on.
 */
export async function listen(server: Server, port: number): Promise<void> {
  logRequests(server);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port);
  await once(server, 'listening');
}
