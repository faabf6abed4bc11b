import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A publisher's server on this machine, for one test. */
export interface FeedServer {
  readonly url: string;
  /** Headers of every request, in order. */
  readonly asked: IncomingHttpHeaders[];
  readonly close: () => Promise<void>;
}

/** @param hostname The name that `url` says; the server itself listens on loopback. */
export async function feedServer(
  answer: RequestListener,
  hostname = '127.0.0.1',
): Promise<FeedServer> {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => closed(server);
  onTestFinished(close);
  return { url: `http://${hostname}:${portOf(server.address())}`, asked, close };
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
