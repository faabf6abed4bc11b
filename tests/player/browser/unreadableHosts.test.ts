// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createUnreadableHosts } from '#player/browser/unreadableHosts.ts';
import { forbidStorage } from '#tests/support/storage.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => void vi.unstubAllGlobals());

it('are remembered from page to page of the visit', () => {
  createUnreadableHosts().add('streams.example.org');
  const hosts = createUnreadableHosts();
  expect(hosts.has('streams.example.org')).toBe(true);
  expect(hosts.has('other.example.org')).toBe(false);
});

it('are forgotten with the visit: one bad moment costs nobody the rewind for good', () => {
  createUnreadableHosts().add('streams.example.org');
  expect(localStorage.length).toBe(0);
  sessionStorage.clear();
  expect(createUnreadableHosts().has('streams.example.org')).toBe(false);
});

it('are forgotten, oldest first, when there are very many', () => {
  const hosts = createUnreadableHosts();
  for (let i = 0; i < 250; i += 1) hosts.add(`${i}.example.org`);
  const later = createUnreadableHosts();
  expect(later.has('0.example.org')).toBe(false);
  expect(later.has('249.example.org')).toBe(true);
});

it('are known by host and port, and only once', () => {
  const hosts = createUnreadableHosts();
  hosts.add('streams.example.org:8000');
  hosts.add('streams.example.org:8000');
  expect(hosts.has('streams.example.org')).toBe(false);
  expect(sessionStorage.getItem('longwave.unreadable-hosts')).toBe('["streams.example.org:8000"]');
});

it.each(['{', '{"a":1}', '[1,2]'])('are none when what was kept is %s', (garbage) => {
  sessionStorage.setItem('longwave.unreadable-hosts', garbage);
  expect(createUnreadableHosts().has('a')).toBe(false);
});

it('are known for as long as the page stands where storage is forbidden', () => {
  forbidStorage();
  const hosts = createUnreadableHosts();
  hosts.add('streams.example.org');
  expect(hosts.has('streams.example.org')).toBe(true);
});
