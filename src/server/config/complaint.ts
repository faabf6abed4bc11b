import type { BaseIssue } from 'valibot';

/** One mistake in the config file. */
export interface Complaint {
  /** 'stations[0].channels[1].streams[0].url'; '' for the file itself. */
  readonly path: string;
  /** 'found "htp://x", expected a web address such as …' */
  readonly problem: string;
}

const MAX_SHOWN = 60;

/** What does not fit its schema comes first: the rest often follows from it. */
export function complaintsOf(issues: readonly BaseIssue<unknown>[]): Complaint[] {
  return issues
    .toSorted((a, b) => Number(saysAll(a)) - Number(saysAll(b)))
    .map((issue) => ({
      path: pathOf((issue.path ?? []).map(({ key }) => key)),
      problem: saysAll(issue) ? issue.message : mismatch(issue.input, issue.message),
    }));
}

/** What is missing altogether need not be told again for what it should agree with. */
export function oncePerPath(complaints: readonly Complaint[]): Complaint[] {
  return [...Map.groupBy(complaints, ({ path }) => path).values()].flatMap((of) => of.slice(0, 1));
}

/** As they are printed under the name of the file. */
export function complaintLines(complaints: readonly Complaint[]): string[] {
  return complaints.map(({ path, problem }) => `${path || 'the file'}: ${problem}`);
}

/** @param expected The message of a schema says what may stand there. */
export function mismatch(found: unknown, expected: string): string {
  return `found ${shown(found)}, expected ${expected}`;
}

/** ['stations', 0, 'id'] → 'stations[0].id' */
function pathOf(keys: readonly unknown[]): string {
  return keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : `${path}${path && '.'}${String(key)}`,
    '',
  );
}

/** Our own checks write the whole of their message. */
function saysAll({ type }: BaseIssue<unknown>): boolean {
  return type === 'raw_check';
}

function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (Array.isArray(found)) return found.length === 0 ? 'an empty list' : 'a list';
  if (typeof found === 'object' && found !== null) return 'an object';
  const json = JSON.stringify(found);
  return json.length > MAX_SHOWN ? `${json.slice(0, MAX_SHOWN)}…` : json;
}
