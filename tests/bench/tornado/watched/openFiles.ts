import { readFile } from 'node:fs/promises';

/** The origin's own, and its log. */
const OTHERS = 200;

/**
 * What keeps so many listeners from being connected at once, in words.
 *
 * @param limits As /proc/self/limits says them.
 * @returns null: nothing does.
 */
export function tooFewFiles(limits: string, listeners: number): string | null {
  const [, most = 'unlimited'] = /^Max open files +(\d+|unlimited)/m.exec(limits) ?? [];
  const needed = listeners + OTHERS;
  if (most === 'unlimited' || Number(most) >= needed) return null;
  return `${listeners} listeners need ${needed} open files in one process, and ${most} are allowed here: "ulimit -n ${needed}" allows more, or BENCH_LISTENERS asks for fewer.`;
}

export async function ownLimits(): Promise<string> {
  return readFile('/proc/self/limits', 'utf8');
}
