import type * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { storedValue } from './storedValue.ts';

/** A store that is kept from visit to visit, under a key of the browser's storage. */
export function storedStore<T extends object>(
  key: string,
  schema: v.GenericSchema<unknown, T>,
  first: T,
): StoreApi<T> {
  const stored = storedValue(key, schema);
  const store = createStore<T>(() => stored.read() ?? first);
  store.subscribe(stored.write);
  return store;
}
