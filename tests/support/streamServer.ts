import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach } from 'vitest';

/** A listener's connection, as the server sees it. */
export interface Listener {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Whether the other side has hung up. */
  readonly hasLeft: () => boolean;
}

export interface StreamServer {
  readonly url: string;
  readonly listeners: readonly Listener[];
}

/** Answers on a port of its own as the test says, and ends after it. Nothing is answered by itself but the request. */
export async function aStreamServer(answer: (listener: Listener) => void): Promise<StreamServer> {
  const listeners: Listener[] = [];
  const server = createServer((request, response) => {
    let hasLeft = false;
    response.on('close', () => (hasLeft = true));
    const listener: Listener = { request, response, hasLeft: () => hasLeft };
    listeners.push(listener);
    answer(listener);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  running.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/live`, listeners };
}

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((end) => end()));
});
