import * as v from 'valibot';

/** One value in the browser's storage: decoded when read, and nothing lost but the memory of it where that is full or forbidden. */
export interface StoredValue<T> {
  /** null: nothing is there, or nothing that can be understood. */
  readonly read: () => T | null;
  readonly write: (value: T) => void;
}

/**
 * @param keptFor 'visit': until the tab is closed.
 */
export function storedValue<T>(
  key: string,
  schema: v.GenericSchema<unknown, T>,
  keptFor: 'ever' | 'visit' = 'ever',
): StoredValue<T> {
  // Asked for each time: where it is forbidden, even to name it throws.
  const storage = () => (keptFor === 'ever' ? localStorage : sessionStorage);
  return {
    read: () => {
      try {
        const decoded = v.safeParse(schema, JSON.parse(storage().getItem(key) ?? 'null'));
        return decoded.success ? decoded.output : null;
      } catch {
        return null;
      }
    },
    write: (value) => {
      try {
        storage().setItem(key, JSON.stringify(value));
      } catch {
        // Full, or forbidden in this window: it is remembered until the page closes.
      }
    },
  };
}
