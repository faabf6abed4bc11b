/* How a stream server is asked, and what its answer says. */

import type { Stream } from '#contract/station.ts';
import { faultOfStatus } from '../line/fault.ts';
import { SourceError } from './sourceError.ts';

/** A stream's answer that has a body to read. */
export type StreamAnswer = Response & { readonly body: ReadableStream<Uint8Array<ArrayBuffer>> };

/**
 * Asks a stream server for its stream. It is a simple request, without headers of ours, unless the station's record says
 * that the server answers preflights: a stock Icecast 2.4.4 hangs up on them.
 *
 * @throws SourceError When nobody answers, or with anything but 2xx.
 */
export async function dialStream(
  fetch: typeof globalThis.fetch,
  url: URL,
  { inBandTitles }: Stream,
  signal: AbortSignal,
): Promise<StreamAnswer> {
  const headers: HeadersInit = inBandTitles ? { 'Icy-MetaData': '1' } : {};
  const response = await fetch(url, {
    headers,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch((error: unknown) => {
    throw new SourceError('unreachable', error);
  });
  const fault = faultOfStatus(response.status);
  if (fault) throw new SourceError(fault, response.status);
  if (!hasBody(response)) throw new SourceError('refused', response.status);
  return response;
}

function hasBody(response: Response): response is StreamAnswer {
  return response.body !== null;
}
