import { expect, it } from 'vitest';
import { RefusedAddressError } from '#server/net/publicAddress.ts';
import { RedirectError } from '#server/net/redirects.ts';
import { asProbeFault, faultOfStatus, ProbeFault } from '#server/streams/probe/probeFault.ts';

const withCode = (code: string) => Object.assign(new Error(code), { code });

it.each([
  [200, null],
  [404, 'not-found'],
  [410, 'not-found'],
  [204, 'refused'],
  [206, 'refused'],
  [401, 'refused'],
  [403, 'refused'],
  [429, 'refused'],
  [500, 'refused'],
  [503, 'refused'],
])('says of a stream what its server’s status says: %i', (status, fault) => {
  expect(faultOfStatus(status)).toBe(fault);
});

it.each([
  ['untrusted', withCode('CERT_HAS_EXPIRED')],
  ['untrusted', withCode('ERR_TLS_CERT_ALTNAME_INVALID')],
  ['untrusted', withCode('DEPTH_ZERO_SELF_SIGNED_CERT')],
  ['untrusted', withCode('SELF_SIGNED_CERT_IN_CHAIN')],
  ['untrusted', withCode('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
  ['untrusted', withCode('UNABLE_TO_GET_ISSUER_CERT_LOCALLY')],
  ['unreachable', withCode('ECONNREFUSED')],
  ['unreachable', withCode('ENOTFOUND')],
  ['unreachable', withCode('HPE_INVALID_CONSTANT')],
  ['unreachable', new RefusedAddressError('10.0.0.1')],
  ['redirects', new RedirectError('more than 5')],
  ['unreachable', 'thrown as text'],
])('tells an operator what keeps a stream from being heard: %s', (fault, error) => {
  expect(asProbeFault(error, false)).toMatchObject({ fault, httpStatus: null, cause: error });
});

it('keeps the status of an answer that sent to nowhere', () => {
  expect(asProbeFault(new RedirectError('ftp:', 302), false).httpStatus).toBe(302);
});

it('says that the time was up, unless more is known', () => {
  expect(asProbeFault(withCode('ECONNRESET'), true).fault).toBe('timeout');

  const known = new ProbeFault('web-page');
  expect(asProbeFault(known, true)).toBe(known);
});
