import * as v from 'valibot';
import type { Measured } from './listener.ts';
import { spreadOf } from './spread.ts';
import { ON_AIR } from './visit.ts';

/* What a crowd came to, as its process tells it. */

/** NaN is null in JSON. */
const Figure = v.pipe(
  v.nullable(v.number()),
  v.transform((value) => value ?? NaN),
);
const SpreadSchema = v.object({
  count: v.number(),
  p50: Figure,
  p99: Figure,
  p999: Figure,
  worst: Figure,
});

const Row = v.object({
  name: v.string(),
  /** How often each error came. */
  errors: v.record(v.string(), v.number()),
  /** From when it was due. */
  due: SpreadSchema,
  /** From when it was sent. */
  sent: SpreadSchema,
});
export type Row = v.InferOutput<typeof Row>;

export const CrowdReport = v.object({
  rows: v.array(Row),
  slowest: v.array(v.object({ atMs: v.number(), path: v.string(), ms: v.number() })),
  connections: v.number(),
  /** How long the crowd had a processor, and how long it waited for one that others had. */
  ranMs: Figure,
  waitedMs: Figure,
  /** How late the crowd itself was with what was due. */
  late: SpreadSchema,
  /** How long it stood still itself, each time. */
  standstillsMs: v.array(v.number()),
});
export type CrowdReport = v.InferOutput<typeof CrowdReport>;

const SLOWEST = 5;
const KINDS = ['pages', 'what is on', 'stories and front', "the app's files"] as const;

function kindOf(path: string): (typeof KINDS)[number] {
  if (path === ON_AIR) return 'what is on';
  if (path.startsWith('/api/')) return 'stories and front';
  return path === '/' || path.startsWith('/stories/') ? 'pages' : "the app's files";
}

/**
 * All of it, what was seen for sure, and then each kind.
 *
 * @param awake Of all what was measured while who measured did not stand still.
 */
export function rowsOf(all: readonly Measured[], awake: readonly Measured[]): Row[] {
  const byKind = Map.groupBy(all, ({ path }) => kindOf(path));
  return [
    rowOf('all', all),
    rowOf('of all, while the crowd was awake', awake),
    ...KINDS.flatMap((kind) => {
      const some = byKind.get(kind);
      return some ? [rowOf(kind, some)] : [];
    }),
  ];
}

/** Times are those of whole and right answers. */
export function rowOf(name: string, all: readonly Measured[]): Row {
  const good = all.filter(({ error }) => error === null);
  const errors: Record<string, number> = {};
  for (const { error } of all) if (error !== null) errors[error] = (errors[error] ?? 0) + 1;
  return {
    name,
    errors,
    due: spreadOf(good.map(({ endMs, dueMs }) => endMs - dueMs)),
    sent: spreadOf(good.map(({ endMs, sentMs }) => endMs - sentMs)),
  };
}

/** The longest waits, the longest first, with the moments at which they were due. */
export function slowestOf(all: readonly Measured[]): CrowdReport['slowest'] {
  return all
    .map(({ path, dueMs, endMs }) => ({ path, atMs: dueMs, ms: endMs - dueMs }))
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, SLOWEST);
}
