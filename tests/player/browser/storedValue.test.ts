// @vitest-environment jsdom
import { assert, double, property } from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { storedValue } from '#player/browser/storedValue.ts';
import { fillStorage, forbidStorage } from '#tests/support/storage.ts';

const KEY = 'longwave.test';
const Level = v.object({ level: v.number() });
const stored = storedValue(KEY, Level);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => void vi.unstubAllGlobals());

it('is read as it was written', () => {
  assert(
    property(double({ noNaN: true, noDefaultInfinity: true }), (level) => {
      stored.write({ level });
      // JSON knows no negative nothing.
      expect(stored.read()).toEqual({ level: level + 0 });
    }),
  );
});

it.each([
  ['nothing', null],
  ['no JSON', '{level'],
  ['another shape', '{"level":"loud"}'],
  ['an older shape', '{"volume":3}'],
  ['a list', '[{"level":3}]'],
  ['null', 'null'],
  ['an empty text', ''],
])('is null when there is %s', (_, text) => {
  if (text !== null) localStorage.setItem(KEY, text);
  expect(stored.read()).toBeNull();
});

it('takes of what is there only what it knows', () => {
  localStorage.setItem(KEY, '{"level":3,"__proto__":{"isAdmin":true},"other":1}');
  expect(stored.read()).toEqual({ level: 3 });
});

it('is null, and no error, where storage is forbidden', () => {
  forbidStorage();
  expect(() => stored.write({ level: 3 })).not.toThrow();
  expect(stored.read()).toBeNull();
});

it('stays as it was when there is no room for more', () => {
  stored.write({ level: 3 });
  fillStorage();
  expect(() => stored.write({ level: 4 })).not.toThrow();
  expect(stored.read()).toEqual({ level: 3 });
});

it('is kept for the visit only, when that is asked', () => {
  const ofVisit = storedValue(KEY, Level, 'visit');
  ofVisit.write({ level: 5 });
  expect(ofVisit.read()).toEqual({ level: 5 });
  expect(localStorage.getItem(KEY)).toBeNull();
  expect(stored.read()).toBeNull();
  sessionStorage.clear();
  expect(ofVisit.read()).toBeNull();
});
