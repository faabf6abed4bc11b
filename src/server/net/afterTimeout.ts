/** Calls `then` after `ms`, unless the function that it returns is called before. */
export type After = (ms: number, then: () => void) => () => void;

/** What a timer can count; a longer one would be due at once. */
const LONGEST_MS = 2 ** 31 - 1;

export const afterTimeout: After = (ms, then) => {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (leftMs: number) => {
    const nowMs = Math.min(leftMs, LONGEST_MS);
    timer = setTimeout(() => (leftMs > nowMs ? wait(leftMs - nowMs) : then()), nowMs);
    // What is only due some time keeps no process alive.
    timer.unref();
  };
  wait(ms);
  return () => clearTimeout(timer);
};
