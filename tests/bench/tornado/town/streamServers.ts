import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenAnywhere } from '#tests/rig/freePort.ts';

/** MP3 of the embedded network, sent over and over. */
const SOUND = 'src/server/embedded/media/live/sorrel-waltz.mp3';
/** As stream servers send at the start, and from then on: 128 kbit/s. */
const BURST_BYTES = 65_536;
const STEP_BYTES = 4_000;
const STEP_MS = 250;
/** One stream dies so often, and is away for half of that. */
const DIES_EVERY_MS = 20_000;
const AWAY_MS = 10_000;

const OPEN_TO_ALL = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'icy-metadata',
};

/** Two servers of MP3, one of which dies again and again; and when each of their streams was listened to, in UTC milliseconds. */
export async function startStreamServers() {
  const sound = await readFile(SOUND);
  const probedMs = new Map<string, number[]>();
  const answer = (server: string) => (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, OPEN_TO_ALL).end();
    const key = server + request.url;
    probedMs.set(key, [...(probedMs.get(key) ?? []), Date.now()]);
    sendSound(response, sound);
  };
  const steady = createServer(answer('steady'));
  const dying = createServer(answer('dying'));
  let isAway = false;
  let deaths = 0;
  // Its port stays its own: another could take it meanwhile, among so many connections.
  dying.on('connection', (socket) => {
    if (!isAway) return;
    probedMs.set('away', [...(probedMs.get('away') ?? []), Date.now()]);
    socket.resetAndDestroy();
  });
  const dies = setInterval(() => {
    isAway = true;
    deaths += 1;
    dying.closeAllConnections();
    setTimeout(() => (isAway = false), AWAY_MS).unref();
  }, DIES_EVERY_MS);
  const [steadyPort, dyingPort] = [await listenAnywhere(steady), await listenAnywhere(dying)];
  return {
    steadyUrl: (name: string) => `http://127.0.0.1:${steadyPort}/${name}`,
    dyingUrl: (name: string) => `http://127.0.0.1:${dyingPort}/${name}`,
    /** By server and path; 'away': while the dying one was. */
    probedMs: probedMs as ReadonlyMap<string, readonly number[]>,
    deaths: () => deaths,
    stop: () => {
      clearInterval(dies);
      for (const server of [steady, dying]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

function sendSound(response: ServerResponse, sound: Buffer): void {
  response.writeHead(200, { ...OPEN_TO_ALL, 'content-type': 'audio/mpeg' });
  response.write(sound.subarray(0, BURST_BYTES));
  let at = BURST_BYTES;
  const step = setInterval(() => {
    response.write(sound.subarray(at, at + STEP_BYTES));
    at = (at + STEP_BYTES) % sound.length;
  }, STEP_MS);
  response.once('close', () => clearInterval(step));
}
