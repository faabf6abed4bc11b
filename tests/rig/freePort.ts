import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Below those that systems give to connections that go out: none of these takes it before whoever it is for. */
const FIRST = 15_000;
const BEYOND = 32_000;
const TRIES = 20;

/** A port of this machine that nothing listens on right now. */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = FIRST + Math.floor(Math.random() * (BEYOND - FIRST));
    // oxlint-disable-next-line no-await-in-loop -- The next is tried only where this one is taken.
    if (await isFree(port)) return port;
  }
  throw new Error(`Of ${TRIES} ports between ${FIRST} and ${BEYOND} none is free.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

/** Lets a server listen on this machine alone, on a port that the system picks. */
export async function listenAnywhere(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
