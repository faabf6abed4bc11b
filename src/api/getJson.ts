import * as v from 'valibot';
import { ApiError, type ApiFault } from './apiError.ts';
import { takePreloaded } from './preload.ts';

const TIMEOUT_MS = 15_000;

/**
 * Asks our own origin, and decodes what it says.
 *
 * @param path '/api/...'
 * @throws {ApiError}
 */
export async function getJson<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>,
  signal?: AbortSignal,
): Promise<T> {
  const body = takePreloaded(path) ?? (await ask(path, signal));
  const decoded = v.safeParse(schema, body);
  if (!decoded.success) throw new ApiError('malformed', path, v.flatten(decoded.issues));
  return decoded.output;
}

async function ask(path: string, signal: AbortSignal | undefined): Promise<unknown> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(path, {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) throw new ApiError(faultOf(response.status), path, response.status);
    return await response.json();
  } catch (error) {
    if (error instanceof ApiError || signal?.aborted) throw error;
    throw new ApiError(error instanceof SyntaxError ? 'malformed' : 'unreachable', path, error);
  }
}

function faultOf(status: number): ApiFault {
  return status === 404 ? 'not-found' : 'server';
}
