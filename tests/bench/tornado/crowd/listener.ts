import { connect, type Socket } from 'node:net';
import { AnswerReader, BrokenAnswer } from './answerReader.ts';
import { ON_AIR, type Ask } from './visit.ts';

/** One request, from when it was due. All in milliseconds of one clock. */
export interface Measured {
  readonly path: string;
  readonly dueMs: number;
  /** When it was written; late where an answer before it was. */
  readonly sentMs: number;
  readonly endMs: number;
  /** What was wrong with the answer, or with there being none; null: nothing. */
  readonly error: string | null;
}

interface Surroundings {
  readonly port: number;
  readonly now: () => number;
  /** The files that come with a page to who is new. @param path The page's. */
  readonly filesOf: (path: string) => readonly string[];
  readonly tell: (measured: Measured) => void;
  /** Told of each connection that it opens. */
  readonly opened: () => void;
}

interface Due {
  readonly path: string;
  readonly dueMs: number;
  /** Asked for one after the other when this has come. */
  readonly brings: readonly string[];
}

interface Sent extends Due {
  readonly sentMs: number;
  readonly isConditional: boolean;
}

/** As long as the app waits: `getJson`. */
const MOST_WAIT_MS = 15_000;

/** One listener: a connection that is kept, and what came by it before. */
export class Listener {
  readonly #around: Surroundings;
  readonly #tags = new Map<string, string>();
  #queue: Due[] = [];
  #sent: Sent | null = null;
  #socket: Socket | null = null;
  #reader = new AnswerReader();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** What is due while another is answered waits, and its time goes on. */
  ask(ask: Ask): void {
    const { path, dueMs } = ask;
    const files = ask.is === 'page' && ask.isNew ? this.#around.filesOf(path) : [];
    this.#queue.push({ path, dueMs, brings: ask.is === 'page' ? [...files, ON_AIR] : [] });
    this.#next();
  }

  isBusy(): boolean {
    return this.#sent !== null;
  }

  /** Gives up what has been waited for too long; to be called from time to time. */
  look(): void {
    if (this.#sent && this.#around.now() - this.#sent.sentMs > MOST_WAIT_MS) {
      this.#break(`no answer in ${MOST_WAIT_MS / 1_000} s`);
    }
  }

  leave(): void {
    this.#queue = [];
    if (this.#sent) this.#break('no answer by the end');
    this.#socket?.destroy();
  }

  #next(): void {
    if (this.#sent) return;
    const due = this.#queue.shift();
    if (!due) return;
    const tag = this.#tags.get(due.path);
    this.#sent = { ...due, sentMs: this.#around.now(), isConditional: tag !== undefined };
    this.#socket ??= this.#open();
    this.#socket.write(requestOf(due.path, this.#around.port, tag));
  }

  #open(): Socket {
    this.#around.opened();
    this.#reader = new AnswerReader();
    const socket = connect({ port: this.#around.port, host: '127.0.0.1', noDelay: true });
    const isOurs = () => this.#socket === socket;
    socket.on('data', (chunk) => isOurs() && this.#hear(chunk));
    // Its end says the rest.
    socket.on('error', (error: NodeJS.ErrnoException) => isOurs() && this.#lose(error.code));
    socket.on('close', () => isOurs() && this.#lose('closed'));
    return socket;
  }

  #hear(chunk: Buffer): void {
    if (!this.#sent) return this.#break('an answer to nothing');
    try {
      const answer = this.#reader.read(chunk);
      if (!answer) return;
      const { status, etag, closes } = answer;
      const { path, isConditional } = this.#sent;
      if (etag !== null) this.#tags.set(path, etag);
      if (closes) this.#hangUp();
      const isGood = status === 200 || (status === 304 && isConditional);
      this.#end(isGood ? null : `status ${status}`);
    } catch (error) {
      if (!(error instanceof BrokenAnswer)) throw error;
      this.#break(error.breach);
    }
  }

  /** A connection that nobody waits on may be closed, as browsers bear it. */
  #lose(why = 'broken'): void {
    if (this.#sent) this.#break(`connection: ${why}`);
    else this.#hangUp();
  }

  #hangUp(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.destroy();
  }

  #break(error: string): void {
    this.#hangUp();
    if (this.#sent) return this.#end(error);
    const nowMs = this.#around.now();
    this.#around.tell({ path: '', dueMs: nowMs, sentMs: nowMs, endMs: nowMs, error });
  }

  #end(error: string | null): void {
    const sent = this.#sent;
    if (!sent) return;
    this.#sent = null;
    const endMs = this.#around.now();
    const { path, dueMs, sentMs, brings } = sent;
    this.#around.tell({ path, dueMs, sentMs, endMs, error });
    const [first, ...rest] = error === null ? brings : [];
    if (first !== undefined) this.#queue.unshift({ path: first, dueMs: endMs, brings: rest });
    this.#next();
  }
}

/** As browsers ask. */
function requestOf(path: string, port: number, tag: string | undefined): string {
  const condition = tag === undefined ? '' : `If-None-Match: ${tag}\r\n`;
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: */*\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n${condition}\r\n`;
}
