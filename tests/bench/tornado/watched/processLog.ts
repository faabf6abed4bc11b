import { processTree, type ProcessLook } from '#tests/rig/processTree.ts';

const EVERY_MS = 1_000;

/** What was seen of a program and all that it started, from time to time. */
export interface ProcessLog {
  /** All of them together, at each look. */
  readonly memory: readonly { readonly mb: number; readonly processes: number }[];
  /** Each that was seen, at its last look, in the order of their coming. */
  readonly last: readonly ProcessLook[];
}

/** Looks until the function that it returns is called. Memory that several share counts for each. */
export async function watchProcesses(pid: number): Promise<() => Promise<ProcessLog>> {
  const memory: { mb: number; processes: number }[] = [];
  const last = new Map<number, ProcessLook>();
  const look = async () => {
    const found = await processTree(pid);
    for (const one of found) last.set(one.pid, one);
    memory.push({ mb: found.reduce((sum, { mb }) => sum + mb, 0), processes: found.length });
  };
  await look();
  const looking = setInterval(() => void look(), EVERY_MS);
  return async () => {
    clearInterval(looking);
    await look();
    return { memory, last: [...last.values()] };
  };
}
