// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { createSettings, RESERVES } from '#player/browser/settings.ts';
import { writeFromAnotherTab } from '#tests/support/storage.ts';

const KEY = 'longwave.settings';
const FIRST = { reserveSeconds: 0, hasShortcuts: true };

beforeEach(() => localStorage.clear());

it('are no reserve and single keys at first, and kept from visit to visit', () => {
  expect(createSettings().getState()).toEqual(FIRST);
  createSettings().setState({ reserveSeconds: 60, hasShortcuts: false });
  expect(createSettings().getState()).toEqual({ reserveSeconds: 60, hasShortcuts: false });
});

it.each(RESERVES)('take a reserve of %i s', (reserveSeconds) => {
  createSettings().setState({ reserveSeconds });
  expect(createSettings().getState().reserveSeconds).toBe(reserveSeconds);
});

it.each([
  '{"reserveSeconds":45,"hasShortcuts":false}',
  '{"reserveSeconds":-30,"hasShortcuts":false}',
  '{"reserveSeconds":"30","hasShortcuts":true}',
  '{"reserveSeconds":30}',
  '[]',
])('are the first ones again when what was kept is %s', (kept) => {
  localStorage.setItem(KEY, kept);
  expect(createSettings().getState()).toEqual(FIRST);
});

it('are those of the other tabs too', () => {
  const settings = createSettings();
  writeFromAnotherTab(KEY, '{"reserveSeconds":30,"hasShortcuts":true}');
  expect(settings.getState().reserveSeconds).toBe(30);
});
