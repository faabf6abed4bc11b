import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenAnywhere } from './freePort.ts';

export interface AgingProxy {
  readonly port: number;
  /** What was asked for, in order; without the questions whether the origin is well. */
  readonly asked: string[];
  /** Answers that are being given right now. */
  readonly open: () => number;
  /** How old each good answer is said to be from now on, as by a cache that has had it for so long; in seconds. */
  readonly setAge: (seconds: number) => void;
  /** Another origin; null: there is none, and connections break. */
  readonly setOrigin: (port: number | null) => void;
  /** Lets nothing through, until what comes back is called. */
  readonly hold: () => () => void;
  readonly stop: () => void;
}

/** Stands between a cache and the origin: counts what is asked for, and makes answers old without waiting. */
export async function startAgingProxy(originPort: number): Promise<AgingProxy> {
  const asked: string[] = [];
  const open = new Set<ServerResponse>();
  let origin: number | null = originPort;
  let ageSeconds = 0;
  let gate: Promise<void> = Promise.resolve();

  const pass = (incoming: IncomingMessage, response: ServerResponse) => {
    if (origin === null) return void incoming.socket.destroy();
    const { url: path, method, headers } = incoming;
    const sent = request({ host: '127.0.0.1', port: origin, path, method, headers }, (answer) => {
      const isGood = (answer.statusCode ?? 500) < 400;
      const age = isGood && ageSeconds > 0 ? { age: String(ageSeconds) } : {};
      response.writeHead(answer.statusCode ?? 500, { ...answer.headers, ...age });
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    sent.on('error', () => incoming.socket.destroy());
    response.on('close', () => sent.destroy());
    sent.end();
  };

  const server = createServer((incoming, response) => {
    if (incoming.url !== '/healthz') {
      asked.push(incoming.url ?? '');
      open.add(response);
      response.on('close', () => open.delete(response));
    }
    void gate.then(() => pass(incoming, response));
  });
  return {
    port: await listenAnywhere(server),
    asked,
    open: () => open.size,
    setAge: (seconds) => (ageSeconds = seconds),
    setOrigin: (port) => (origin = port),
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
