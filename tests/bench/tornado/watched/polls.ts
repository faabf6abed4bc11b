import * as v from 'valibot';

/** One time that a source was asked, as the origin's log tells it. */
export interface Poll {
  /** When its answer had been read, or had failed; UTC milliseconds. */
  readonly endMs: number;
  readonly url: string;
  readonly fault: string | null;
  /** What the log says of that to an operator. */
  readonly message: string | null;
}

const Line = v.object({
  time: v.string(),
  source: v.string(),
  url: v.string(),
  fault: v.optional(v.nullable(v.string()), null),
  message: v.optional(v.nullable(v.string()), null),
});

/** What the log says of sources, in its order; of requests it says much more. */
export function pollsIn(log: string): Poll[] {
  return log
    .split('\n')
    .filter((line) => line.includes('"source":'))
    .map((line) => {
      const { time, url, fault, message } = v.parse(Line, JSON.parse(line));
      return { endMs: Date.parse(time), url, fault, message };
    });
}

/** How often each fault came; those that were read are 'read'. */
export function faultCounts(polls: readonly Poll[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { fault } of polls) {
    const name = fault ?? 'read';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
