import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mediaFault } from '#player/line/mediaFault.ts';

const URL = 'https://streams.example.org/live';
const [NETWORK, DECODE, NOT_SUPPORTED] = [2, 3, 4];

beforeEach(() =>
  vi.stubGlobal('MediaError', {
    MEDIA_ERR_DECODE: DECODE,
    MEDIA_ERR_SRC_NOT_SUPPORTED: NOT_SUPPORTED,
  }),
);
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['404: Not Found', NOT_SUPPORTED, 'not-found'],
  ['410: Gone', NOT_SUPPORTED, 'not-found'],
  ['503: Service Unavailable', NOT_SUPPORTED, 'refused'],
  ['MEDIA_ELEMENT_ERROR: Format error', NOT_SUPPORTED, 'unreachable'],
  ['DEMUXER_ERROR_COULD_NOT_OPEN', NOT_SUPPORTED, 'undecodable'],
  ['', NOT_SUPPORTED, 'unreachable'],
  ['', DECODE, 'undecodable'],
  ['', NETWORK, 'closed'],
])('reads "%s" with code %i as %s', (message, code, fault) => {
  expect(mediaFault({ code, message }, URL)).toBe(fault);
});

it('knows a playlist by its address when the browser does not say', () => {
  expect(mediaFault({ code: NOT_SUPPORTED, message: '' }, `${URL}.pls?id=3`)).toBe('playlist');
});

it('takes an element that says nothing at all for a server that hung up', () => {
  expect(mediaFault(null, URL)).toBe('closed');
});
