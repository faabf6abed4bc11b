import type { Coding, Form } from '../http/coding.ts';
import { tagOf } from '../http/entityTag.ts';

/** An answer as the routes give it to who takes no coding. */
export interface Plain {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly bytes: Buffer;
}

/** As it is sent: the bytes, and what is said before them. */
export interface Sendable {
  readonly status: number;
  /** Names and values by turns, as `writeHead` takes them. */
  readonly headers: string[];
  readonly bytes: Buffer;
}

/** An answer, and every form of it that was asked for. */
export interface KeptAnswer {
  /** Under which it is kept. */
  readonly key: string;
  readonly plain: Plain;
  /** What its tags begin with; null: a file, which has a date instead. */
  readonly hash: string | null;
  readonly lastModified: string | null;
  readonly isCompressed: boolean;
  readonly forms: Map<Coding | null, Sendable>;
  /** Those that are being made. */
  readonly making: Map<Coding, Promise<Sendable>>;
  /** What is said to who has it, by its tag. */
  readonly unchanged: Map<string | null, string[]>;
  isThorough: boolean;
}

const TAG = /^"([\w-]+)"$/;

export function keptAnswer(key: string, plain: Plain): KeptAnswer {
  const header = (name: string) => plain.headers.find(([one]) => one === name)?.[1] ?? null;
  const hash = TAG.exec(header('etag') ?? '')?.[1] ?? null;
  const lastModified = header('last-modified');
  return {
    key,
    plain,
    hash,
    lastModified,
    isCompressed:
      hash === null ? lastModified !== null : /accept-encoding/.test(header('vary') ?? ''),
    forms: new Map([[null, sendable(plain)]]),
    making: new Map(),
    unchanged: new Map(),
    isThorough: false,
  };
}

/** Whether a later one says the same, so that the forms of the first will do. */
export function isSame({ plain: one }: KeptAnswer, { plain: other }: KeptAnswer): boolean {
  const isSaid = ([name, value]: readonly [string, string], index: number) =>
    other.headers[index]?.[0] === name && other.headers[index][1] === value;
  return (
    one.status === other.status &&
    one.headers.length === other.headers.length &&
    one.headers.every(isSaid) &&
    one.bytes.equals(other.bytes)
  );
}

export function plainForm({ forms, plain }: KeptAnswer): Sendable {
  return forms.get(null) ?? sendable(plain);
}

export function sendable({ status, headers, bytes }: Plain): Sendable {
  const hasLength = headers.some(([name]) => name === 'content-length');
  const length = hasLength ? [] : [['Content-Length', String(bytes.length)]];
  return { status, bytes, headers: [...headers, ...length].flat() };
}

/** The answer in a coding, as the routes would have sent it. */
export function codedForm(plain: Plain, hash: string, form: Form, bytes: Buffer): Sendable {
  const headers = plain.headers.map(([name, value]) =>
    name === 'etag' ? ([name, tagOf(hash, form)] as const) : ([name, value] as const),
  );
  const coding = ['content-encoding', form === 'br11' ? 'br' : form] as const;
  const at = headers.findIndex(([name]) => name > coding[0]);
  return sendable({ ...plain, headers: headers.toSpliced(at, 0, coding), bytes });
}
