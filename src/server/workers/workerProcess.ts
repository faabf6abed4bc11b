/** A process that answers listeners from what it keeps, and asks the maker for what it does not. */

import cluster from 'node:cluster';
import { createServer, type Server } from 'node:http';
import { openKept } from '../kept/openKept.ts';
import { Revisions } from '../kept/revisions.ts';
import { afterTimeout } from '../net/afterTimeout.ts';
import { stopServer } from '../process/gracefulStop.ts';
import { listen } from '../process/listen.ts';
import { outliveLog } from '../process/logPipe.ts';
import { makerClient } from './makerClient.ts';
import { clearAway } from './makerSocket.ts';
import type { Order, PortFault, ToWorker } from './messages.ts';
import { withOwnHealth } from './ownHealth.ts';

/** What listeners come for first, and what robots do. */
const COMMON = ['/', '/robots.txt'];
/** What each keeps. */
const MAX_KEPT_BYTES = 16 * 1_024 * 1_024;
/** What is written to the log last is written by then. */
const LINGER_MS = 500;

interface Serving {
  readonly order: Order;
  readonly server: Server;
  readonly close: () => void;
}

const revisions = new Revisions(Date.now);
let serving: Serving | null = null;

outliveLog([process.stdout, process.stderr]);
// A terminal, and who stops a service, tells all processes of it; the maker tells when.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined);
cluster.worker?.once('disconnect', endWithMaker);
process.on('message', (message: ToWorker) => {
  if (message.is === 'serve') void serve(message);
  else if (message.is === 'changed') revisions.tell(message.revision);
  else void stop();
});

async function serve(order: Order): Promise<void> {
  const { socketPath, port, revision, bases, ...known } = order;
  revisions.tell(revision);
  const { haveMade, passOn, close } = makerClient(socketPath);
  const { listener, prepare } = openKept({
    ...known,
    haveMade,
    routes: passOn,
    now: Date.now,
    revisions,
    maxBytes: MAX_KEPT_BYTES,
    common: COMMON,
  });
  const server = createServer(withOwnHealth(listener, haveMade));
  serving = { order, server, close };
  try {
    await listen(server, port);
  } catch (error) {
    process.send?.(faultOf(error));
    return;
  }
  for (const base of bases) prepare(base);
}

async function stop(): Promise<void> {
  if (serving) await stopServer(serving.server, () => undefined);
  serving?.close();
  process.channel?.unref();
  afterTimeout(LINGER_MS, () => process.exit(0));
}

/** It did not end in order, or we should have been told. */
function endWithMaker(): void {
  if (serving && clearAway(serving.order.socketPath)) {
    console.error(
      'The process that makes the answers has ended, and those that give them end too.',
    );
  }
  process.exit(1);
}

function faultOf(error: unknown): PortFault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  return { is: 'port-fault', code, message: String(error) };
}
