import type { Measured } from './listener.ts';

/** When a process stood still that measures, and so could see nothing; in milliseconds of its clock. */
export interface Standstill {
  readonly fromMs: number;
  readonly toMs: number;
}

const LOOK_EVERY_MS = 10;
/** Later than this is no timer's own fault. */
const MOST_LATE_MS = 20;

/** Watches until the function that it returns is called. */
export function watchStandstills(now: () => number): () => readonly Standstill[] {
  const found: Standstill[] = [];
  let lastMs = now();
  const look = () => {
    const nowMs = now();
    if (nowMs - lastMs > LOOK_EVERY_MS + MOST_LATE_MS) found.push({ fromMs: lastMs, toMs: nowMs });
    lastMs = nowMs;
  };
  const looking = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(looking);
    look();
    return found;
  };
}

/** What was due and answered while who measured was awake all the time. */
export function seenAwake(
  all: readonly Measured[],
  asleep: readonly Standstill[],
): readonly Measured[] {
  return all.filter(({ dueMs, endMs }) =>
    asleep.every(({ fromMs, toMs }) => endMs < fromMs || toMs < dueMs),
  );
}
