/* What runs inside the page: WebDriver's scripts know no handles and no promises that come late, so both are kept there. */

/** A value, or a reference to one, as WebDriver BiDi writes it (§7.6, script). */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly handle?: string;
  readonly sharedId?: string;
}

/** What a call came to, or that it is still awaited. */
export type Outcome =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly text: string }
  | { readonly type: 'pending'; readonly id: string };

export interface CallOptions {
  readonly args: readonly RemoteValue[];
  readonly isHandleWanted: boolean;
  readonly awaitPromise: boolean;
}

/**
 * What goes in and out is JSON in one string: WebKit's own reading of arguments loses what lies deep.
 *
 * @param codes Texts that the function makes code of. A page's own policy lets it make none, so they come as code.
 * @returns A script for WebDriver that calls a function with {@link CallOptions}, its first argument.
 */
export function callScript(declaration: string, codes: readonly string[] = []): string {
  const compiled = codes.map(
    (text) => `[${JSON.stringify(text)}, () => (${asExpression(text)}\n)]`,
  );
  return `return JSON.stringify((${keeper.toString()})(window).call((${declaration}), new Map([${compiled.join()}]), JSON.parse(arguments[0])))`;
}

/** @returns A script that tells what a call came to by now, or in the next moments. */
export function settleScript(): string {
  return `const [id, done] = arguments; (${keeper.toString()})(window).settle(id, (outcome) => done(JSON.stringify(outcome)))`;
}

/** A program's last word, where it is to stand inside an expression. */
function asExpression(program: string): string {
  return program.trim().replace(/;+$/, '');
}

/** Stands alone: its text is sent. Made once for each document. */
function keeper(page: any): any {
  const KEY = '__longwaveRig';
  /** WebDriver can do nothing else meanwhile. */
  const WAIT_MS = 40;
  if (page[KEY]) return page[KEY];
  const values = new Map<string, unknown>();
  const awaited = new Map<string, { outcome: unknown; tell: (() => void)[] }>();
  let count = 0;
  const keep = (value: unknown): string => {
    count += 1;
    values.set(`${count}`, value);
    return `${count}`;
  };
  const read = (given: any): unknown => {
    const reference = given.handle ?? given.sharedId;
    if (reference !== undefined) {
      if (!values.has(reference)) throw new Error(`no such handle: ${reference}`);
      return values.get(reference);
    }
    switch (given.type) {
      case 'undefined':
        return undefined;
      case 'null':
        return null;
      case 'number':
        return typeof given.value === 'number' ? given.value : Number(given.value);
      case 'bigint':
        return BigInt(given.value);
      case 'date':
        return new Date(given.value);
      case 'regexp':
        return new RegExp(given.value.pattern, given.value.flags);
      case 'array':
        return given.value.map(read);
      case 'object':
        return Object.fromEntries(
          given.value.map(([key, value]: [any, any]) => [
            typeof key === 'string' ? key : read(key),
            read(value),
          ]),
        );
      default:
        return given.value;
    }
  };
  const written = (value: any, isHandleWanted: boolean, depth = 0): unknown => {
    if (value === undefined) return { type: 'undefined' };
    if (value === null) return { type: 'null' };
    if (typeof value === 'number') {
      const isPlain = Number.isFinite(value) && !Object.is(value, -0);
      return {
        type: 'number',
        value: isPlain ? value : Object.is(value, -0) ? '-0' : String(value),
      };
    }
    if (typeof value === 'boolean' || typeof value === 'string')
      return { type: typeof value, value };
    if (typeof value === 'bigint') return { type: 'bigint', value: String(value) };
    if (typeof value === 'symbol') return { type: 'symbol' };
    const type =
      value === page ? 'window'
      : value instanceof page.Node ? 'node'
      : typeof value === 'function' ? 'function'
      : Array.isArray(value) ? 'array'
      : value instanceof Error ? 'error'
      : 'object'; // prettier-ignore
    if (isHandleWanted || type === 'node') {
      const handle = keep(value);
      return type === 'node' ? { type, handle, sharedId: handle } : { type, handle };
    }
    if (depth > 40) throw new Error('object reference chain is too long');
    if (type === 'array') {
      return { type, value: value.map((one: unknown) => written(one, false, depth + 1)) };
    }
    if (type !== 'object') return { type };
    return {
      type,
      value: Object.entries(value).map(([key, one]) => [key, written(one, false, depth + 1)]),
    };
  };
  const failed = (error: any) => ({
    type: 'exception',
    text:
      error instanceof Error
        ? `${error.name}: ${error.message}\n${error.stack ?? ''}`
        : String(error),
  });
  const made = {
    document: `${Math.random()}`,
    call(given: any, compiled: any, { args, isHandleWanted, awaitPromise }: any): unknown {
      const done = (value: unknown) => ({
        type: 'success',
        result: written(value, isHandleWanted),
      });
      const own = page.eval;
      page.eval = (text: string) => (compiled.has(text) ? compiled.get(text)() : own(text));
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
      const entry = { outcome: null as unknown, tell: [] as (() => void)[] };
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
    settle(id: string, tell: (outcome: unknown) => void): void {
      const entry = awaited.get(id);
      if (!entry)
        return tell({ type: 'exception', text: 'Error: nothing of that name is awaited' });
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
    drop(handles: string[]): void {
      for (const handle of handles) values.delete(handle);
    },
  };
  Object.defineProperty(page, KEY, { value: made });
  return made;
}
