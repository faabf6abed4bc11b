import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { startEncoder, type Feed } from './encoder.ts';
import { freePort } from './freePort.ts';
import { runProgram, type Program } from './program.ts';
import { STARTED_WITHIN, until } from './until.ts';

const PASSWORD = 'rig';
/** More than a burst holds. */
const PAST_SECONDS = 1;
/** Once in some hundred times Icecast 2.4.4 runs and answers nobody. */
const STARTS = 3;
/** Lets every page read what is on it. */
const ANYBODY =
  '<http-headers><header name="Access-Control-Allow-Origin" value="*"/></http-headers>';
const SHARES = ['/usr/share/icecast2', '/usr/share/icecast', '/opt/homebrew/share/icecast'];

export interface Icecast {
  readonly port: number;
  readonly url: (mount: string) => string;
  /** How many are listening to the mount, by Icecast's own count. */
  readonly listeners: (mount: string) => Promise<number>;
  /** As when the power goes: no goodbye to anyone. */
  readonly kill: () => Promise<void>;
  /** The same server again, on the same port, with its encoders; of what was on air before, it has nothing. */
  readonly revive: () => Promise<void>;
  /** The encoders go: all of them, or one mount's. Icecast then ends the mount. */
  readonly stopEncoder: (mount?: string) => Promise<void>;
  readonly startEncoder: (mount?: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * A real Icecast with an encoder for each mount. Resolves when every mount has a full burst to give.
 *
 * @param given `burstBytes`: Icecast's own default unless said; `httpHeaders`: that element of its config, or '' for none.
 */
export async function startIcecast(
  feeds: readonly Feed[],
  { burstBytes = 65_535, httpHeaders = ANYBODY } = {},
): Promise<Icecast> {
  const port = await freePort();
  const folder = await mkdtemp(path.join(tmpdir(), 'longwave-icecast-'));
  const configFile = path.join(folder, 'icecast.xml');
  await writeFile(configFile, config({ port, folder, burstBytes, httpHeaders }));
  // Icecast gives up root, and then has to write here.
  await chmod(folder, 0o777);

  const url = (mount: string) => `http://127.0.0.1:${port}${mount}`;
  const encoders = new Map<string, Program>();
  let server = await serve();
  feedAll(feeds, (feed) => (burstBytes * 8) / (feed.bitrateKbps ?? 128) / 1000 + PAST_SECONDS);
  await allFed();
  await Promise.all(feeds.map((feed) => fullBurst(url(feed.mount), burstBytes)));
  return {
    port,
    url,
    listeners: async (mount) => (await mounts(port)).get(mount) ?? 0,
    kill: async () => {
      await Promise.all([...encoders.values(), server].map((one) => one.end('SIGKILL')));
    },
    revive: async () => {
      server = await serve();
      feedAll(feeds);
      await allFed();
    },
    stopEncoder: async (mount) => {
      const ending = [...encoders].filter(([fed]) => mount === undefined || fed === mount);
      await Promise.all(ending.map(([, encoder]) => encoder.end('SIGKILL')));
    },
    startEncoder: async (mount) => {
      feedAll(feeds.filter((feed) => mount === undefined || feed.mount === mount));
      await allFed();
    },
    stop: async () => {
      await Promise.all([...encoders.values(), server].map((one) => one.end('SIGKILL')));
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function serve(): Promise<Program> {
    for (let left = STARTS - 1; ; left -= 1) {
      const program = runProgram(process.env['ICECAST_PATH'] ?? 'icecast2', ['-c', configFile]);
      const answers = () => {
        if (program.exitCode() !== null) throw new Error(`Icecast ended: ${program.output()}`);
        return mounts(port).catch(() => null);
      };
      try {
        // oxlint-disable-next-line no-await-in-loop -- It is started again only when it does not answer.
        await until('Icecast answers', answers);
        return program;
      } catch (error) {
        // oxlint-disable-next-line no-await-in-loop -- The same.
        await program.end('SIGKILL');
        if (left === 0) throw error;
      }
    }
  }

  function feedAll(which: readonly Feed[], pastSeconds: (feed: Feed) => number = () => 0): void {
    for (const feed of which) {
      encoders.set(feed.mount, startEncoder(feed, { port, password: PASSWORD }, pastSeconds(feed)));
    }
  }

  async function allFed(): Promise<void> {
    await until(
      'every mount is fed',
      async () => (await mounts(port).catch(() => null))?.size === feeds.length,
      STARTED_WITHIN,
    ).catch((error: unknown) => {
      const said = [...encoders.values()].map((encoder) => encoder.output()).join('\n');
      throw new Error(`${server.output()}\n${said}`, { cause: error });
    });
  }
}

const Source = v.object({ listenurl: v.string(), listeners: v.number() });
/** Icecast's status page: one source stands alone, several in a list. One that only just connects is not whole yet. */
const Status = v.object({
  icestats: v.object({ source: v.optional(v.union([v.array(Source), Source]), []) }),
});

/** The mounts that have a source, with their listeners. */
async function mounts(port: number): Promise<ReadonlyMap<string, number>> {
  const answer = await fetch(`http://127.0.0.1:${port}/status-json.xsl`);
  const { source } = v.parse(Status, await answer.json()).icestats;
  return new Map([source].flat().map((one) => [new URL(one.listenurl).pathname, one.listeners]));
}

/** Takes a mount's first bytes until as many came as a burst holds. */
async function fullBurst(url: string, burstBytes: number): Promise<void> {
  const answer = await fetch(url);
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes >= burstBytes) return;
  }
}

function config({
  port,
  folder,
  burstBytes,
  httpHeaders,
}: {
  port: number;
  folder: string;
  burstBytes: number;
  httpHeaders: string;
}): string {
  const share = SHARES.find((place) => existsSync(place)) ?? SHARES[0];
  const isRoot = process.getuid?.() === 0;
  return `<icecast>
  <hostname>127.0.0.1</hostname><location>rig</location><admin>rig@localhost</admin>
  <limits>
    <clients>100</clients><sources>20</sources><queue-size>1048576</queue-size>
    <client-timeout>30</client-timeout><header-timeout>15</header-timeout><source-timeout>10</source-timeout>
    <burst-on-connect>1</burst-on-connect><burst-size>${burstBytes}</burst-size>
  </limits>
  <authentication>
    <source-password>${PASSWORD}</source-password><relay-password>${PASSWORD}</relay-password>
    <admin-user>admin</admin-user><admin-password>${PASSWORD}</admin-password>
  </authentication>
  <listen-socket><port>${port}</port><bind-address>127.0.0.1</bind-address></listen-socket>
  ${httpHeaders}
  <fileserve>0</fileserve>
  <paths>
    <basedir>${share}</basedir><webroot>${share}/web</webroot><adminroot>${share}/admin</adminroot>
    <logdir>${folder}</logdir><pidfile>${folder}/icecast.pid</pidfile>
  </paths>
  <logging><accesslog>access.log</accesslog><errorlog>error.log</errorlog><loglevel>2</loglevel></logging>
  <security><chroot>0</chroot>${isRoot ? '<changeowner><user>nobody</user><group>nogroup</group></changeowner>' : ''}</security>
</icecast>
`;
}
