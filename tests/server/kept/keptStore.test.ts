import { expect, it } from 'vitest';
import { KeptStore } from '#server/kept/keptStore.ts';

const KB = 1_024;
const weighing = (bytes: number) => ({ bytes });

it('keeps what it is given, in place of what was there', () => {
  const store = new KeptStore(100 * KB);
  const [first, second] = [weighing(1), weighing(2)];

  store.set('/', first);
  store.set('/', second);

  expect(store.get('/')).toBe(second);
  expect(store.get('/other')).toBeUndefined();
  expect(store.count).toBe(1);
});

it('lets go what was asked for least recently, when all weighs too much', () => {
  const store = new KeptStore(100 * KB);
  for (const key of ['/a', '/b', '/c']) store.set(key, weighing(30 * KB));
  store.get('/a');

  store.set('/d', weighing(30 * KB));

  expect(store.get('/b')).toBeUndefined();
  for (const key of ['/a', '/c', '/d']) expect(store.get(key)).toBeDefined();
  expect(store.bytes).toBeLessThanOrEqual(100 * KB);
});

it('keeps nothing that is too large alone', () => {
  const store = new KeptStore(100 * KB);

  store.set('/', weighing(101 * KB));

  expect([store.count, store.bytes]).toEqual([0, 0]);
});

it('counts what the small ones take too, however many there are', () => {
  const store = new KeptStore(100 * KB);

  for (let number = 0; number < 10_000; number += 1) store.set(`/${number}`, weighing(1));

  expect(store.count).toBeLessThan(100);
  expect(store.bytes).toBeLessThanOrEqual(100 * KB);
});
