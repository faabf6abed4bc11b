import { expect, it } from 'vitest';
import { DeferredSleep } from '#player/sleep/deferredSleep.ts';
import { SLEEP_OFF, type SleepTime } from '#player/sleep/sleep.ts';

const soon: SleepTime = { by: 'clock', atMs: 60_000 };

/** What keeps the time, and what it was asked. */
function aTimer() {
  const asked: (SleepTime | 'cancel')[] = [];
  const timer = {
    set: (time: SleepTime) => void asked.push(time),
    cancel: () => void asked.push('cancel'),
  };
  return { timer, asked };
}

it('is off, and can be looked at, before what keeps the time is here', () => {
  const sleep = new DeferredSleep();
  expect(sleep.store.getState()).toBe(SLEEP_OFF);
  sleep.set(soon);
  sleep.cancel();
  expect(sleep.store.getState()).toBe(SLEEP_OFF);
});

it('asks what keeps the time from when that is here, and for nothing that was asked before', () => {
  const sleep = new DeferredSleep();
  const { timer, asked } = aTimer();
  sleep.set(soon);
  sleep.attach(timer);
  expect(asked).toEqual([]);
  sleep.set(soon);
  sleep.cancel();
  expect(asked).toEqual([soon, 'cancel']);
});

it('is one store for the views, whoever keeps the time', () => {
  const sleep = new DeferredSleep();
  const seen: string[] = [];
  sleep.store.subscribe(({ status }) => void seen.push(status));
  sleep.attach(aTimer().timer);
  sleep.store.setState({ status: 'set', time: soon }, true);
  expect(seen).toEqual(['set']);
});
