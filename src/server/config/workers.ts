import { availableParallelism } from 'node:os';
import { ConfigError } from './configError.ts';

const MAX_DEFAULT = 4;
const MAX_WORKERS = 64;

/**
 * How many processes answer listeners.
 *
 * @param cores How many of them can run at once on this machine.
 * @throws {ConfigError} when LONGWAVE_WORKERS is no such number.
 */
export function workersFrom(
  env: Readonly<Record<string, string | undefined>>,
  cores: number = availableParallelism(),
): number {
  const wanted = env['LONGWAVE_WORKERS'];
  if (!wanted) return Math.max(1, Math.min(cores, MAX_DEFAULT));
  const count = Number(wanted);
  if (/^\d+$/.test(wanted) && count >= 1 && count <= MAX_WORKERS) return count;
  throw new ConfigError('LONGWAVE_WORKERS', [
    `found "${wanted}", expected a number from 1 to ${MAX_WORKERS}`,
  ]);
}
