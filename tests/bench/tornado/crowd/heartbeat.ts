import { setTimeout as delay } from 'node:timers/promises';
import { rowOf, type Row } from './crowdReport.ts';
import { Listener, type Measured } from './listener.ts';

const EVERY_MS = 100;

/** One more client, who asks ten times a second for what costs nothing to answer: how long it waits, the origin's event loop stood still. */
export function startHeartbeat(port: number): { readonly stop: () => Row } {
  const all: Measured[] = [];
  const startMs = performance.now();
  const now = () => performance.now() - startMs;
  const client = new Listener({
    port,
    now,
    filesOf: () => [],
    tell: (measured) => all.push(measured),
    opened: () => undefined,
  });
  const stopped = new AbortController();
  const beat = async () => {
    for (let dueMs = 0; !stopped.signal.aborted; dueMs += EVERY_MS) {
      // oxlint-disable-next-line no-await-in-loop -- Each when it is due.
      await delay(Math.max(dueMs - now(), 0));
      client.look();
      if (!stopped.signal.aborted) client.ask({ is: 'data', path: '/robots.txt', dueMs });
    }
  };
  void beat();
  return {
    stop: () => {
      stopped.abort();
      const row = rowOf('robots.txt, ten a second', all);
      client.leave();
      return row;
    },
  };
}
