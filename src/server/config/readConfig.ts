import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { complaintLines } from './complaint.ts';
import { ConfigError } from './configError.ts';
import { decodeConfig, type Config } from './config.ts';
import { jsonFault } from './jsonFault.ts';

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
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isAbsent && !isNamed) return null;
    const problem = isAbsent ? 'LONGWAVE_CONFIG names it, but it is not there' : 'cannot be read';
    throw new ConfigError(file, [problem], error);
  }
}

function parseJson(text: string, file: string): unknown {
  // Some editors begin a file with a byte order mark, which JSON does not know.
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    const fault = jsonFault(json);
    const place = fault ? `line ${fault.line}, column ${fault.column}: ` : '';
    const expected = fault ? `, expected ${fault.expected}` : '';
    throw new ConfigError(file, [`${place}not JSON${expected}`], error);
  }
}
