import { execFileSync } from 'node:child_process';

interface Running {
  readonly pid: number;
  readonly parent: number;
  /** What it runs, with its arguments. */
  readonly command: string;
}

/** Every process that has not ended. */
function running(): Running[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return rows
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
    .filter(([, , state = 'Z']) => !state.startsWith('Z'))
    .map(([pid, parent, , ...command]) => ({
      pid: Number(pid),
      parent: Number(parent),
      command: command.join(' '),
    }));
}

/** @param program A part of the name of what they run. */
export function childrenOf(pid: number, program = ''): number[] {
  return running()
    .filter(({ parent, command }) => parent === pid && command.includes(program))
    .map((child) => child.pid);
}

/** A process and all that came of it, itself first. */
export function familyOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(familyOf)];
}

export function isThere(pid: number): boolean {
  return running().some((one) => one.pid === pid);
}
