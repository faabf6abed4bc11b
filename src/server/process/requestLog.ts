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
        path,
        status: response.statusCode,
        ms: Date.now() - startMs,
        bytes: socket.bytesWritten - writtenBefore,
      });
    });
  });
}

function print(line: object): void {
  console.log(JSON.stringify(line));
}
