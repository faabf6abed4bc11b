/** One mistake in the config file. */
export interface Complaint {
  /** 'stations[0].channels[1].streams[0].url'; '' for the file itself. */
  readonly path: string;
  /** 'found "htp://x", expected a web address such as …' */
  readonly problem: string;
}

const MAX_SHOWN = 60;

export function mismatch(path: string, found: unknown, expected: string): Complaint {
  return { path, problem: `found ${shown(found)}, expected ${expected}` };
}

function shown(found: unknown): string {
  if (found === undefined) return 'nothing';
  if (Array.isArray(found)) return found.length === 0 ? 'an empty list' : 'a list';
  if (typeof found === 'object' && found !== null) return 'an object';
  const json = JSON.stringify(found);
  return json.length > MAX_SHOWN ? `${json.slice(0, MAX_SHOWN)}…` : json;
}
