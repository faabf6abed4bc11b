const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Calls `stop` at the first SIGTERM or SIGINT; a second one ends the process at once.
 *
 * @returns Lets signals be as they were.
 */
export function onStopSignal(stop: () => void): () => void {
  const letGo = () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  const onSignal = () => {
    letGo();
    stop();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return letGo;
}
