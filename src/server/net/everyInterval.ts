/** Calls `call` every `ms`, until the function that it returns is called. */
export type Every = (ms: number, call: () => void) => () => void;

export const everyInterval: Every = (ms, call) => {
  const timer = setInterval(call, ms);
  return () => clearInterval(timer);
};
