/** The end of one answer has come. */
export interface Answer {
  readonly status: number;
  /** null: it has none. */
  readonly etag: string | null;
  /** Whether the server closes the connection after it. */
  readonly closes: boolean;
}

export type Breach =
  | 'no HTTP/1.1 head'
  | 'head too long'
  | 'no length'
  | 'more than its length'
  | 'an answer to nothing';

/** What came is not what HTTP/1.1 allows, or not all that may be asked of an origin with answers of known length. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer';
  readonly breach: Breach;

  constructor(breach: Breach) {
    super(breach);
    this.breach = breach;
  }
}

const HEAD_END = '\r\n\r\n';
const MOST_HEAD_BYTES = 16_384;
const STATUS_LINE = /^HTTP\/1\.1 ([2-5]\d\d) [^\r\n]*$/;
const FIELD = /^([!#$%&'*+.^`|~\w-]+):[ \t]*([^\r\n]*)$/;
const LENGTH = /^\d+$/;

interface Head extends Answer {
  readonly bodyBytes: number;
}

/** Reads the answers to GET on one connection, one asked for at a time, and counts their bodies without keeping them. */
export class AnswerReader {
  #head: Buffer = Buffer.alloc(0);
  #read: Head | null = null;
  #missing = 0;

  /**
   * @returns null: there is more to come.
   * @throws {BrokenAnswer}
   */
  read(chunk: Buffer): Answer | null {
    if (this.#read) return this.#count(this.#read, chunk.length);
    const bytes = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
    const end = bytes.indexOf(HEAD_END, 0, 'latin1');
    if ((end === -1 ? bytes.length : end) > MOST_HEAD_BYTES)
      throw new BrokenAnswer('head too long');
    if (end === -1) {
      this.#head = bytes;
      return null;
    }
    this.#head = Buffer.alloc(0);
    this.#read = headOf(bytes.toString('latin1', 0, end));
    this.#missing = this.#read.bodyBytes;
    return this.#count(this.#read, bytes.length - end - HEAD_END.length);
  }

  #count({ status, etag, closes }: Head, bytes: number): Answer | null {
    this.#missing -= bytes;
    if (this.#missing < 0) throw new BrokenAnswer('more than its length');
    if (this.#missing > 0) return null;
    this.#read = null;
    return { status, etag, closes };
  }
}

function headOf(text: string): Head {
  const [first = '', ...lines] = text.split('\r\n');
  const status = Number(STATUS_LINE.exec(first)?.[1] ?? NaN);
  if (Number.isNaN(status)) throw new BrokenAnswer('no HTTP/1.1 head');
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    if (name === undefined) throw new BrokenAnswer('no HTTP/1.1 head');
    fields.set(name.toLowerCase(), value);
  }
  return {
    status,
    etag: fields.get('etag') ?? null,
    closes: fields.get('connection')?.toLowerCase() === 'close',
    bodyBytes: bodyBytesOf(status, fields),
  };
}

/** RFC 9112 §6.3 */
function bodyBytesOf(status: number, fields: ReadonlyMap<string, string>): number {
  if (status === 204 || status === 304) return 0;
  const length = fields.get('content-length') ?? '';
  if (!LENGTH.test(length) || fields.has('transfer-encoding')) throw new BrokenAnswer('no length');
  return Number(length);
}
