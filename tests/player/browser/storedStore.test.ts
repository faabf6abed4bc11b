// @vitest-environment jsdom
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { storedStore } from '#player/browser/storedStore.ts';
import { fillStorage, forbidStorage, writeFromAnotherTab } from '#tests/support/storage.ts';

const KEY = 'longwave.test';
const Choice = v.object({ name: v.string(), count: v.number() });
const FIRST = { name: 'first', count: 0 };
const visit = () => storedStore(KEY, Choice, FIRST);

beforeEach(() => localStorage.clear());
afterEach(() => void vi.unstubAllGlobals());

it('begins as it is given, and goes on from visit to visit as it was left', () => {
  expect(visit().getState()).toEqual(FIRST);
  visit().setState({ count: 7 });
  expect(visit().getState()).toEqual({ name: 'first', count: 7 });
});

it('leaves nothing behind when nothing was changed', () => {
  visit();
  expect(localStorage.length).toBe(0);
});

it('is the same in every tab', () => {
  const here = visit();
  const heard: unknown[] = [];
  here.subscribe((state) => void heard.push(state));
  writeFromAnotherTab(KEY, '{"name":"there","count":1}');
  expect(here.getState()).toEqual({ name: 'there', count: 1 });
  expect(heard).toHaveLength(1);
});

it.each([
  ['garbage', 'loud'],
  ['another shape', '{"name":1}'],
  ['nothing any more', null],
])('stays as it is when another tab leaves %s', (_, text) => {
  const here = visit();
  here.setState({ count: 3 });
  writeFromAnotherTab(KEY, text);
  expect(here.getState()).toEqual({ name: 'first', count: 3 });
});

it('does not mind what other keys say', () => {
  const here = visit();
  localStorage.setItem(KEY, '{"name":"there","count":1}');
  window.dispatchEvent(new StorageEvent('storage', { key: 'longwave.other' }));
  expect(here.getState()).toEqual(FIRST);
});

it.each([
  ['full', fillStorage],
  ['forbidden', forbidStorage],
])('works for this visit where storage is %s', (_, spoil) => {
  spoil();
  const here = visit();
  here.setState({ count: 9 });
  expect(here.getState().count).toBe(9);
});
