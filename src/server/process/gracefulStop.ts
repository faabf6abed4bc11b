import type { Server } from 'node:http';
import { afterTimeout } from '../net/afterTimeout.ts';
import { everyInterval } from '../net/everyInterval.ts';

/** How often connections are looked at whose answer has just ended, and that would be kept for a next one. */
const IDLE_CHECK_MS = 50;
/** How long requests may take to finish before their connections are cut. */
const PATIENCE_MS = 3_000;

/**
 * Takes no more connections, lets requests finish, and cuts those that would not: a live stream never ends by itself.
 *
 * @param endStreams Ends what the origin itself sends without end.
 */
export async function stopServer(server: Server, endStreams: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  endStreams();
  const stopLooking = everyInterval(IDLE_CHECK_MS, () => server.closeIdleConnections());
  const cancelCut = afterTimeout(PATIENCE_MS, () => server.closeAllConnections());
  await closed;
  stopLooking();
  cancelCut();
}
