import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';

interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Whether something is to be written to it. */
  readonly hasInput?: boolean;
  /** Told what it writes to its standard output, as it comes. */
  readonly onOutput?: (text: string) => void;
  /** Given its standard output where that is no text; none of it is kept. */
  readonly onBytes?: (bytes: Buffer) => void;
}

export interface Program {
  /** All text that it has printed so far, both ways. */
  readonly output: () => string;
  /** null, unless it was started with one. What is written after its end is lost without a word. */
  readonly input: Writable | null;
  /** undefined: it could not be started. */
  readonly pid: number | undefined;
  readonly exitCode: () => number | null;
  readonly exited: Promise<number | null>;
  /** Asks it to end (SIGTERM), or ends it at once (SIGKILL), and waits until it has. */
  readonly end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  readonly freeze: () => void;
  readonly thaw: () => void;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a program that ends with this process at the latest. */
export function runProgram(
  command: string,
  args: readonly string[],
  { env = {}, cwd, hasInput = false, onOutput, onBytes }: ProgramOptions = {},
): Program {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    ...(cwd ? { cwd } : {}),
    stdio: [hasInput ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.stdin?.on('error', () => {});
  let printed = '';
  for (const pipe of [onBytes ? null : child.stdout, child.stderr]) {
    pipe?.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-50_000);
    });
  }
  if (onOutput) child.stdout?.on('data', onOutput);
  if (onBytes) child.stdout?.on('data', onBytes);
  child.once('error', (error) => {
    printed += String(error);
  });
  const exited = once(child, 'close').then(() => {
    running.delete(child);
    return child.exitCode;
  });
  return {
    output: () => printed,
    input: child.stdin,
    pid: child.pid,
    exitCode: () => child.exitCode,
    exited,
    end: async (signal = 'SIGTERM') => {
      child.kill('SIGCONT');
      child.kill(signal);
      await exited;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}
