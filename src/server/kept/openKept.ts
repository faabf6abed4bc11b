import type { RequestListener } from 'node:http';
import type { After } from '../net/afterTimeout.ts';
import type { Known } from '../http/requestBase.ts';
import type { HaveMade } from './askPlainly.ts';
import { Keeper } from './keeper.ts';
import { KeptBases } from './keptBases.ts';
import { keptListener } from './keptListener.ts';
import type { Revisions } from './revisions.ts';

interface KeptDeps extends Known {
  readonly haveMade: HaveMade;
  /** Answers what is not kept. */
  readonly routes: RequestListener;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly revisions: Revisions;
  readonly maxBytes: number;
  /** Made for a base as soon as anybody asks there, so that it is there whatever happens next. */
  readonly common: readonly string[];
  readonly after?: After | undefined;
}

interface KeptAnswers {
  readonly listener: RequestListener;
  /** Has what is common made for a base that is known already. */
  readonly prepare: (base: string) => void;
}

/** Answers the origin's requests like files: made once, and again when what they are made of changes. */
export function openKept(deps: KeptDeps): KeptAnswers {
  const { haveMade, routes, now, revisions, maxBytes, common, after } = deps;
  const keeper = new Keeper({ haveMade, now, revisions, maxBytes, after });
  const prepare = (base: string) => {
    // Whoever asks for one that could not be made has it made again.
    for (const address of common) keeper.make(base, address).catch(() => undefined);
  };
  const bases = new KeptBases(deps, prepare);
  return { listener: keptListener({ keeper, bases, now, routes }), prepare };
}
