/* Runs inside the page. The text of each function is sent, so each stands alone. */

/** Reads what WebDriver BiDi sends as a value, or as a reference to one that is kept. */
export function reader(values: ReadonlyMap<string, unknown>): (given: any) => unknown {
  const read = (given: any): unknown => {
    const reference = given.handle ?? given.sharedId;
    if (reference !== undefined) {
      if (!values.has(reference)) throw new Error(`no such handle: ${reference}`);
      return values.get(reference);
    }
    const { type, value } = given;
    if (type === 'undefined') return undefined;
    if (type === 'null') return null;
    if (type === 'number') return typeof value === 'number' ? value : Number(value);
    if (type === 'bigint') return BigInt(value);
    if (type === 'date') return new Date(value);
    if (type === 'regexp') return new RegExp(value.pattern, value.flags);
    if (type === 'array') return value.map(read);
    if (type !== 'object') return value;
    const entries = value.map(([key, one]: [any, any]) => [
      typeof key === 'string' ? key : read(key),
      read(one),
    ]);
    return Object.fromEntries(entries);
  };
  return read;
}

/** Writes values as WebDriver BiDi has them, or keeps them and writes what they are kept by. */
export function writer(
  page: any,
  keep: (value: unknown) => string,
): (value: unknown, isHandleWanted: boolean) => object {
  const MOST_DEEP = 40;
  const typeOf = (value: any): string => {
    if (value === page) return 'window';
    if (value instanceof page.Node) return 'node';
    if (Array.isArray(value)) return 'array';
    if (value instanceof Error) return 'error';
    return typeof value;
  };
  const write = (value: any, isHandleWanted: boolean, depth: number): object => {
    if (value === null) return { type: 'null' };
    if (typeof value === 'number') {
      if (Object.is(value, -0)) return { type: 'number', value: '-0' };
      return { type: 'number', value: Number.isFinite(value) ? value : String(value) };
    }
    if (typeof value === 'bigint') return { type: 'bigint', value: String(value) };
    if (typeof value === 'boolean' || typeof value === 'string')
      return { type: typeof value, value };
    const type = typeOf(value);
    if (type === 'undefined' || type === 'symbol') return { type };
    if (isHandleWanted || type === 'node') {
      const handle = keep(value);
      return type === 'node' ? { type, handle, sharedId: handle } : { type, handle };
    }
    if (depth > MOST_DEEP) throw new Error('object reference chain is too long');
    const inner = (one: unknown) => write(one, false, depth + 1);
    if (type === 'array') return { type, value: value.map(inner) };
    if (type !== 'object') return { type };
    return { type, value: Object.entries(value).map(([key, one]) => [key, inner(one)]) };
  };
  return (value, isHandleWanted) => write(value, isHandleWanted, 0);
}

/** What keeps values and promises between two scripts. Made once for each document. */
export function keeper(page: any, makeReader: typeof reader, makeWriter: typeof writer): any {
  const KEY = '__longwaveRig';
  /** WebDriver can do nothing else meanwhile. */
  const WAIT_MS = 40;
  if (page[KEY]) return page[KEY];
  const values = new Map<string, unknown>();
  const awaited = new Map<string, { outcome: object | null; tell: (() => void)[] }>();
  let count = 0;
  const keep = (value: unknown): string => {
    count += 1;
    values.set(`${count}`, value);
    return `${count}`;
  };
  const read = makeReader(values);
  const write = makeWriter(page, keep);
  const failed = (error: any) => ({
    type: 'exception',
    text:
      error instanceof Error
        ? `${error.name}: ${error.message}\n${error.stack ?? ''}`
        : String(error),
  });
  const made = {
    document: `${Math.random()}`,
    call(given: any, codes: ReadonlyMap<string, () => unknown>, options: any): object {
      const { args, isHandleWanted, awaitPromise } = options;
      const done = (value: unknown) => ({ type: 'success', result: write(value, isHandleWanted) });
      const own = page.eval;
      page.eval = (text: string) => (codes.has(text) ? codes.get(text)!() : own(text));
      let value: any;
      try {
        value = given(...args.map(read));
        if (!awaitPromise || typeof value?.then !== 'function') return done(value);
      } catch (error) {
        return failed(error);
      } finally {
        page.eval = own;
      }
      const id = keep(null);
      const entry = { outcome: null as object | null, tell: [] as (() => void)[] };
      awaited.set(id, entry);
      const settle = async () => {
        try {
          entry.outcome = done(await value);
        } catch (error) {
          entry.outcome = failed(error);
        }
        for (const tell of entry.tell.splice(0)) tell();
      };
      void settle();
      return { type: 'pending', id };
    },
    settle(id: string, tell: (outcome: object) => void): void {
      const entry = awaited.get(id);
      if (!entry) return tell(failed(new Error('nothing of that name is awaited')));
      let isTold = false;
      const told = () => {
        if (isTold) return;
        isTold = true;
        if (entry.outcome) awaited.delete(id);
        tell(entry.outcome ?? { type: 'pending', id });
      };
      if (entry.outcome) return told();
      entry.tell.push(told);
      page.setTimeout(told, WAIT_MS);
    },
    drop(handles: readonly string[]): void {
      for (const handle of handles) values.delete(handle);
    },
  };
  Object.defineProperty(page, KEY, { value: made });
  return made;
}
