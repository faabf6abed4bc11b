// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenIdle } from '#player/browser/whenIdle.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits until the browser says that it has nothing better to do, however long that is', () => {
  const waiting: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (act: () => void) => waiting.push(act));
  const act = vi.fn<() => void>();
  whenIdle(act);
  vi.advanceTimersByTime(60_000);
  expect(act).not.toHaveBeenCalled();
  waiting[0]!();
  expect(act).toHaveBeenCalledTimes(1);
});

it('waits a second where the browser tells of no idle moment, as Safari', () => {
  const act = vi.fn<() => void>();
  whenIdle(act);
  vi.advanceTimersByTime(999);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(act).toHaveBeenCalledTimes(1);
});

it('waits no longer than it may, where that is told', () => {
  const ask = vi.fn<typeof requestIdleCallback>();
  vi.stubGlobal('requestIdleCallback', ask);
  const act = vi.fn<() => void>();
  whenIdle(act, 500);
  expect(ask).toHaveBeenCalledWith(act, { timeout: 500 });
  vi.unstubAllGlobals();
  whenIdle(act, 500);
  vi.advanceTimersByTime(499);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
});
