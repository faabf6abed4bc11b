import { setTimeout as delay } from 'node:timers/promises';

/** A bound for a server's start, on a machine that is busy with others. */
export const STARTED_WITHIN = { withinMs: 45_000 };

/**
 * Asks again and again until the answer is something.
 *
 * @throws Error naming `what`, when it is still nothing after `withinMs`.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { withinMs = 15_000, everyMs = 50 } = {},
): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`${what}: not within ${withinMs} ms`);
    await delay(everyMs);
  }
}
