import * as v from 'valibot';

/** One value in `localStorage`: decoded when read, and nothing lost but the memory of it where storage is full or forbidden. */
export interface StoredValue<T> {
  /** null: nothing is there, or nothing that can be understood. */
  readonly read: () => T | null;
  readonly write: (value: T) => void;
}

export function storedValue<T>(key: string, schema: v.GenericSchema<unknown, T>): StoredValue<T> {
  return {
    read: () => {
      try {
        const decoded = v.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? 'null'));
        return decoded.success ? decoded.output : null;
      } catch {
        return null;
      }
    },
    write: (value) => {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // Full, or forbidden in this window: it is remembered until the page closes.
      }
    },
  };
}
