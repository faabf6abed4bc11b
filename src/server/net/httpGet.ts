import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import zlib from 'node:zlib';
import { Limiter } from './limiter.ts';

/** One answer, headers read, body not yet. */
export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: http.IncomingMessage;
}

/** The body was longer than it may be. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

export interface Request {
  readonly url: URL;
  /** 'GET' unless told otherwise. */
  readonly method?: 'GET' | 'OPTIONS';
  readonly headers: Readonly<Record<string, string>>;
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
}

/**
 * One request on a connection of its own. Redirects are not followed, and names and passwords in the address are not sent:
 * they would end in somebody's log.
 */
export async function httpGet(asked: Request): Promise<Answer> {
  const { url, method = 'GET', headers, lookup, signal } = asked;
  const { protocol, hostname, port, pathname, search } = url;
  const request = (protocol === 'https:' ? https : http).request({
    method,
    hostname: hostname.replace(/^\[|\]$/g, ''),
    port,
    path: pathname + search,
    headers: { 'accept-encoding': 'gzip, deflate, br', ...headers },
    lookup,
    signal,
    agent: false,
  });
  // After the response its body tells of errors; unheard here, they would end the process.
  request.on('error', () => undefined);
  const told = once(request, 'response', { signal });
  // Its socket is the request's no more, and nothing else of it would be heard.
  request.on('upgrade', (_answer, socket) => {
    socket.destroy();
    request.emit('error', new Error('it changes to another protocol'));
  });
  request.end();
  const [body]: http.IncomingMessage[] = await told;
  if (!body) throw new Error('no response');
  return { status: body.statusCode ?? 0, headers: body.headers, body };
}

/**
 * The body of `answer`, uncompressed.
 *
 * @param maxBytes Reading stops there, so that a few kilobytes of zip cannot fill the memory.
 * @throws {TooLargeError}
 */
export async function bodyOf({ headers, body }: Answer, maxBytes: number): Promise<Uint8Array> {
  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    body.destroy();
    throw new TooLargeError(`${headers['content-length']} bytes`);
  }
  const plain = uncompressed(body, headers['content-encoding'] ?? '');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of plain) {
      if (!(chunk instanceof Uint8Array)) continue;
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new TooLargeError(`more than ${maxBytes} bytes`);
      chunks.push(chunk);
    }
  } finally {
    body.destroy();
  }
  return joining.run(async () => {
    await nextTurn();
    return Buffer.concat(chunks);
  });
}

/** One a turn: dozens of long bodies may come at once, and listeners are served between them. */
const joining = new Limiter(1);

function uncompressed(body: http.IncomingMessage, encoding: string): Readable {
  const decoder = decoderOf(encoding.trim().toLowerCase());
  if (!decoder) return body;
  // Without this an aborted body would leave its decoder waiting for the rest.
  body.once('error', (error) => decoder.destroy(error));
  return body.pipe(decoder);
}

function decoderOf(encoding: string): zlib.Gunzip | zlib.BrotliDecompress | null {
  if (encoding === 'br') return zlib.createBrotliDecompress();
  return /^(gzip|x-gzip|deflate)$/.test(encoding) ? zlib.createUnzip() : null;
}
