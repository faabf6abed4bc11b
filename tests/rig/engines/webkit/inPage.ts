import { keeper, reader, writer } from './pageKeeper.ts';

/* What is sent to run inside the page: WebDriver's scripts know no handles and no promises that come late, so both are kept there. */

const KEEPER = `(${keeper.toString()})(window, ${reader.toString()}, ${writer.toString()})`;

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
  return `return JSON.stringify(${KEEPER}.call((${declaration}), new Map([${compiled.join()}]), JSON.parse(arguments[0])))`;
}

/** @returns A script that tells what a call came to by now, or in the next moments. */
export function settleScript(): string {
  return `const [id, done] = arguments; ${KEEPER}.settle(id, (outcome) => done(JSON.stringify(outcome)))`;
}

/** A program's last word, where it is to stand inside an expression. */
export function asExpression(program: string): string {
  return program.trim().replace(/;+$/, '');
}
