import { expect, it } from 'vitest';
import { hlsFault } from '#player/hls/feed/hlsFault.ts';

const network = (details: string, response?: { code?: number; data?: unknown }) =>
  hlsFault({ type: 'networkError', details, response });

it('tells what is wrong with an HLS stream', () => {
  expect(network('manifestLoadError', { code: 404 })).toBe('not-found');
  expect(network('levelLoadError', { code: 503 })).toBe('refused');
  expect(network('manifestLoadError', { code: 0 })).toBe('unreachable');
  expect(network('fragLoadError')).toBe('unreachable');
  expect(network('manifestLoadTimeOut')).toBe('timeout');
  expect(network('levelEmptyError')).toBe('closed');
  expect(network('manifestParsingError', { data: '\n<!doctype html>' })).toBe('web-page');
  expect(network('manifestParsingError', { data: '[playlist]\nFile1=' })).toBe('playlist');
  expect(network('manifestParsingError', { data: 'ICY 200 OK' })).toBe('undecodable');
});

it('tells what this browser cannot do from what cannot be played at all', () => {
  const media = (details: string) => hlsFault({ type: 'mediaError', details });
  expect(media('manifestIncompatibleCodecsError')).toBe('unsupported');
  expect(media('bufferAddCodecError')).toBe('unsupported');
  expect(media('bufferAppendError')).toBe('undecodable');
  expect(hlsFault({ type: 'keySystemError', details: 'keySystemNoAccess' })).toBe('unsupported');
});
