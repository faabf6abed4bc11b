import { readdir, readFile } from 'node:fs/promises';

/** One process, as Linux tells of it. */
export interface ProcessLook {
  readonly pid: number;
  /** Resident, in MB. */
  readonly mb: number;
  /** How long its main thread has had a processor, and how long it has waited for one that others had; in milliseconds. */
  readonly ranMs: number;
  readonly waitedMs: number;
  /** How long all of its threads have had one: those that compress, too. */
  readonly threadsRanMs: number;
}

/** Linux tells of times to programs in hundredths of a second. */
const TICK_MS = 10;
/** Counted from behind the program's name, which may hold anything: proc_pid_stat(5). */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** A process and all that it started, itself first. @returns Of a process that is over: nothing. */
export async function processTree(pid: number): Promise<readonly ProcessLook[]> {
  const [own, children] = await Promise.all([lookAt(pid), childrenOf(pid)]);
  const below = await Promise.all(children.map(processTree));
  return [own ?? [], ...below].flat();
}

export async function lookAt(pid: number): Promise<ProcessLook | null> {
  const [status, stat, schedule] = await Promise.all([
    read(`/proc/${pid}/status`),
    read(`/proc/${pid}/stat`),
    read(`/proc/${pid}/task/${pid}/schedstat`),
  ]);
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(status) ?? [];
  if (kilobytes === undefined) return null;
  const [ranNs = NaN, waitedNs = NaN] = schedule.split(' ').map(Number);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]);
  return {
    pid,
    mb: Number(kilobytes) / 1_024,
    ranMs: ranNs / 1e6,
    waitedMs: waitedNs / 1e6,
    threadsRanMs: ticks * TICK_MS,
  };
}

/** Any of its threads may have started some. */
async function childrenOf(pid: number): Promise<readonly number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => read(`/proc/${pid}/task/${thread}/children`)),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

/** A process may end between two looks. */
function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
