import type * as v from 'valibot';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { storedValue } from './storedValue.ts';

/** A store that is kept from visit to visit, under a key of the browser's storage, and is the same in every tab. */
export function storedStore<T extends object>(
  key: string,
  schema: v.GenericSchema<unknown, T>,
  first: T,
): StoreApi<T> {
  const stored = storedValue(key, schema);
  const store = createStore<T>(() => stored.read() ?? first);
  store.subscribe(stored.write);
  window.addEventListener('storage', (event) => {
    const told = event.key === key ? stored.read() : null;
    if (told) store.setState(told);
  });
  return store;
}
