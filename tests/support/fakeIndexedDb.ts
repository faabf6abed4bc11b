import { vi } from 'vitest';

type Key = number | string | readonly Key[];

/** IndexedDB 3.0 §2.4: numbers before strings before arrays, and arrays item by item. */
function compare(a: Key, b: Key): number {
  const rank = (key: Key) => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a !== 'object' || typeof b !== 'object') return a < b ? -1 : a > b ? 1 : 0;
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compare(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

class FakeRange {
  readonly lower: Key;
  readonly upper: Key;

  constructor(lower: Key, upper: Key) {
    if (compare(lower, upper) > 0) throw new DOMException('Lower after upper', 'DataError');
    this.lower = lower;
    this.upper = upper;
  }

  static bound = (lower: Key, upper: Key) => new FakeRange(lower, upper);
  static holds = (where: Key | FakeRange, key: Key) =>
    where instanceof FakeRange
      ? compare(where.lower, key) <= 0 && compare(key, where.upper) <= 0
      : compare(where, key) === 0;
}

class FakeRequest extends EventTarget {
  result: unknown;
  error: DOMException | null = null;
}

type Records = Map<string, { readonly key: Key; readonly value: unknown }>;

/** What disk there is, with its troubles: the test says which. */
class Disk {
  readonly databases = new Map<string, Map<string, Records>>();
  /** How many records there is room for. */
  room = Infinity;
  isForbidden = false;
  /** Connections that are open. */
  open = 0;

  get keys(): Key[] {
    const all = [...this.databases.values()].flatMap((stores) => [...stores.values()]);
    return all.flatMap((records) => [...records.values()].map(({ key }) => key));
  }
}

/** One transaction: it is over, and throws, once its requests are answered. */
class FakeTransaction extends EventTarget {
  error: DOMException | null = null;
  readonly #disk: Disk;
  readonly #records: Records;
  readonly #isWriting: boolean;
  #isOver = false;

  constructor(disk: Disk, records: Records, isWriting: boolean) {
    super();
    this.#disk = disk;
    this.#records = records;
    this.#isWriting = isWriting;
    setTimeout(() => this.#end('complete'));
  }

  objectStore = () => ({
    put: (value: unknown, key: Key) =>
      this.#ask(true, () => this.#put(structuredClone(value), key)),
    get: (key: Key) => this.#ask(false, () => this.#records.get(JSON.stringify(key))?.value),
    getAllKeys: () => this.#ask(false, () => this.#sorted()),
    delete: (where: Key | FakeRange) => this.#ask(true, () => this.#delete(where)),
  });

  #sorted(): Key[] {
    return [...this.#records.values()].map(({ key }) => key).toSorted(compare);
  }

  #put(value: unknown, key: Key): void {
    if (this.#disk.keys.length >= this.#disk.room) {
      throw new DOMException('No room', 'QuotaExceededError');
    }
    this.#records.set(JSON.stringify(key), { key, value });
  }

  #delete(where: Key | FakeRange): void {
    for (const [name, { key }] of this.#records) {
      if (FakeRange.holds(where, key)) this.#records.delete(name);
    }
  }

  #ask(isChange: boolean, act: () => unknown): FakeRequest {
    if (this.#isOver) throw new DOMException('It is over', 'TransactionInactiveError');
    if (isChange && !this.#isWriting) throw new DOMException('To read only', 'ReadOnlyError');
    const request = new FakeRequest();
    queueMicrotask(() => {
      try {
        request.result = act();
        request.dispatchEvent(new Event('success'));
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        this.error = error;
        this.#end('abort');
      }
    });
    return request;
  }

  #end(how: 'complete' | 'abort'): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.dispatchEvent(new Event(how));
  }
}

/** A connection to one database: closed, it throws. */
class FakeConnection {
  readonly #disk: Disk;
  readonly #stores: Map<string, Records>;
  #isOpen = true;

  constructor(disk: Disk, stores: Map<string, Records>) {
    this.#disk = disk;
    this.#stores = stores;
    disk.open += 1;
  }

  createObjectStore = (name: string) => void this.#stores.set(name, new Map());

  transaction = (name: string, mode = 'readonly') => {
    if (!this.#isOpen) throw new DOMException('It is closed', 'InvalidStateError');
    const records = this.#stores.get(name);
    if (!records) throw new DOMException(`No store ${name}`, 'NotFoundError');
    return new FakeTransaction(this.#disk, records, mode === 'readwrite');
  };

  close = () => {
    if (!this.#isOpen) throw new Error('A connection is closed once.');
    this.#isOpen = false;
    this.#disk.open -= 1;
  };
}

/** As much of IndexedDB as a store of audio needs, in memory. Undone by `vi.unstubAllGlobals()`. */
export function fakeIndexedDb(): Disk {
  const disk = new Disk();
  const open = (name: string) => {
    const request = new FakeRequest();
    queueMicrotask(() => {
      if (disk.isForbidden) {
        request.error = new DOMException('Not here', 'UnknownError');
        return request.dispatchEvent(new Event('error'));
      }
      const known = disk.databases.get(name);
      const stores = known ?? new Map<string, Records>();
      disk.databases.set(name, stores);
      request.result = new FakeConnection(disk, stores);
      if (!known) request.dispatchEvent(new Event('upgradeneeded'));
      return request.dispatchEvent(new Event('success'));
    });
    return request;
  };
  const deleteDatabase = (name: string) => {
    disk.databases.delete(name);
    return new FakeRequest();
  };
  vi.stubGlobal('indexedDB', { open, deleteDatabase });
  vi.stubGlobal('IDBKeyRange', FakeRange);
  return disk;
}
