import { runProgram } from '#tests/rig/program.ts';

/** What one load came to. */
export interface Load {
  readonly perSecond: number;
  readonly requests: number;
  /** Times to the whole answer, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Connections that broke, and answers that did not come. */
  readonly failures: number;
}

/** As browsers ask. */
const ACCEPTED = 'Accept-Encoding: gzip, deflate, br, zstd';

/** Asks for one address over and over, on so many connections at once, with wrk. */
export async function load(url: string, connections: number, seconds: number): Promise<Load> {
  const args = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--latency'];
  const wrk = runProgram(process.env['WRK_PATH'] ?? 'wrk', [...args, '-H', ACCEPTED, url]);
  await wrk.exited;
  const said = wrk.output();
  const after = (label: RegExp) => label.exec(said)?.slice(1) ?? [];
  const errors = /Socket errors: (.*)/.exec(said)?.[1] ?? '';
  return {
    perSecond: Number(after(/Requests\/sec:\s+([\d.]+)/)[0]),
    requests: Number(after(/(\d+) requests in/)[0]),
    p50: milliseconds(after(/50%\s+([\d.]+)(us|ms|s)/)),
    p99: milliseconds(after(/99%\s+([\d.]+)(us|ms|s)/)),
    failures: [...errors.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0),
  };
}

function milliseconds([value = '', unit = '']: readonly string[]): number {
  return Number(value) * ({ us: 0.001, ms: 1, s: 1_000 }[unit] ?? NaN);
}
