import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram, type Program } from '#tests/rig/program.ts';

/** A server whose log goes to a file, as it does where it is deployed. */
export interface LoggedProgram {
  readonly program: Program;
  readonly pid: () => Promise<number>;
  readonly log: () => Promise<string>;
}

/** @param folder For its log. */
export function runLogged(
  folder: string,
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): LoggedProgram {
  const [log, pidFile] = [path.join(folder, 'output.log'), path.join(folder, 'pid')];
  const script = 'echo $$ > "$PID_FILE"; exec "$@" > "$LOG" 2>&1';
  const program = runProgram('sh', ['-c', script, 'sh', ...command], {
    env: { ...env, LOG: log, PID_FILE: pidFile },
  });
  const pid = async () => Number(await readFile(pidFile, 'utf8'));
  return {
    program,
    pid,
    log: () => readFile(log, 'utf8'),
  };
}
