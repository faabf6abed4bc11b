import { spawn } from 'node:child_process';
import process from 'node:process';
import { passSignalsOn } from './signals.mjs';

/**
 * Runs a program in the foreground until it ends. What this process is told to do (stop, hang up) it passes on.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] Added to this process's own.
 * @returns {Promise<number>} Its exit code; 128 and the signal's number when a signal ended it.
 */
export async function run(command, args, env = {}) {
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  passSignalsOn(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
