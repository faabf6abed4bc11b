import type { StreamFault } from '#contract/streamStatus.ts';
import { RefusedAddressError } from '../../net/publicAddress.ts';
import { RedirectError } from '../../net/redirects.ts';

/** A stream that cannot be heard, and why. */
export class ProbeFault extends Error {
  override readonly name = 'ProbeFault';
  readonly fault: StreamFault;
  /** What its server said instead of 200. */
  readonly httpStatus: number | null;

  constructor(fault: StreamFault, httpStatus: number | null = null, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
    this.httpStatus = httpStatus;
  }
}

/** What the status of an answer says of a stream; null: it is being sent. Partial content was not asked for. RFC 9110 §15 */
export function faultOfStatus(status: number): StreamFault | null {
  if (status === 200) return null;
  return status === 404 || status === 410 ? 'not-found' : 'refused';
}

/** OpenSSL's and Node's own codes for a certificate that is out of date, of another name, or of nobody known. */
const UNTRUSTED = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET_ISSUER|VERIFY))/;

/** @param isLate The time was up, and what came of that is this error. */
export function asProbeFault(error: unknown, isLate: boolean): ProbeFault {
  if (error instanceof ProbeFault) return error;
  if (isLate) return new ProbeFault('timeout', null, error);
  if (error instanceof RedirectError) return new ProbeFault('redirects', error.status, error);
  if (error instanceof RefusedAddressError) return new ProbeFault('unreachable', null, error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new ProbeFault(UNTRUSTED.test(code) ? 'untrusted' : 'unreachable', null, error);
}
