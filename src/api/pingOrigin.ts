import type { ApiFault } from './apiError.ts';

const TIMEOUT_MS = 8_000;

/** Whether our own origin answers now: no cache is asked. */
export async function pingOrigin(
  signal: AbortSignal,
): Promise<'ok' | Extract<ApiFault, 'unreachable' | 'server'>> {
  try {
    const late = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch('/api/network', {
      cache: 'no-store',
      signal: AbortSignal.any([signal, late]),
    });
    return response.ok ? 'ok' : 'server';
  } catch {
    return 'unreachable';
  }
}
