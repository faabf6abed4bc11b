/** Decides what an error of hls.js says of the stream. */

import { kindOfText } from '#audio/contentKind.ts';
import { faultOfStatus, type Fault } from '../../line/fault.ts';

/** What of an error of hls.js tells what is wrong with the stream. */
export interface HlsError {
  readonly type: string;
  readonly details: string;
  readonly response?: { readonly code?: number; readonly data?: unknown } | undefined;
}

/** @see hls.js, docs/API.md, "Errors". */
export function hlsFault({ type, details, response }: HlsError): Fault {
  if (details.endsWith('TimeOut')) return 'timeout';
  if (details === 'manifestParsingError' || details === 'levelParsingError')
    return bodyFault(response);
  if (details === 'levelEmptyError') return 'closed';
  if (/codec/i.test(details) || type === KEY_SYSTEM) return 'unsupported';
  if (type === NETWORK) return faultOfStatus(response?.code ?? 0) ?? 'unreachable';
  return 'undecodable';
}

/** hls.js's enumerations are not loaded before it is. */
const NETWORK = 'networkError';
const KEY_SYSTEM = 'keySystemError';

function bodyFault(response: HlsError['response']): Fault {
  const body = typeof response?.data === 'string' ? response.data : '';
  const kind = kindOfText(body);
  if (kind === 'web-page') return kind;
  // A playlist of HLS is what was asked for: there it is only broken.
  return kind === 'playlist' && !body.includes('#EXTM3U') ? kind : 'undecodable';
}
