import { once } from 'node:events';
import { createServer } from 'node:http';
import { everyInterval } from '../net/everyInterval.ts';
import { makerListener, type MakerDeps } from './makerListener.ts';
import { makerSocket } from './makerSocket.ts';

/** How soon workers are told of a change. */
const LOOK_EVERY_MS = 200;
/** A listener's own, and what a worker says of it. */
const MAX_HEADER_BYTES = 65_536;
/** As many as a worker keeps answers for. */
const MAX_BASES = 4;

export interface Maker {
  readonly socketPath: string;
  readonly revision: () => number;
  /** Where listeners have asked for pages of late. */
  readonly bases: () => readonly string[];
  /** Calls whenever what answers are made of has changed. */
  readonly onChange: (tell: (revision: number) => void) => void;
  readonly close: () => void;
}

/** Answers workers, and nobody else, where the address of its socket is told. */
export async function openMaker(deps: Omit<MakerDeps, 'onBase'>): Promise<Maker> {
  const { revision } = deps;
  const socket = makerSocket();
  let bases: readonly string[] = [];
  const onBase = (base: string) => {
    if (bases[0] !== base)
      bases = [base, ...bases.filter((one) => one !== base)].slice(0, MAX_BASES);
  };
  // What a listener may ask is decided where they ask it; and workers keep their connections as long as they like.
  const server = createServer(
    { requireHostHeader: false, maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: 0 },
    makerListener({ ...deps, onBase }),
  );
  server.listen(socket.path);
  await once(server, 'listening');
  let stopLooking = () => {};
  return {
    socketPath: socket.path,
    revision,
    bases: () => bases,
    onChange: (tell) => {
      let told = revision();
      stopLooking = everyInterval(LOOK_EVERY_MS, () => {
        const latest = revision();
        if (latest !== told) tell(latest);
        told = latest;
      });
    },
    close: () => {
      stopLooking();
      server.close();
      server.closeAllConnections();
      socket.remove();
    },
  };
}
