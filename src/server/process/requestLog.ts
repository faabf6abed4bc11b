import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** One request, as it is logged. Nothing in it tells who asked: no address, no query, no browser. */
export interface LoggedRequest {
  /** When it came, ISO 8601. */
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Until the last byte: for a live stream, how long somebody listened. */
  readonly ms: number;
  /** What was written, headers included. */
  readonly bytes: number;
}

/** Of a path, in characters: whoever asks decides how long it is. */
const MAX_PATH = 300;

/** Files that come with every page, and would only hide what matters. */
const QUIET = /^\/(?:assets|network)\/|\.(?:svg|png|ico|webmanifest)$/;

/** Writes one line for each request, when it is over. */
export function logRequests(server: Server, write: (request: LoggedRequest) => void = print): void {
  // First, or the bytes of an answer that is given at once would not count.
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (QUIET.test(path)) return;
    const startMs = Date.now();
    const { socket } = request;
    const writtenBefore = socket.bytesWritten;
    response.once('close', () => {
      write({
        time: new Date(startMs).toISOString(),
        method: request.method ?? 'GET',
        path: path.slice(0, MAX_PATH),
        status: response.statusCode,
        ms: Date.now() - startMs,
        bytes: socket.bytesWritten - writtenBefore,
      });
    });
  });
}

/** Of what several processes write to one pipe, so much stays together (POSIX's PIPE_BUF, on Linux). */
const WHOLE_BYTES = 4_096;

const waiting: string[] = [];

/** What comes in one turn of the event loop is written at once: a write for each line would cost a tenth of all requests. */
function print(line: object): void {
  if (waiting.push(JSON.stringify(line)) > 1) return;
  setImmediate(() => {
    for (const lines of inWholes(waiting.splice(0), WHOLE_BYTES)) console.log(lines);
  });
}

/** Lines, put together up to a size in which nothing of another's comes between. */
export function inWholes(lines: readonly string[], maxBytes: number): readonly string[] {
  const wholes: string[] = [];
  let open = '';
  for (const line of lines) {
    const longer = open === '' ? line : `${open}\n${line}`;
    // With the end of its last line.
    const isTooLong = Buffer.byteLength(longer) >= maxBytes;
    if (isTooLong && open !== '') wholes.push(open);
    open = isTooLong ? line : longer;
  }
  return open === '' ? wholes : [...wholes, open];
}
