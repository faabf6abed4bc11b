/** Calls `then` after `ms`, unless the function that it returns is called before. */
export type After = (ms: number, then: () => void) => () => void;

export const afterTimeout: After = (ms, then) => {
  const timer = setTimeout(then, ms);
  // What is only due some time keeps no process alive.
  timer.unref();
  return () => clearTimeout(timer);
};
