import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError } from '../config/configError.ts';

interface MakerSocket {
  readonly path: string;
  /** Takes it away before this process ends. */
  readonly remove: () => void;
}

/**
 * Where the maker listens: in a folder that only this account can open, and that goes when this process ends.
 *
 * @throws {ConfigError} when there is no room for it.
 */
export function makerSocket(): MakerSocket {
  if (process.platform === 'win32') {
    return { path: `\\\\.\\pipe\\longwave-${randomUUID()}`, remove: () => undefined };
  }
  const folder = privateFolder();
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return { path: path.join(folder, 'maker'), remove };
}

/** With mode 0700. */
function privateFolder(): string {
  try {
    return mkdtempSync(path.join(tmpdir(), 'longwave-'));
  } catch (error) {
    throw new ConfigError('TMPDIR', [`no folder can be made in it: ${String(error)}`], error);
  }
}

/** Clears away what a maker left that could not. @returns Whether it is this process that did. */
export function clearAway(socketPath: string): boolean {
  try {
    unlinkSync(socketPath);
  } catch {
    return false;
  }
  rmSync(path.dirname(socketPath), { recursive: true, force: true });
  return true;
}
