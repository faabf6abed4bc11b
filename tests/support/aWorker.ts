import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import type { Known } from '#server/http/requestBase.ts';
import { openKept } from '#server/kept/openKept.ts';
import { revisionOf } from '#server/kept/revision.ts';
import { Revisions } from '#server/kept/revisions.ts';
import { openMaker } from '#server/workers/maker.ts';
import { makerClient } from '#server/workers/makerClient.ts';
import { withOwnHealth } from '#server/workers/ownHealth.ts';

interface Given extends Partial<Known> {
  readonly fetch: Hono['fetch'];
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly parts?: () => readonly unknown[];
}

/** Whoever waits for a newer one waits until it is there. */
const patient = () => () => undefined;

/** What a worker answers before an origin, which it reaches over a real socket; both in this process. */
export async function aWorker(given: Given) {
  const { fetch, now, parts = () => [], appUrl = null, trustProxy = false } = given;
  const revision = revisionOf(parts);
  let made = 0;
  const maker = await openMaker({
    fetch: (asked, bindings) => {
      if (!bindings) made += 1;
      return fetch(asked, bindings);
    },
    now,
    revision,
    momentAfter: () => Infinity,
  });
  const { haveMade, passOn, close } = makerClient(maker.socketPath);
  onTestFinished(() => {
    close();
    maker.close();
  });
  const revisions = new Revisions(now);
  const { listener } = openKept({
    haveMade,
    routes: passOn,
    now,
    revisions,
    appUrl,
    trustProxy,
    maxBytes: 10_000_000,
    common: [],
    after: patient,
  });
  const health = await haveMade('http://localhost', '/healthz', null);
  made = 0;
  return {
    listener: withOwnHealth(listener, async () => health),
    /** How many answers have been made to be kept. */
    made: () => made,
    /** Ends the maker. */
    endMaker: maker.close,
    /** Tells what has changed, as the maker does. */
    tell: () => revisions.tell(revision()),
  };
}
