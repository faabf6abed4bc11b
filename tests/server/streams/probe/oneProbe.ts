import type { ServerResponse } from 'node:http';
import type { Stream } from '#contract/station.ts';
import { createGuardedGet } from '#server/net/guardedGet.ts';
import { LIMITS, type ProbeLimits } from '#server/streams/probe/probeLimits.ts';
import { probeStream } from '#server/streams/probe/probeStream.ts';
import { aStream } from '#tests/support/builders.ts';
import { adtsFrame, bytesOf, frameRun, mp3Frame } from '#tests/support/frames.ts';
import { aStreamServer, type Listener } from '#tests/support/streamServer.ts';

/* Real sockets: a server that behaves as the test says, and one probe of it. */

export const OPEN = { 'access-control-allow-origin': '*' };
export const SOUND = bytesOf(...frameRun(200, (seed) => mp3Frame(seed)));
export const AAC = bytesOf(...frameRun(200, (seed) => adtsFrame(seed)));

/** Sends, and does not end: as live streams do. */
export function streams(response: ServerResponse, bytes: Uint8Array, headers: object = OPEN): void {
  response.writeHead(200, { 'content-type': 'audio/mpeg', ...headers });
  response.write(bytes);
}

export function answers(
  response: ServerResponse,
  type: string,
  body: string,
  headers: object = {},
): void {
  response.writeHead(200, { 'content-type': type, ...headers });
  response.end(body);
}

interface Given {
  readonly stream?: Partial<Stream>;
  readonly limits?: ProbeLimits;
  /** Servers on this machine are nobody’s to ask unless the operator named them. */
  readonly isConfigured?: boolean;
  readonly alsoConfigured?: readonly string[];
  readonly isAppOriginKnown?: boolean;
}

export async function probeUrl(
  url: string,
  { stream = {}, limits = LIMITS, isConfigured = true, ...given }: Given = {},
) {
  const { alsoConfigured = [], isAppOriginKnown = true } = given;
  const get = createGuardedGet({ configuredUrls: isConfigured ? [url, ...alsoConfigured] : [] });
  return probeStream(
    {
      get,
      limits,
      isAppOriginKnown,
      appOrigin: 'https://listen.example.org',
      baseUrl: 'http://localhost:1',
      now: () => Date.parse('2026-03-01T12:00:10Z'),
    },
    aStream({ url, ...stream }),
    new AbortController().signal,
  );
}

/** What one server answers to everything but preflights, which it hangs up on as Icecast 2.4.4 does. */
export async function probeServer(answer: (listener: Listener) => void, given: Given = {}) {
  const server = await aStreamServer((listener) => {
    if (listener.request.method === 'OPTIONS') listener.request.socket.destroy();
    else answer(listener);
  });
  return { probed: await probeUrl(server.url, given), server };
}
