import { Agent, request, type RequestListener } from 'node:http';
import { pipeline } from 'node:stream';
import type { HaveMade } from '../kept/askPlainly.ts';
import { madeOf } from './answerHead.ts';
import { BASE, HEAD_BYTES, passedBack, passedOn, VISITOR } from './privateHeaders.ts';

/** Who learns where streams lead to has long policies; the maker is no stranger. */
const MAX_HEADER_BYTES = 1_048_576;

interface MakerClient {
  readonly haveMade: HaveMade;
  /** Hands a request on, and the answer back as it comes. */
  readonly passOn: RequestListener;
  /** Ends what is going on. */
  readonly close: () => void;
}

/** @param socketPath Where the maker listens. */
export function makerClient(socketPath: string): MakerClient {
  const agent = new Agent({ keepAlive: true });
  const to = { socketPath, agent, maxHeaderSize: MAX_HEADER_BYTES };

  const haveMade: HaveMade = (base, address, coding) => {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<HaveMade>>>();
    const headers = { [BASE]: base, ...(coding && { 'accept-encoding': coding }) };
    const asked = request({ ...to, path: address, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        resolve(madeOf(Buffer.concat(chunks), Number(response.headers[HEAD_BYTES])));
      });
    });
    asked.once('error', reject).end();
    return promise;
  };

  const passOn: RequestListener = (incoming, outgoing) => {
    const { method, url, rawHeaders, socket } = incoming;
    const headers = [...passedOn(rawHeaders), VISITOR, socket.remoteAddress ?? ''];
    const asked = request({ ...to, method, path: url, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, passedBack(response.rawHeaders));
      // Either end that goes away takes the other with it.
      pipeline(response, outgoing, () => undefined);
    });
    asked.once('error', () => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(503, { 'cache-control': 'no-store' }).end();
    });
    outgoing.once('close', () => asked.destroy());
    // No route reads what is sent.
    asked.end();
  };

  return { haveMade, passOn, close: () => agent.destroy() };
}
