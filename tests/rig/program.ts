import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Program {
  /** All that it has printed so far, both ways. */
  readonly output: () => string;
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
  { env = {}, cwd }: { env?: Readonly<Record<string, string>>; cwd?: string } = {},
): Program {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    ...(cwd ? { cwd } : {}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let printed = '';
  for (const pipe of [child.stdout, child.stderr]) {
    pipe.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-50_000);
    });
  }
  child.once('error', (error) => {
    printed += String(error);
  });
  const exited = once(child, 'close').then(() => {
    running.delete(child);
    return child.exitCode;
  });
  return {
    output: () => printed,
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
