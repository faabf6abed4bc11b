import { expect, it } from 'vitest';
import { asFeedError } from '#server/net/asFeedError.ts';
import { TooLargeError } from '#server/net/httpGet.ts';
import { RefusedAddressError } from '#server/net/publicAddress.ts';
import { RedirectError } from '#server/net/redirects.ts';
import { FeedError } from '#server/net/feedError.ts';

const URL = 'https://example.org/feed?key=secret';
const withCode = (code: string) => Object.assign(new Error(code), { code });

it.each([
  ['too-large', new TooLargeError('9000000 bytes')],
  ['redirects', new RedirectError('more than 5')],
  ['refused-address', new RefusedAddressError('10.0.0.1')],
  [
    'refused-address',
    new AggregateError([withCode('ECONNREFUSED'), new RefusedAddressError('::1')]),
  ],
  ['malformed', withCode('Z_DATA_ERROR')],
  ['malformed', withCode('ERR__ERROR_FORMAT_PADDING_1')],
  ['malformed', withCode('HPE_INVALID_CONSTANT')],
  ['unreachable', withCode('ECONNREFUSED')],
  ['unreachable', withCode('CERT_HAS_EXPIRED')],
  ['unreachable', new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')])],
  ['unreachable', 'thrown as text'],
  ['unreachable', undefined],
])('tells an operator what is wrong with a feed: %s', (fault, error) => {
  expect(asFeedError(error, URL, false).fault).toBe(fault);
});

it('says that time was up, unless more is known', () => {
  expect(asFeedError(new Error('aborted'), URL, true).fault).toBe('timeout');
  expect(asFeedError(new TooLargeError('x'), URL, true).fault).toBe('too-large');
});

it('says what each address answered, where several were tried', () => {
  const error = new AggregateError([new Error('no route to ::1'), new Error('127.0.0.1 refused')]);

  expect(asFeedError(error, URL, false).message).toContain('no route to ::1; 127.0.0.1 refused');
});

it('leaves what is a feed error already as it is, and keeps the cause of any other', () => {
  const known = new FeedError('status', URL, 'HTTP 500');
  const cause = new Error('x');

  expect(asFeedError(known, URL, true)).toBe(known);
  expect(asFeedError(cause, URL, false).cause).toBe(cause);
});

it('never tells the query of an address', () => {
  expect(asFeedError(new Error('x'), URL, false).message).not.toContain('secret');
});
