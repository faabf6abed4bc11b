import { ConfigError } from './configError.ts';

const DEFAULT_PORT = 4173;
const MAX_PORT = 65_535;

/** @throws {ConfigError} when PORT is not one. */
export function portFrom(env: Readonly<Record<string, string | undefined>>): number {
  const wanted = env['PORT'];
  if (!wanted) return DEFAULT_PORT;
  const port = Number(wanted);
  if (/^\d+$/.test(wanted) && port <= MAX_PORT) return port;
  throw new ConfigError('PORT', [`found "${wanted}", expected a number from 0 to ${MAX_PORT}`]);
}
