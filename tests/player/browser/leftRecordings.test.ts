import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  ARCHIVE_DATABASE,
  ARCHIVE_LOCK_PREFIX,
  forgetLeftRecordings,
} from '#player/browser/leftRecordings.ts';
import { fakeIndexedDb } from '#tests/support/fakeIndexedDb.ts';
import { fakeLocks } from '#tests/support/fakeLocks.ts';

let disk: ReturnType<typeof fakeIndexedDb>;
let locks: ReturnType<typeof fakeLocks>;

beforeEach(() => {
  vi.useFakeTimers();
  disk = fakeIndexedDb();
  locks = fakeLocks();
  disk.databases.set(ARCHIVE_DATABASE, new Map());
  disk.databases.set('of.another.app', new Map());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const names = () => [...disk.databases.keys()];

it('are deleted, and nothing else, once the page has done what it has to do first', async () => {
  forgetLeftRecordings();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(names()).toContain(ARCHIVE_DATABASE);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(names()).toEqual(['of.another.app']);
});

it('stay while a tab records, this one or another', async () => {
  locks.held.add(`${ARCHIVE_LOCK_PREFIX}1234`);
  forgetLeftRecordings();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(names()).toContain(ARCHIVE_DATABASE);
});

it('are no matter of locks that others hold', async () => {
  locks.held.add('of.another.app');
  forgetLeftRecordings();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(names()).not.toContain(ARCHIVE_DATABASE);
});

it('cost nothing, and no error, where there can be none', async () => {
  vi.stubGlobal('navigator', {});
  forgetLeftRecordings();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(names()).toContain(ARCHIVE_DATABASE);
});
