import { expect, it } from 'vitest';
import { FeedError, withoutQuery } from '#server/net/feedError.ts';

it('says what was wrong with which feed, and keeps the key that was asked with to itself', () => {
  const cause = new Error('socket hang up');
  const error = new FeedError(
    'unreachable',
    'https://a:b@radio.example/feed?key=x#y',
    'gone',
    cause,
  );
  expect(error.message).toBe('Feed unreachable: https://radio.example/feed (gone)');
  expect(error).toMatchObject({ name: 'FeedError', fault: 'unreachable', cause });
});

it('says no more than an operator reads, however much a publisher has sent', () => {
  const error = new FeedError('malformed', 'https://radio.example/feed', 'x'.repeat(4_500_000));
  expect(error.detail).toBe('x'.repeat(300));
  expect(error.message.length).toBeLessThan(400);
});

it.each([
  ['https://radio.example/feed?key=x', 'https://radio.example/feed'],
  ['https://radio.example:8443/a/b#c', 'https://radio.example:8443/a/b'],
  ['no address', 'no address'],
])('writes %s into logs as %s', (url, written) => {
  expect(withoutQuery(url)).toBe(written);
});
