import { describe, expect, it } from 'vitest';
import { keptAddress } from '#server/kept/keptAddress.ts';

const asked = (url: string, given: object = {}) =>
  keptAddress({ method: 'GET', url, headers: {}, ...given });

describe('the address of what is kept', () => {
  it.each([
    ['/', '/'],
    ['/stories/low-water', '/stories/low-water'],
    ['/assets/app-Nh7_FkCk.js', '/assets/app-Nh7_FkCk.js'],
    ['/stories/low-water?utm_source=x', '/stories/low-water'],
    ['/?x=1', '/'],
    ['/topics/coast?page=2', '/topics/coast?page=2'],
    ['/api/topics/coast?page=2&x=1', '/api/topics/coast?page=2'],
    ['/topics/coast?page=1', '/topics/coast'],
    ['/topics/coast?x=1', '/topics/coast'],
    ['/stories/low-water?page=2', '/stories/low-water'],
  ])('is the path and what is understood of the query: %s', (url, address) => {
    expect(asked(url)).toBe(address);
    expect(asked(url, { method: 'HEAD' })).toBe(address);
  });

  it.each([
    '/stories/low%2dwater',
    '/stories/./low-water',
    '/stories/../stories/low-water',
    '//stories/low-water',
    '/stories/low-water/',
    '/topics/coast?page=02',
    '/topics/coast?page=-1',
    '/topics/coast?page=99999',
    'http://radio.example/',
    '*',
    '',
    `/${'a'.repeat(400)}`,
  ])('is none where the same could be written in many ways: %s', (url) => {
    expect(asked(url)).toBeNull();
  });

  it.each([
    '/live/qhbr-1.mp3',
    '/network/audio/low-water.mp3',
    '/status',
    '/status?renew=no',
    '/api/channels/qhbr-1/status',
  ])('is none of what does not end, or comes in parts, or says how it is now: %s', (url) => {
    expect(asked(url)).toBeNull();
  });

  it('is none for who wants a part, or something else done', () => {
    expect(asked('/', { headers: { range: 'bytes=0-1' } })).toBeNull();
    expect(asked('/', { method: 'POST' })).toBeNull();
  });
});
