import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { complaintLines } from './complaint.ts';
import { ConfigError } from './configError.ts';
import { decodeConfig, type Config } from './config.ts';
import { jsonFault } from './jsonFault.ts';

/** By what the system says. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'LONGWAVE_CONFIG names it, but it is not there',
  EISDIR: 'is a folder; name the file in it',
  EACCES: 'may not be read by the user that runs this',
};

const DEFAULT_FILE = 'longwave.config.json';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isDirectoryChannel: (channelId: string) => boolean;
}

/**
 * The deployment's config file: `LONGWAVE_CONFIG`, or longwave.config.json in the working directory.
 *
 * @returns The deployment, and the file that describes it; null: there is none, so the embedded network is served.
 * @throws {ConfigError}
 */
export async function readConfig(
  surroundings: Surroundings,
): Promise<{ readonly config: Config; readonly file: string } | null> {
  const named = surroundings.env['LONGWAVE_CONFIG'];
  const file = path.resolve(named || DEFAULT_FILE);
  const text = await readText(file, Boolean(named));
  if (text === null) return null;
  const decoded = decodeConfig(parseJson(text, file), surroundings);
  if ('config' in decoded) return { config: decoded.config, file };
  throw new ConfigError(file, complaintLines(decoded.complaints));
}

async function readText(file: string, isNamed: boolean): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' && !isNamed) return null;
    throw new ConfigError(file, [UNREADABLE[code] ?? `cannot be read (${code})`], error);
  }
}

function parseJson(text: string, file: string): unknown {
  // Some editors begin a file with a byte order mark, which JSON does not know.
  const json = text.replace(/^\uFEFF/, '');
  const fault = jsonFault(json);
  if (fault) {
    throw new ConfigError(file, [`line ${fault.line}, column ${fault.column}: ${fault.problem}`]);
  }
  return JSON.parse(json);
}
