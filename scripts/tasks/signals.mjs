import process from 'node:process';

const SIGNALS = /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT']);
const PARENT_CHECK_MS = 250;

/**
 * Passes on to a child what this process is told to do: stop, hang up. Runs on any Node from 20 on.
 *
 * npm passes a signal to the shell between it and us, and that shell dies without telling us. So the loss of the parent counts as
 * being told to stop.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function passSignalsOn(child) {
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    // A terminal sends Ctrl-C to the child by itself.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);

  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event === undefined || process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, PARENT_CHECK_MS);

  child.once('exit', () => {
    clearInterval(watch);
    for (const signal of SIGNALS) process.off(signal, passOn);
  });
}
